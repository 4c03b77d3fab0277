package org.mpmexplorer.server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mpmexplorer.httpd.Mpm;

/// The modules there are at the line being read: those compiled in, those assumed and those loaded
/// so far.
final class LoadedModules {
    private final List<LoadedModule> loaded = new ArrayList<>();
    private final Set<String> identifiers = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private Optional<Mpm> mpm = Optional.empty();

    LoadedModules() {
        ModuleNames.COMPILED_IN.forEach(this::addNames);
    }

    /// Takes an MPM for loaded without a line that says so.
    void assume(Mpm assumed) {
        mpm = Optional.of(assumed);
        addNames(ModuleNames.identifierOf(assumed));
    }

    /// Takes a module for loaded without a line that says so.
    void assume(String identifier) {
        addNames(identifier);
    }

    /// Carries out a LoadModule.
    ///
    /// @return false if the module is loaded already, which httpd skips
    /// @throws ConfigurationException if it is a second MPM
    boolean load(LoadedModule module) {
        if (!identifiers.add(module.name())) {
            return false;
        }
        Optional<Mpm> itsMpm = ModuleNames.mpmNamed(module.name());
        if (itsMpm.isPresent() && mpm.isPresent()) {
            throw ConfigurationException.at(
                    module.place(),
                    "AH00534: Configuration error: More than one MPM loaded, %s and %s"
                            .formatted(mpm.get().id(), itsMpm.get().id()),
                    "load one of the two");
        }
        mpm = mpm.or(() -> itsMpm);
        loaded.add(module);
        addNames(module.name());
        return true;
    }

    /// Whether `<IfModule name>` finds it, by identifier or by source file.
    boolean has(String name) {
        return names.contains(name);
    }

    /// The MPM, where one is loaded or assumed.
    Optional<Mpm> mpm() {
        return mpm;
    }

    /// What LoadModule lines loaded, in their order.
    List<LoadedModule> loaded() {
        return loaded;
    }

    private void addNames(String identifier) {
        names.add(identifier);
        names.add(ModuleNames.sourceOf(identifier));
    }
}
