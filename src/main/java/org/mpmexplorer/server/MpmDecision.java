package org.mpmexplorer.server;

import java.nio.file.Path;
import java.util.Optional;
import org.mpmexplorer.httpd.Mpm;

/// Decides which MPM a configuration is for.
final class MpmDecision {
    private final ReadingState state;

    MpmDecision(ReadingState state) {
        this.state = state;
    }

    /// @param source the file read first
    MpmChoice decide(Path source) {
        Optional<Mpm> given = state.options().mpm();
        if (given.isPresent()) {
            return new MpmChoice(
                    given.get(), MpmChoice.How.GIVEN, "Read for " + given.get().id() + ", as asked.");
        }
        Optional<Mpm> loaded = state.modules().mpm();
        if (loaded.isPresent()) {
            return new MpmChoice(loaded.get(), MpmChoice.How.LOADED, loadedBy(loaded.get()));
        }
        return onlyBlock()
                .or(() -> fileName(source))
                .or(this::directives)
                .orElseGet(() -> new MpmChoice(
                        Mpm.EVENT,
                        MpmChoice.How.DEFAULT,
                        "No LoadModule line names an MPM and nothing else tells, so it is read for event, which"
                                + " Debian installs."));
    }

    private String loadedBy(Mpm mpm) {
        for (LoadedModule module : state.modules().loaded()) {
            if (module.name().equals(ModuleNames.identifierOf(mpm))) {
                return "The MPM is %s: %s loads %s.".formatted(mpm.id(), module.place(), module.name());
            }
        }
        return "The MPM is " + mpm.id() + ".";
    }

    private Optional<MpmChoice> onlyBlock() {
        if (state.blocks().size() != 1) {
            return Optional.empty();
        }
        Mpm mpm = state.blocks().iterator().next();
        return Optional.of(new MpmChoice(
                mpm,
                MpmChoice.How.ONLY_BLOCK,
                "No LoadModule line names an MPM; it is read for %s, the only one with a block of its own."
                        .formatted(mpm.id())));
    }

    private static Optional<MpmChoice> fileName(Path source) {
        String name = String.valueOf(source.getFileName());
        for (Mpm mpm : Mpm.values()) {
            if (name.contains(mpm.module())) {
                return Optional.of(new MpmChoice(
                        mpm,
                        MpmChoice.How.FILE_NAME,
                        "No LoadModule line names an MPM; it is read for %s, after the name of %s."
                                .formatted(mpm.id(), source)));
            }
        }
        return Optional.empty();
    }

    private Optional<MpmChoice> directives() {
        Optional<MpmChoice> threaded = Optional.empty();
        for (ReadDirective directive : state.directives()) {
            Optional<KnownDirective> known =
                    directive.isSkipped() ? Optional.empty() : KnownDirective.named(directive.name());
            if (known.isEmpty() || known.get().owner().isKnownToAll()) {
                continue;
            }
            if (known.get().isKnownTo(Mpm.PREFORK)) {
                return Optional.of(only(Mpm.PREFORK, directive));
            } else if (!known.get().isKnownTo(Mpm.WORKER)) {
                return Optional.of(only(Mpm.EVENT, directive));
            }
            threaded = threaded.or(() -> Optional.of(new MpmChoice(
                    Mpm.EVENT,
                    MpmChoice.How.DIRECTIVES,
                    "No LoadModule line names an MPM; it is read for event, since %s is for threads."
                            .formatted(shown(directive)))));
        }
        return threaded;
    }

    private static MpmChoice only(Mpm mpm, ReadDirective directive) {
        return new MpmChoice(
                mpm,
                MpmChoice.How.DIRECTIVES,
                "No LoadModule line names an MPM; it is read for %s, which alone has %s."
                        .formatted(mpm.id(), shown(directive)));
    }

    private static String shown(ReadDirective directive) {
        return directive.name() + " (" + directive.place() + ")";
    }
}
