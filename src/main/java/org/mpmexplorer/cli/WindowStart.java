package org.mpmexplorer.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// The arguments of a start that only opens the window, recognised without the parser of the command line:
/// building that takes as long as building the window.
///
/// @param file what to open in it
record WindowStart(Optional<Path> file) {
    private static final String COMMAND = "open";

    /// Nothing, `open`, `open FILE`, or a lone file, as desktops hand it over that know only the program's
    /// name; empty where there is more to understand.
    ///
    /// @param commands the names that are no files
    static Optional<WindowStart> of(Set<String> commands, String... arguments) {
        return switch (arguments.length) {
            case 0 -> Optional.of(new WindowStart(Optional.empty()));
            case 1 -> arguments[0].equals(COMMAND) ? of(commands) : loneFile(commands, arguments[0]);
            case 2 -> arguments[0].equals(COMMAND) ? opening(arguments[1]) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<WindowStart> loneFile(Set<String> commands, String argument) {
        return commands.contains(argument)
                ? Optional.empty()
                : opening(argument)
                        .filter(start -> start.file().filter(Files::exists).isPresent());
    }

    private static Optional<WindowStart> opening(String argument) {
        boolean isForTheParser = argument.startsWith("-") || argument.startsWith("@") || argument.isBlank();
        try {
            return isForTheParser ? Optional.empty() : Optional.of(new WindowStart(Optional.of(Path.of(argument))));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
