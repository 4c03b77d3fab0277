package org.mpmexplorer.scenario;

import java.util.Comparator;
import java.util.List;
import org.mpmexplorer.httpd.Mpm;

/// One server and its visitors: everything that fixes a run except chance and later interventions.
///
/// The tunables `Visitors` and `Slowloris` say how large the main load and the attack are; where the
/// settings leave them at 0 they take their values from the workload, so both always agree with what
/// is simulated.
///
/// @param name for people
/// @param script interventions that belong to the scenario, in order of time
/// @param durationNanos how long the run lasts
public record Scenario(
        String name, Mpm mpm, Settings settings, Workload workload, List<Intervention> script, long durationNanos) {

    /// The longest run: one day.
    public static final long MAX_DURATION_NANOS = 86_400L * 1_000_000_000L;

    public Scenario {
        settings = withCount(settings, Tunable.VISITORS, workload.visitors());
        settings = withCount(settings, Tunable.SLOWLORIS_CLIENTS, workload.attackers());
        script = script.stream()
                .sorted(Comparator.comparingLong(Intervention::atNanos))
                .toList();
        if (durationNanos <= 0 || durationNanos > MAX_DURATION_NANOS) {
            throw new IllegalArgumentException("a run lasts more than nothing and at most one day");
        }
    }

    private static Settings withCount(Settings settings, Tunable tunable, double inWorkload) {
        return settings.get(tunable) == 0 ? settings.with(tunable, inWorkload) : settings;
    }

    /// This scenario with one value changed from the start.
    public Scenario with(Tunable tunable, double value) {
        return with(settings.with(tunable, value));
    }

    /// This scenario with other settings.
    public Scenario with(Settings changed) {
        return new Scenario(name, mpm, changed, workload, script, durationNanos);
    }

    /// This scenario under another name.
    public Scenario named(String changed) {
        return new Scenario(changed, mpm, settings, workload, script, durationNanos);
    }

    /// This scenario with another script.
    public Scenario scripted(List<Intervention> changed) {
        return new Scenario(name, mpm, settings, workload, changed, durationNanos);
    }

    /// This scenario with another length.
    public Scenario lasting(long nanos) {
        return new Scenario(name, mpm, settings, workload, script, nanos);
    }

    /// This server with a proxy on the same machine in front of it, which talks to the visitors in its place
    /// ([Visit#behindProxy()]); the network between the two has no delay. Response times are those of httpd.
    public Scenario behindProxy() {
        Workload proxied = new Workload(
                workload.classes(),
                workload.loads().stream().map(Load::behindProxy).toList());
        Settings changed =
                settings.with(Tunable.ROUND_TRIP, 0).with(Tunable.HTTPS, 0).with(Tunable.SLOWLORIS_CLIENTS, 0);
        return new Scenario(name, mpm, changed, proxied, script, durationNanos);
    }

    /// A server with that module on the same machine with the same visitors: this one if it has the
    /// module, else one with Debian's values for the module's own directives and everything else from
    /// here. A PHP module with which the server would refuse to start gives way to PHP-FPM.
    public Scenario under(Mpm other) {
        if (other == mpm) {
            return this;
        }
        Settings changed = Settings.debian(other);
        for (Tunable tunable : Tunable.values()) {
            boolean isOwn = tunable.group() == TunableGroup.PROCESSES || tunable == Tunable.CHILD_MEMORY;
            if (!isOwn) {
                changed = changed.with(tunable, settings.get(tunable));
            }
        }
        boolean wouldRefuse = other.isThreaded()
                && changed.phpHandler() == PhpHandler.MOD_PHP_NTS
                && !changed.isOn(Tunable.START_ANYWAY);
        if (wouldRefuse) {
            changed = changed.with(Tunable.PHP_HANDLER, PhpHandler.FPM.ordinal());
        }
        return new Scenario(other.id(), other, changed, workload, script, durationNanos);
    }
}
