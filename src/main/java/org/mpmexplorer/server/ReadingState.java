package org.mpmexplorer.server;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mpmexplorer.httpd.Mpm;

/// All that is known while the files of one configuration are read, from top to bottom.
final class ReadingState {
    private final ReadOptions options;
    private final ReadBudget budget = new ReadBudget();
    private final Findings findings = new Findings();
    private final LoadedModules modules = new LoadedModules();
    private final Variables variables;
    private final ServerRoot root;
    private final List<ReadDirective> directives = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final Deque<Path> including = new ArrayDeque<>();
    private final Set<Mpm> blocks = EnumSet.noneOf(Mpm.class);
    private final Set<String> testedModules = new HashSet<>();
    private boolean testedMpm;

    /// @param home the directory that holds the configuration
    ReadingState(Path home, ReadOptions options, Assumptions assumptions) {
        this.options = options;
        this.root = new ServerRoot(home);
        this.variables = new Variables(options.defines(), budget, findings::add);
        assumptions.mpm().ifPresent(modules::assume);
        assumptions.modules().forEach(modules::assume);
    }

    ReadOptions options() {
        return options;
    }

    ReadBudget budget() {
        return budget;
    }

    Findings findings() {
        return findings;
    }

    LoadedModules modules() {
        return modules;
    }

    Variables variables() {
        return variables;
    }

    ServerRoot root() {
        return root;
    }

    /// Every directive so far, in the order of reading.
    List<ReadDirective> directives() {
        return directives;
    }

    /// The files read so far, each time one is.
    List<Path> files() {
        return files;
    }

    /// The files that are open, the innermost first.
    Deque<Path> including() {
        return including;
    }

    void add(ReadDirective directive) {
        budget.countDirective(directive.place());
        directives.add(directive);
    }

    /// Remembers an `<IfModule>` about an MPM.
    void sawBlockOf(Mpm mpm, boolean negated) {
        testedMpm = true;
        if (!negated) {
            blocks.add(mpm);
        }
    }

    /// Remembers an `<IfModule>` about another module.
    void sawConditionOn(String module) {
        testedModules.add(module);
    }

    /// The MPMs that have a block of their own.
    Set<Mpm> blocks() {
        return blocks;
    }

    /// Whether another MPM or that module would have changed what was read.
    boolean dependsOn(Optional<Mpm> mpm, String module) {
        return (mpm.isPresent() && testedMpm)
                || testedModules.contains(module)
                || testedModules.contains(ModuleNames.sourceOf(module));
    }
}
