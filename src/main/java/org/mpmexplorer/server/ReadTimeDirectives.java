package org.mpmexplorer.server;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.mpmexplorer.httpd.Mpm;

/// Carries out what acts while the files are read: Include, IncludeOptional, LoadModule, Define,
/// UnDefine and ServerRoot (EXEC_ON_READ in core.c and mod_so.c).
final class ReadTimeDirectives {
    private final ReadingState state;
    private final BiConsumer<Path, List<Section>> reader;

    /// @param reader reads a file within the sections given
    ReadTimeDirectives(ReadingState state, BiConsumer<Path, List<Section>> reader) {
        this.state = state;
        this.reader = reader;
    }

    void carryOut(ReadDirective directive) {
        switch (Directives.key(directive.name())) {
            case "include" -> include(directive, false);
            case "includeoptional" -> include(directive, true);
            case "loadmodule" -> loadModule(directive);
            case "define" -> define(directive);
            case "undefine" -> state.variables().undefine(variableName(directive, argument(directive)));
            case "serverroot" -> state.root().change(argument(directive), directive.place(), state.findings()::add);
            default -> {
                // acts later, or not here at all
            }
        }
    }

    private static String argument(ReadDirective directive) {
        Words words = new Words(directive.arguments());
        String argument = words.next();
        if (argument.isEmpty() || !words.isAtEnd()) {
            throw ConfigurationException.at(
                    directive.place(),
                    Excerpt.of(directive.name()) + " takes one argument",
                    "write one, in quotes if it has spaces");
        }
        return argument;
    }

    private void define(ReadDirective directive) {
        Words words = new Words(directive.arguments());
        String name = words.next();
        boolean hasValue = !words.isAtEnd();
        String value = words.next();
        if (name.isEmpty() || !words.isAtEnd()) {
            throw ConfigurationException.at(
                    directive.place(),
                    "Define takes 1-2 arguments, Define a variable, optionally to a value",
                    "write Define NAME \"VALUE\"");
        }
        if (hasValue) {
            state.variables().define(variableName(directive, name), value);
        } else {
            state.variables().define(variableName(directive, name));
        }
    }

    private static String variableName(ReadDirective directive, String name) {
        if (name.indexOf(':') >= 0) {
            throw ConfigurationException.at(
                    directive.place(), "Variable name must not contain ':'", "choose another name");
        }
        return name;
    }

    private void loadModule(ReadDirective directive) {
        Words words = new Words(directive.arguments());
        String name = words.next();
        String file = words.next();
        if (file.isEmpty() || !words.isAtEnd()) {
            throw ConfigurationException.at(
                    directive.place(),
                    "LoadModule takes two arguments, a module name and the name of a shared object file to load it"
                            + " from",
                    "write for example LoadModule mpm_event_module modules/mod_mpm_event.so");
        }
        if (ModuleNames.isForeignMpm(name)) {
            throw ConfigurationException.at(
                    directive.place(),
                    Excerpt.of(name) + " is an MPM that is not simulated",
                    "load mpm_prefork_module, mpm_worker_module or mpm_event_module");
        }
        Optional<Mpm> asked = state.options().mpm();
        if (asked.isPresent() && ModuleNames.mpmNamed(name).isPresent()) {
            if (!ModuleNames.mpmNamed(name).equals(asked)) {
                state.findings()
                        .add(Finding.note(
                                directive.place(),
                                "LoadModule %s is passed over: read as if %s were loaded."
                                        .formatted(name, asked.get().id())));
            }
            return;
        }
        if (!state.modules().load(new LoadedModule(name, file, directive.place()))) {
            state.findings()
                    .add(Finding.warning(
                            directive.place(), "AH01574: module " + Excerpt.of(name) + " is already loaded, skipping"));
        }
    }

    private void include(ReadDirective directive, boolean isOptional) {
        String name = argument(directive);
        for (Path file : filesOf(directive, name, isOptional)) {
            refuseEndlessIncludes(directive.place(), file);
            reader.accept(file, directive.sections());
        }
    }

    private List<Path> filesOf(ReadDirective directive, String name, boolean isOptional) {
        ServerRoot root = state.root();
        try {
            if (isElsewhere(directive.place(), name, isOptional)) {
                return List.of();
            }
            List<Path> found =
                    IncludedFiles.of(root.base(name), root.parts(name), isOptional, directive.place(), state.budget());
            return found.stream().flatMap(file -> toRead(file).stream()).toList();
        } catch (InvalidPathException _) {
            throw ConfigurationException.at(
                    directive.place(), Excerpt.of(name) + " cannot be a file name here", "rename the file");
        }
    }

    private Optional<Path> toRead(Path file) {
        Optional<Mpm> asked = state.options().mpm();
        return asked.isPresent() ? EnabledModules.forMpm(file, asked.get()) : Optional.of(file);
    }

    /// A whole path outside the root that is not on this machine is most likely still on the server
    /// the files were copied from.
    private boolean isElsewhere(ConfigurationPlace place, String name, boolean isOptional) {
        ServerRoot root = state.root();
        boolean isPlain = root.parts(name).stream().noneMatch(FileNamePattern::isPattern);
        if (isOptional || !isPlain || root.covers(name) || exists(root.resolve(name))) {
            return false;
        }
        state.findings()
                .add(Finding.refused(
                        place,
                        "Could not open configuration file %s: No such file or directory; read without it."
                                .formatted(Excerpt.of(name))));
        return true;
    }

    private static boolean exists(Optional<Path> path) {
        return path.isPresent() && Files.exists(path.get());
    }

    private void refuseEndlessIncludes(ConfigurationPlace place, Path file) {
        if (state.including().size() <= ReadBudget.MAX_INCLUDE_DEPTH) {
            return;
        }
        List<String> cycle = new ArrayList<>();
        for (Path open : state.including()) {
            cycle.addFirst(open.toString());
            if (open.equals(file)) {
                break;
            }
        }
        cycle.add(file.toString());
        List<String> shown = cycle.size() > 6 ? cycle.subList(cycle.size() - 6, cycle.size()) : cycle;
        throw ConfigurationException.at(
                place,
                "Exceeded maximum include depth of %d, There appears to be a recursion: %s"
                        .formatted(ReadBudget.MAX_INCLUDE_DEPTH, String.join(" includes ", shown)),
                "take one of these Include lines out");
    }
}
