package org.mpmexplorer.mpm;

import java.util.List;
import org.mpmexplorer.kernel.Sampler;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.RequestClass;

/// What a request of each class needs, as samplers: CPU and waiting in nanoseconds, size in bytes, PHP heap
/// as a multiple of `PhpMemory`.
final class Demands {
    static final double NANOS = 1e9;

    final Sampler[] cpu;
    final Sampler[] wait;
    final Sampler[] size;
    final Sampler[] memory;

    Demands(List<RequestClass> classes) {
        int count = classes.size();
        cpu = new Sampler[count];
        wait = new Sampler[count];
        size = new Sampler[count];
        memory = new Sampler[count];
        for (int i = 0; i < count; i++) {
            RequestClass requestClass = classes.get(i);
            cpu[i] = sampler(requestClass.cpuSeconds(), NANOS);
            wait[i] = sampler(requestClass.waitSeconds(), NANOS);
            size[i] = sampler(requestClass.sizeBytes(), 1);
            memory[i] = sampler(requestClass.memory(), 1);
        }
    }

    static Sampler sampler(Distribution distribution, double scale) {
        return switch (distribution) {
            case Distribution.Constant constant -> Sampler.constant(constant.value() * scale);
            case Distribution.Exponential exponential -> Sampler.exponential(exponential.mean() * scale);
            case Distribution.Uniform uniform -> Sampler.uniform(uniform.min() * scale, uniform.max() * scale);
            case Distribution.Lognormal lognormal -> Sampler.lognormal(lognormal.mean() * scale, lognormal.sigma());
            case Distribution.Pareto pareto ->
                Sampler.pareto(pareto.scale() * scale, pareto.shape(), pareto.cap() * scale);
            case Distribution.Empirical empirical -> Sampler.empirical(scaled(empirical, scale));
        };
    }

    private static double[] scaled(Distribution.Empirical empirical, double scale) {
        double[] values = new double[empirical.quantiles().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = empirical.quantiles().get(i) * scale;
        }
        return values;
    }
}
