package org.mpmexplorer.cli;

import java.io.IOException;
import java.util.List;
import org.mpmexplorer.server.ConfigurationException;
import org.mpmexplorer.server.InputException;
import org.mpmexplorer.store.UnusableFileException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is said when something cannot be done: one sentence on the standard error stream and exit code 2.
final class Complaints {
    private Complaints() {}

    /// The arguments are wrong.
    static int wrongUse(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        String sentence = ended(String.valueOf(problem.getMessage()));
        if (problem instanceof UnmatchedArgumentException unmatched) {
            List<String> similar = unmatched.getSuggestions();
            if (!similar.isEmpty()) {
                sentence += " Did you mean " + String.join(" or ", similar) + "?";
            }
        }
        say(command, sentence);
        return ExitCode.USAGE;
    }

    /// A command could not do its work.
    static int failure(Exception problem, CommandLine command, ParseResult parsed) {
        return failure(problem, command);
    }

    /// A command could not do its work.
    static int failure(Exception problem, CommandLine command) {
        say(command, sentence(problem));
        return ExitCode.USAGE;
    }

    /// An option's value as a whole number.
    static Long wholeNumber(String text) {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException("it takes a whole number, not '" + text + "'");
        }
    }

    /// An option's value as a number.
    static Double number(String text) {
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException("it takes a number, not '" + text + "'");
        }
    }

    private static String sentence(Exception problem) {
        return switch (problem) {
            case UnusableFileException unusable -> unusable.sentence();
            case InputException input -> input.sentence();
            case ConfigurationException configuration -> ended(String.valueOf(configuration.getMessage()));
            case IllegalArgumentException argument -> ended(String.valueOf(argument.getMessage()));
            case InterruptedException interrupted -> "Interrupted.";
            case IOException io ->
                "A file cannot be read or written (%s); check its folder and permissions.".formatted(io.getMessage());
            default -> "This is an error in the program, please report it: %s.".formatted(problem);
        };
    }

    private static void say(CommandLine command, String sentence) {
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + sentence.replaceAll("\\s+", " "));
        command.getErr().flush();
    }

    private static String ended(String sentence) {
        String text = sentence.strip();
        return text.isEmpty() || ".?!".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }
}
