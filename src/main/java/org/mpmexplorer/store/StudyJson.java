package org.mpmexplorer.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Workload;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a study in JSON, which a scenario file and a recipe file share.
final class StudyJson {
    private static final String COMPILED_IN = "compiled-in";
    private static final String DEBIAN = "debian";

    private StudyJson() {}

    static Study read(JsonObject object) throws UnusableFileException {
        String name = object.text("name");
        String description = object.text("description", "");
        String question = object.text("question", "");
        long durationNanos = object.seconds("durationSeconds");
        Workload workload = WorkloadJson.read(object.object("workload"), durationNanos / 1e9);
        List<Intervention> script = InterventionJson.read(object, "script");
        List<Scenario> lanes = new ArrayList<>();
        for (JsonObject server : object.objects("servers")) {
            lanes.add(readServer(server, object, workload, script, durationNanos));
            server.done();
        }
        return object.make(() -> new Study(name, description, question, lanes));
    }

    private static Scenario readServer(
            JsonObject server, JsonObject common, Workload workload, List<Intervention> script, long durationNanos)
            throws UnusableFileException {
        Mpm mpm = mpm(server);
        String name = server.text("name", mpm.id());
        Settings settings =
                SettingsJson.read(server, "settings", SettingsJson.read(common, "settings", base(server, mpm)));
        List<Intervention> all = new ArrayList<>(script);
        all.addAll(InterventionJson.read(server, "script"));
        return server.make(() -> new Scenario(name, mpm, settings, workload, all, durationNanos));
    }

    private static Mpm mpm(JsonObject server) throws UnusableFileException {
        String word = server.text("mpm");
        Optional<Mpm> mpm = Arrays.stream(Mpm.values())
                .filter(candidate -> candidate.id().equals(word))
                .findFirst();
        if (mpm.isEmpty()) {
            List<String> words = Arrays.stream(Mpm.values()).map(Mpm::id).toList();
            throw server.problem("mpm", "is no module; " + Suggestion.of(word, words));
        }
        return mpm.get();
    }

    private static Settings base(JsonObject server, Mpm mpm) throws UnusableFileException {
        String word = server.text("base", DEBIAN);
        return switch (word) {
            case DEBIAN -> Settings.debian(mpm);
            case COMPILED_IN -> Settings.compiledIn(mpm);
            default -> throw server.problem("base", "is unknown; " + Suggestion.of(word, List.of(DEBIAN, COMPILED_IN)));
        };
    }

    static void write(Study study, ObjectNode object) {
        object.put("name", study.name());
        object.put("description", study.description());
        object.put("question", study.question());
        object.set("durationSeconds", Numbers.seconds(study.durationNanos()));
        List<Map<Tunable, Double>> settings =
                study.lanes().stream().map(StudyJson::differences).toList();
        Map<Tunable, Double> common = common(settings);
        object.set("settings", SettingsJson.write(common));
        object.set("workload", WorkloadJson.write(study.workload()));
        List<Intervention> script = study.lanes().getFirst().script();
        boolean sameScript =
                study.lanes().stream().allMatch(lane -> lane.script().equals(script));
        ArrayNode servers = object.putArray("servers");
        for (int i = 0; i < study.lanes().size(); i++) {
            Scenario lane = study.lanes().get(i);
            ObjectNode server = servers.addObject();
            server.put("name", lane.name()).put("mpm", lane.mpm().id()).put("base", baseOf(lane));
            Map<Tunable, Double> own = new TreeMap<>(settings.get(i));
            own.keySet().removeAll(common.keySet());
            server.set("settings", SettingsJson.write(own));
            if (!sameScript) {
                server.set("script", InterventionJson.write(lane.script()));
            }
        }
        object.set("script", InterventionJson.write(sameScript ? script : List.of()));
    }

    /// What differs from the base and does not follow from the workload.
    private static Map<Tunable, Double> differences(Scenario lane) {
        Settings base = baseOf(lane).equals(DEBIAN) ? Settings.debian(lane.mpm()) : Settings.compiledIn(lane.mpm());
        Map<Tunable, Double> differences = SettingsJson.differences(lane.settings(), base);
        differences.remove(Tunable.VISITORS, lane.workload().visitors());
        differences.remove(Tunable.SLOWLORIS_CLIENTS, (double) lane.workload().attackers());
        return differences;
    }

    private static String baseOf(Scenario lane) {
        int toDebian = SettingsJson.differences(lane.settings(), Settings.debian(lane.mpm()))
                .size();
        int toCompiledIn = SettingsJson.differences(lane.settings(), Settings.compiledIn(lane.mpm()))
                .size();
        return toCompiledIn < toDebian ? COMPILED_IN : DEBIAN;
    }

    private static Map<Tunable, Double> common(List<Map<Tunable, Double>> settings) {
        Map<Tunable, Double> common = new TreeMap<>();
        if (settings.size() > 1) {
            settings.getFirst().forEach((tunable, value) -> {
                if (settings.stream().allMatch(lane -> Objects.equals(lane.get(tunable), value))) {
                    common.put(tunable, value);
                }
            });
        }
        return common;
    }
}
