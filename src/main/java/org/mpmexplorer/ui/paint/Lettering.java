package org.mpmexplorer.ui.paint;

/// The two weights the picture is lettered in.
record Lettering(Typeface regular, Typeface semiBold) {

    static Lettering load() {
        return new Lettering(Typeface.regular(), Typeface.semiBold());
    }
}
