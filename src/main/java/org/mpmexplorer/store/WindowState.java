package org.mpmexplorer.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the window was like when it was closed last, and which files were opened or saved in it.
///
/// @param bounds where it was while not maximised, or empty if that is not known
/// @param sideWidth of the right side in units of the layout; 0 for the usual one
/// @param deckShare of the charts in the height, 0 for the usual one
/// @param recent files and folders, the last one used first, none twice
public record WindowState(
        Optional<Bounds> bounds, boolean isMaximised, double sideWidth, double deckShare, List<Path> recent) {
    /// So many files are remembered.
    public static final int MOST_RECENT = 8;

    static final WindowState INITIAL = new WindowState(Optional.empty(), false, 0, 0, List.of());
    static final KeptFile.Form<WindowState> FORM = new JsonForm();

    public WindowState {
        recent = recent.stream().distinct().limit(MOST_RECENT).toList();
    }

    /// A place on the desktop, in units of the screen.
    public record Bounds(double x, double y, double width, double height) {}

    /// This file was used just now.
    public WindowState used(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return withRecent(Stream.concat(Stream.of(absolute), recent.stream()).toList());
    }

    /// With these files instead.
    public WindowState withRecent(List<Path> files) {
        return new WindowState(bounds, isMaximised, sideWidth, deckShare, files);
    }

    private static final class JsonForm implements KeptFile.Form<WindowState> {
        @Override
        public String format() {
            return "mpm-explorer/window";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public WindowState initial() {
            return INITIAL;
        }

        @Override
        public void write(WindowState value, ObjectNode fields) {
            value.bounds()
                    .ifPresent(bounds -> fields.putObject("bounds")
                            .put("x", bounds.x())
                            .put("y", bounds.y())
                            .put("width", bounds.width())
                            .put("height", bounds.height()));
            fields.put("maximised", value.isMaximised());
            fields.put("sideWidth", value.sideWidth());
            fields.put("deckShare", value.deckShare());
            ArrayNode recent = fields.putArray("recent");
            value.recent().forEach(file -> recent.add(file.toString()));
        }

        @Override
        public WindowState read(JsonObject fields) throws UnusableFileException {
            Optional<Bounds> bounds =
                    fields.has("bounds") ? Optional.of(bounds(fields.object("bounds"))) : Optional.empty();
            boolean isMaximised = fields.flag("maximised", false);
            double sideWidth = fields.number("sideWidth", 0);
            double deckShare = fields.number("deckShare", 0);
            List<Path> recent = new ArrayList<>();
            for (String name : fields.texts("recent")) {
                try {
                    recent.add(Path.of(name));
                } catch (InvalidPathException e) {
                    throw fields.problem("recent", "holds no name of a file: " + name);
                }
            }
            return new WindowState(bounds, isMaximised, sideWidth, deckShare, recent);
        }

        private static Bounds bounds(JsonObject fields) throws UnusableFileException {
            Bounds bounds =
                    new Bounds(fields.number("x"), fields.number("y"), fields.number("width"), fields.number("height"));
            fields.done();
            return bounds;
        }
    }
}
