package org.mpmexplorer.ui.paint;

import org.jspecify.annotations.Nullable;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.playback.Activity;
import org.mpmexplorer.trace.ExitCause;

/// Every look a cell of one size can have. A living cell is opaque, as it looks on its ground.
final class CellSprites {
    private static final int ACTIVITIES = Activity.values().length;
    private static final int LETTERS = Letter.values().length;

    /// So many shades of how much a place works, and as many of how much it is held.
    private static final int WARMTHS = 9;

    private final int width;
    private final int height;
    private final Ink ground;
    private final Palette palette;
    private final @Nullable LetterMasks masks;
    private final @Nullable Sprite[] places = new Sprite[LETTERS * ACTIVITIES * 2];
    private final @Nullable Sprite[] held = new Sprite[places.length];
    private final @Nullable Sprite[] warm = new Sprite[WARMTHS * WARMTHS];
    private final Sprite vacant;
    private final Sprite corpse;
    private final Sprite ended;

    /// Cells without letters if `masks` is null.
    CellSprites(int width, int height, Ink ground, Palette palette, @Nullable LetterMasks masks) {
        this.width = width;
        this.height = height;
        this.ground = ground;
        this.palette = palette;
        this.masks = masks;
        this.vacant = grounded(isFlat() ? flat(Ink.LINE, 0.4) : cell(Ink.LINE, 0, 0.6));
        this.corpse = isFlat() ? flat(Ink.FAILED, 1) : crossed(cell(Ink.FAILED, 0.22, 0.9));
        this.ended = isFlat() ? flat(Ink.CLOSING, 0.6) : cell(Ink.CLOSING, 0.12, 0.7);
    }

    /// Whether this is the look of that grid's cells there.
    boolean isFor(CellGrid grid, Ink itsGround) {
        return width == grid.cellWidth()
                && height == grid.cellHeight()
                && ground == itsGround
                && (masks != null) == grid.hasLetters();
    }

    /// The sprite as it looks on the ground.
    private Sprite grounded(Sprite sprite) {
        int below = palette.argb(ground);
        if (sprite.solid() != 0) {
            return Sprite.solid(width, height, Sprite.over(sprite.solid(), below));
        }
        for (int i = 0; i < sprite.argb().length; i++) {
            sprite.argb()[i] = Sprite.over(sprite.argb()[i], below);
        }
        return sprite;
    }

    /// Where a process could be.
    Sprite vacant() {
        return vacant;
    }

    /// A process that is gone and not reaped: crossed out only if it did not end by itself.
    Sprite gone(ExitCause cause) {
        return Ink.of(cause) == Ink.FAILED ? corpse : ended;
    }

    /// A place with that letter that does this.
    Sprite place(Letter letter, Activity activity, boolean isDying) {
        int index = (letter.ordinal() * ACTIVITIES + activity.ordinal()) * 2 + (isDying ? 1 : 0);
        Sprite known = places[index];
        if (known != null) {
            return known;
        }
        Sprite made = letter == Letter.DEAD ? vacant : grounded(made(letter, activity, isDying));
        places[index] = made;
        return made;
    }

    /// A place with that letter that does this for a connection, which is the dot in it.
    ///
    /// @param dots as large as they are in such cells
    Sprite held(Letter letter, Activity activity, boolean isDying, Dots dots) {
        int index = (letter.ordinal() * ACTIVITIES + activity.ordinal()) * 2 + (isDying ? 1 : 0);
        Sprite known = held[index];
        if (known != null) {
            return known;
        }
        Sprite empty = place(letter, activity, isDying);
        int[] argb = empty.argb().clone();
        double y = CellGrid.dotY(height, masks != null);
        dots.draw(new Pixels(width, height, argb), width / 2.0, y, Ink.of(activity));
        Sprite made = new Sprite(width, height, argb);
        held[index] = made;
        return made;
    }

    /// A place that worked and was held for these parts of its last second.
    Sprite warm(float worked, float held) {
        int working = Math.round(Math.clamp(worked, 0f, 1f) * (WARMTHS - 1));
        int holding = Math.round(Math.clamp(held, 0f, 1f) * (WARMTHS - 1));
        int index = working * WARMTHS + holding;
        Sprite known = warm[index];
        if (known != null) {
            return known;
        }
        double most = WARMTHS - 1;
        Sprite made = isFlat() ? flat(Ink.IDLE, 1) : cell(Ink.IDLE, 0.5, 1);
        lay(
                isFlat() ? flat(Ink.KEEP_ALIVE, holding / most) : cell(Ink.KEEP_ALIVE, holding / most, holding / most),
                made);
        lay(isFlat() ? flat(Ink.RUNNING, working / most) : cell(Ink.RUNNING, working / most, working / most), made);
        Sprite mixed = grounded(isFlat() ? Sprite.solid(width, height, made.argb()[0]) : made);
        warm[index] = mixed;
        return mixed;
    }

    private static void lay(Sprite above, Sprite below) {
        for (int i = 0; i < below.argb().length; i++) {
            below.argb()[i] = Sprite.over(above.argb()[i], below.argb()[i]);
        }
    }

    private Sprite made(Letter letter, Activity activity, boolean isDying) {
        boolean isIdle = activity == Activity.NONE;
        Ink ink = isIdle ? inkOf(letter) : Ink.of(activity);
        if (isFlat()) {
            return flat(ink, isDying ? 0.55 : 1);
        }
        Sprite sprite = isIdle
                ? cell(ink, letter == Letter.READY ? 0.5 : 0.16, letter == Letter.READY ? 1 : 0.8)
                : cell(ink, Palette.TINT, 0.95);
        if (isDying) {
            hatch(sprite);
        }
        write(sprite, letter, isIdle ? Ink.MUTED : ink);
        return sprite;
    }

    private static Ink inkOf(Letter letter) {
        return switch (letter) {
            case DEAD, READY, IDLE_KILL -> Ink.IDLE;
            case STARTING -> Ink.ACCENT;
            case READ -> Ink.READING;
            case WRITE, LOG, DNS -> Ink.RUNNING;
            case KEEPALIVE -> Ink.KEEP_ALIVE;
            case CLOSING, GRACEFUL -> Ink.CLOSING;
        };
    }

    private boolean isFlat() {
        return width < CellGrid.DOT_WIDTH;
    }

    private Sprite flat(Ink ink, double opacity) {
        int color = Sprite.covered(palette.argb(ink), opacity);
        return Sprite.solid(width, height, color);
    }

    private Sprite cell(Ink ink, double fill, double border) {
        int color = palette.argb(ink);
        int[] argb = new int[width * height];
        double radius = Math.min(5, width * 0.2);
        double thickness = Math.max(1, width / 24.0);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double inside = Math.clamp(0.5 - distance(x + 0.5, y + 0.5, radius), 0, 1);
                double within = Math.clamp(0.5 - distance(x + 0.5, y + 0.5, radius) - thickness, 0, 1);
                double opacity = within * fill + (inside - within) * border;
                argb[y * width + x] = Sprite.covered(color, opacity);
            }
        }
        return new Sprite(width, height, argb);
    }

    /// How far a point is outside the rounded cell.
    private double distance(double x, double y, double radius) {
        double dx = Math.abs(x - width / 2.0) - (width / 2.0 - radius);
        double dy = Math.abs(y - height / 2.0) - (height / 2.0 - radius);
        double outside = Math.hypot(Math.max(dx, 0), Math.max(dy, 0));
        return outside + Math.min(Math.max(dx, dy), 0) - radius;
    }

    private void hatch(Sprite sprite) {
        int stripe = Sprite.covered(palette.argb(Ink.MUTED), 0.35);
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                if ((x + y) % 5 == 0) {
                    int at = y * width + x;
                    sprite.argb()[at] = Sprite.over(stripe, sprite.argb()[at]);
                }
            }
        }
    }

    private void write(Sprite sprite, Letter letter, Ink ink) {
        if (masks == null) {
            return;
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                int color = Sprite.covered(Palette.argb(palette.textColor(ink)), masks.coverage(letter, x, y) / 255.0);
                sprite.argb()[at] = Sprite.over(color, sprite.argb()[at]);
            }
        }
    }

    private Sprite crossed(Sprite sprite) {
        int size = Math.max(5, (int) Math.round(width * 0.42)) | 1;
        Sprite cross = Sprite.cross(size, Math.max(1.2, width / 14.0), palette.argb(Ink.FAILED));
        Pixels pixels = new Pixels(width, height, sprite.argb());
        pixels.draw(cross, (width - size) / 2, (height - size) / 2);
        return sprite;
    }
}
