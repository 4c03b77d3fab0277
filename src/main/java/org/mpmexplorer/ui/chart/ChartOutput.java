package org.mpmexplorer.ui.chart;

import javafx.scene.image.Image;

/// Where pictures and numbers of the charts go.
public interface ChartOutput {

    /// Puts a picture on the clipboard.
    void copy(Image picture);

    /// Puts text on the clipboard.
    void copy(String text);

    /// Asks for a file and writes the picture to it as PNG.
    ///
    /// @param name suggested for the file, with its ending
    void save(String name, Image picture);

    /// Asks for a file and writes the text to it.
    ///
    /// @param name suggested for the file, with its ending
    void save(String name, String text);
}
