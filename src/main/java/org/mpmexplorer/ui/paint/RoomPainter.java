package org.mpmexplorer.ui.paint;

import org.mpmexplorer.playback.Flow;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.ui.text.Messages;

/// Draws what surrounds the picture: the panel, the title line, and how much flows on each path.
final class RoomPainter implements Painter {

    @Override
    public void paint(LaneFrame frame, Easel easel) {
        HouseLayout layout = frame.layout();
        easel.pixels().eraseCorners(layout.lane(), frame.px(10));
        easel.fill(layout.lane(), frame.px(10), Ink.PANEL, 1);
        easel.stroke(layout.lane(), frame.px(10), Ink.LINE, 1);
        title(frame, easel);
        flows(frame, easel);
    }

    private static void title(LaneFrame frame, Easel easel) {
        Box header = frame.layout().header();
        Moment moment = frame.moment();
        double size = Math.max(13 * easel.scale(), frame.px(14));
        double caption = frame.captionSize(easel);
        double baseline = header.y() + frame.px(22);
        String title = frame.lane().title();
        easel.writeBold(title, header.x(), baseline, size, Ink.TEXT);
        double left = header.x() + easel.semiBold().width(title, size) + frame.px(12);

        double right = header.right();
        if (moment.failures() + moment.serverErrors() + moment.wrongAnswers() > 0) {
            String failed = easel.regular()
                    .fitting((right - left) / 3, caption, frame.phrases().failed(moment));
            easel.writeTo(failed, right, baseline, caption, Ink.FAILED);
            right -= easel.regular().width(failed, caption) + frame.px(12);
        }
        String served = easel.regular()
                .fitting((right - left) / 2, caption, frame.phrases().served(frame.lane(), moment));
        easel.writeTo(served, right, baseline, caption, Ink.MUTED);
        right -= easel.regular().width(served, caption) + frame.px(18);
        mottoAndLegend(frame, easel, left, right, baseline);
    }

    /// What kind of server it is, and the key to the colours; where there is no room for both, the key.
    private static void mottoAndLegend(LaneFrame frame, Easel easel, double from, double right, double baseline) {
        double left = from;
        double size = frame.captionSize(easel);
        String motto = easel.regular().fitting(right - left, size, motto(frame), "");
        double mottoWidth = easel.regular().width(motto, size) + frame.px(24);
        double legendWidth = Legend.width(frame, easel);
        boolean hasLegend = frame.hasLegend() && right - left >= legendWidth;
        if (!hasLegend || right - left - mottoWidth >= legendWidth) {
            easel.write(motto, left, baseline, size, Ink.MUTED);
            left += mottoWidth;
        }
        if (hasLegend) {
            Legend.paint(frame, easel, (left + right - legendWidth) / 2, baseline);
        }
    }

    private static String motto(LaneFrame frame) {
        return frame.motion().isAggregated()
                ? Messages.phrase("lane.aggregated")
                : frame.lane().motto();
    }

    private static void flows(LaneFrame frame, Easel easel) {
        HouseLayout layout = frame.layout();
        Box visitors = layout.visitors().box();
        int top = layout.well().y();
        flow(frame, easel, new Box(visitors.right(), top, layout.queue().x() - visitors.right(), 0), Flow.QUEUED);
        int door = layout.queue().right();
        flow(frame, easel, new Box(door, top, layout.well().x() - door, 0), Flow.ACCEPTED);
        Box last = layout.fpm().width() > 0 ? layout.fpm() : layout.well();
        int belowTitles = layout.ram().y();
        flow(frame, easel, new Box(last.right(), belowTitles, layout.ram().x() - last.right(), 0), Flow.REPLIES);
    }

    /// @param gap the way it flows along; its rate is written at the top
    private static void flow(LaneFrame frame, Easel easel, Box gap, Flow flow) {
        double rate = frame.moment().perSecond(flow);
        if (rate <= 0) {
            return;
        }
        double size = Math.max(10 * easel.scale(), frame.px(10));
        double middle = gap.centerX();
        String text = frame.phrases().rate(flow, rate);
        if (easel.regular().width(text, size) <= gap.width()) {
            easel.writeAround(text, middle, gap.y() + size, size, Ink.MUTED);
        }
        if (!frame.motion().isGliding()) {
            chevrons(frame, easel, middle, rate);
        }
    }

    /// Arrow heads on a path, the more and the stronger the more flows.
    private static void chevrons(LaneFrame frame, Easel easel, double middle, double rate) {
        double strength = Math.clamp(Math.log10(1 + rate) / 3.5, 0.12, 1);
        int heads = 1 + (int) Math.round(strength * 2);
        double reach = frame.px(7);
        double step = frame.px(8);
        double y = frame.layout().well().centerY();
        double thickness = Math.max(1.5, frame.px(1) * (1 + 2 * strength));
        int color = Sprite.covered(easel.palette().argb(Ink.ACCENT), 0.25 + 0.75 * strength);
        for (int head = 0; head < heads; head++) {
            double x = middle + (head - (heads - 1) / 2.0) * step + reach / 4;
            easel.pixels().chevron(x, y, reach, thickness, color);
        }
    }
}
