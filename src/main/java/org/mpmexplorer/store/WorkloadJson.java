package org.mpmexplorer.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.RequestClass;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.scenario.Workload;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Visitors in JSON: request classes, and loads that ask for them by their names.
final class WorkloadJson {
    private static final List<String> LOADS = List.of("closed", "open", "replay", "slowloris");

    private WorkloadJson() {}

    static Workload read(JsonObject object, double durationSeconds) throws UnusableFileException {
        List<RequestClass> classes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (JsonObject item : object.objects("classes")) {
            RequestClass requestClass = readClass(item);
            item.done();
            if (names.contains(requestClass.name())) {
                throw item.problem("name", "is the name of an earlier class, too; give each class its own");
            }
            classes.add(requestClass);
            names.add(requestClass.name());
        }
        List<Load> loads = new ArrayList<>();
        for (JsonObject item : object.objects("loads")) {
            loads.add(readLoad(item, names, durationSeconds));
            item.done();
        }
        int generatorSeed = (int) object.number("generatorSeed", 0);
        object.done();
        return object.make(() -> new Workload(classes, loads, generatorSeed));
    }

    private static RequestClass readClass(JsonObject object) throws UnusableFileException {
        String name = object.text("name");
        RequestKind kind = kind(object);
        double weight = object.number("weight", 1);
        boolean slow = object.flag("slow", false);
        Distribution cpu = DistributionJson.read(object, "cpuSeconds");
        Distribution wait = DistributionJson.read(object, "waitSeconds", 0);
        Distribution size = DistributionJson.read(object, "sizeBytes");
        Distribution memory = DistributionJson.read(object, "memory", kind == RequestKind.PHP ? 1 : 0);
        return object.make(() -> new RequestClass(name, kind, weight, slow, cpu, wait, size, memory));
    }

    private static RequestKind kind(JsonObject object) throws UnusableFileException {
        String word = object.text("kind");
        for (RequestKind kind : RequestKind.values()) {
            if (word(kind).equals(word)) {
                return kind;
            }
        }
        List<String> words =
                Arrays.stream(RequestKind.values()).map(WorkloadJson::word).toList();
        throw object.problem("kind", "is no kind of request; " + Suggestion.of(word, words));
    }

    private static Load readLoad(JsonObject object, List<String> classes, double duration)
            throws UnusableFileException {
        String type = object.text("type");
        String name = object.text("name");
        double start = object.number("startSeconds", 0);
        double stop = type.equals("replay") ? 0 : object.number("stopSeconds", Math.max(start, duration));
        return switch (type) {
            case "closed" -> {
                int clients = object.count("clients");
                Visit visit = readVisit(object.object("visit"), classes);
                Distribution think = DistributionJson.read(object, "thinkSeconds");
                double stagger = object.number("staggerSeconds", 0);
                yield object.make(() -> new Load.ClosedUsers(name, clients, visit, think, stagger, start, stop));
            }
            case "open" -> {
                double rate = object.number("ratePerSecond");
                Visit visit = readVisit(object.object("visit"), classes);
                yield object.make(() -> new Load.OpenArrivals(name, rate, visit, start, stop));
            }
            case "replay" -> {
                double step = object.number("stepSeconds");
                List<Integer> visits = object.counts("visits");
                List<Integer> requests = object.has("requests") ? object.counts("requests") : List.of(1);
                Visit visit = readVisit(object.object("visit"), classes);
                yield object.make(() -> new Load.Replay(name, step, visits, requests, visit, start));
            }
            case "slowloris" -> {
                int clients = object.count("clients");
                double drip = object.number("dripSeconds");
                yield object.make(() -> new Load.Slowloris(name, clients, drip, start, stop));
            }
            default -> throw object.problem("type", "is no kind of load; " + Suggestion.of(type, LOADS));
        };
    }

    private static Visit readVisit(JsonObject object, List<String> classes) throws UnusableFileException {
        List<Integer> indices = new ArrayList<>();
        for (String name : object.texts("classes")) {
            int index = classes.indexOf(name);
            if (index < 0) {
                throw object.problem(
                        "classes", "names \"" + name + "\", which is no class; " + Suggestion.of(name, classes));
            }
            indices.add(index);
        }
        int requests = object.count("requestsPerConnection");
        boolean keepAlive = object.flag("keepAlive", true);
        double silent = object.number("silentSeconds", 0);
        Distribution gap = DistributionJson.read(object, "gapSeconds", 0);
        double hold = object.number("holdSeconds", 0);
        double timeout = object.number("timeoutSeconds", 60);
        double speed = object.number("bytesPerSecond", 0);
        boolean reconnects = object.flag("reconnects", false);
        object.done();
        return object.make(
                () -> new Visit(indices, requests, keepAlive, silent, gap, hold, timeout, speed, reconnects));
    }

    static ObjectNode write(Workload workload) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ArrayNode classes = object.putArray("classes");
        for (RequestClass requestClass : workload.classes()) {
            ObjectNode item = classes.addObject();
            item.put("name", requestClass.name()).put("kind", word(requestClass.kind()));
            item.set("weight", Numbers.node(requestClass.weight()));
            item.put("slow", requestClass.slow());
            item.set("cpuSeconds", DistributionJson.write(requestClass.cpuSeconds()));
            item.set("waitSeconds", DistributionJson.write(requestClass.waitSeconds()));
            item.set("sizeBytes", DistributionJson.write(requestClass.sizeBytes()));
            item.set("memory", DistributionJson.write(requestClass.memory()));
        }
        ArrayNode loads = object.putArray("loads");
        workload.loads().forEach(load -> loads.add(write(load, workload.classes())));
        if (workload.generatorSeed() != 0) {
            object.put("generatorSeed", workload.generatorSeed());
        }
        return object;
    }

    private static ObjectNode write(Load load, List<RequestClass> classes) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        switch (load) {
            case Load.ClosedUsers closed -> {
                object.put("type", "closed").put("name", closed.name()).put("clients", closed.clients());
                object.set("visit", write(closed.visit(), classes));
                object.set("thinkSeconds", DistributionJson.write(closed.thinkSeconds()));
                object.set("staggerSeconds", Numbers.node(closed.staggerSeconds()));
            }
            case Load.OpenArrivals open -> {
                object.put("type", "open").put("name", open.name());
                object.set("ratePerSecond", Numbers.node(open.ratePerSecond()));
                object.set("visit", write(open.visit(), classes));
            }
            case Load.Replay replay -> {
                object.put("type", "replay").put("name", replay.name());
                object.set("stepSeconds", Numbers.node(replay.stepSeconds()));
                ArrayNode visits = object.putArray("visits");
                replay.visits().forEach(visits::add);
                ArrayNode requests = object.putArray("requests");
                replay.requests().forEach(requests::add);
                object.set("visit", write(replay.visit(), classes));
            }
            case Load.Slowloris slow -> {
                object.put("type", "slowloris").put("name", slow.name()).put("clients", slow.clients());
                object.set("dripSeconds", Numbers.node(slow.dripSeconds()));
            }
        }
        object.set("startSeconds", Numbers.node(load.startSeconds()));
        if (!(load instanceof Load.Replay)) {
            object.set("stopSeconds", Numbers.node(load.stopSeconds()));
        }
        return object;
    }

    private static ObjectNode write(Visit visit, List<RequestClass> classes) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ArrayNode names = object.putArray("classes");
        visit.classes().forEach(index -> names.add(classes.get(index).name()));
        object.put("requestsPerConnection", visit.requestsPerConnection());
        object.put("keepAlive", visit.keepAlive());
        object.set("silentSeconds", Numbers.node(visit.silentSeconds()));
        object.set("gapSeconds", DistributionJson.write(visit.gapSeconds()));
        object.set("holdSeconds", Numbers.node(visit.holdSeconds()));
        object.set("timeoutSeconds", Numbers.node(visit.timeoutSeconds()));
        object.set("bytesPerSecond", Numbers.node(visit.bytesPerSecond()));
        object.put("reconnects", visit.reconnects());
        return object;
    }

    private static String word(RequestKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
