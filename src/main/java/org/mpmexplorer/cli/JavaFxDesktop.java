package org.mpmexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.mpmexplorer.ui.Launcher;
import org.mpmexplorer.ui.Theme;
import org.mpmexplorer.ui.WindowImage;

/// The real window: the only place where the command line knows it.
final class JavaFxDesktop implements Desktop {
    @Override
    public Optional<String> obstacle() {
        return Launcher.obstacle();
    }

    @Override
    public void open(Optional<Path> file) {
        Launcher.launch(file.stream().map(Path::toString).toArray(String[]::new));
    }

    @Override
    public void draw(Picture picture, Path file) throws IOException {
        Theme theme = Theme.valueOf(picture.theme().toUpperCase(Locale.ROOT));
        try (WindowImage window = new WindowImage()) {
            window.write(
                    new WindowImage.Order(
                            picture.study(),
                            picture.atNanos(),
                            picture.width(),
                            picture.height(),
                            theme,
                            picture.withStrips()),
                    file);
        }
    }
}
