package org.mpmexplorer.ui.sweep;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.mpmexplorer.scenario.SliderScale;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.sweep.Axis;
import org.mpmexplorer.ui.panel.ValueText;
import org.mpmexplorer.ui.text.Messages;

/// A setting to vary and its range, as typed.
record AxisEntry(Tunable tunable, String from, String to, String step) {
    private static final double AROUND = 0.12;
    private static final int ABOUT_STEPS = 12;

    /// A range around that value which is worth a first look: about a dozen round values.
    static AxisEntry around(Tunable tunable, double value) {
        SliderScale scale = new SliderScale(tunable);
        double at = scale.position(value);
        double low = scale.valueAt(Math.max(0, at - AROUND));
        double high = scale.valueAt(Math.min(1, at + AROUND));
        double step = Math.max(tunable.range().step(), round((high - low) / ABOUT_STEPS));
        double from = Math.max(tunable.range().min(), Math.floor(low / step) * step);
        double roundFrom = from < step && tunable.range().min() > 0 ? Math.max(from, step) : from;
        double to = Math.min(tunable.range().max(), Math.ceil(high / step) * step);
        return new AxisEntry(tunable, plain(roundFrom), plain(to), plain(step));
    }

    /// 1, 2 or 5 times a power of ten.
    private static double round(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(raw, 1e-6))));
        double digits = raw / power;
        return power * (digits < 1.5 ? 1 : digits < 3.5 ? 2 : digits < 7.5 ? 5 : 10);
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(Math.rint(value * 1000) / 1000)
                .stripTrailingZeros()
                .toPlainString();
    }

    /// The axis meant.
    ///
    /// @throws IllegalArgumentException with one sentence if there is none
    Axis axis() {
        return Axis.of(tunable, number(from), number(to), number(step));
    }

    private BigDecimal number(String text) {
        OptionalDouble number = ValueText.parse(tunable, text);
        if (number.isEmpty()) {
            throw new IllegalArgumentException(Messages.text("sweep.notANumber", tunable.id(), text));
        }
        return BigDecimal.valueOf(number.getAsDouble());
    }
}
