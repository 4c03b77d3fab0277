package org.mpmexplorer.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationErrorsTest {
    @TempDir
    private Path directory;

    private static String messageOf(Tree tree) {
        ConfigurationException refusal = catchThrowableOfType(ConfigurationException.class, tree::read);
        assertThat(refusal).as("the configuration is refused").isNotNull();
        return refusal.getMessage();
    }

    static Stream<Arguments> brokenLines() {
        return Stream.of(
                broken(
                        "MaxRequestWorkers",
                        2,
                        "MaxRequestWorkers takes one argument, Maximum number of threads alive"
                                + " at the same time; write for example MaxRequestWorkers 10."),
                broken(
                        "\nMaxRequestWorkers 1 2",
                        3,
                        "MaxRequestWorkers takes one argument, Maximum number of threads"
                                + " alive at the same time; write for example MaxRequestWorkers 10."),
                broken("KeepAlive maybe", 2, "KeepAlive must be On or Off; write for example KeepAlive On."),
                broken(
                        "KeepAliveTimeout later",
                        2,
                        "KeepAliveTimeout has wrong format;" + " write for example KeepAliveTimeout 10."),
                broken("ListenBacklog x", 2, "ListenBacklog must be > 0; write for example ListenBacklog 10."),
                broken(
                        "ThreadStackSize -1",
                        2,
                        "Invalid ThreadStackSize value: -1;" + " write for example ThreadStackSize 10."),
                broken(
                        "AsyncRequestWorkerFactor 0",
                        2,
                        "AsyncRequestWorkerFactor argument must be a positive number;"
                                + " write for example AsyncRequestWorkerFactor 2."),
                broken(
                        "AcceptFilter http",
                        2,
                        "AcceptFilter takes two arguments, Set the Accept Filter to use for a"
                                + " protocol; write for example AcceptFilter http data."),
                broken(
                        "LoadModule x",
                        2,
                        "LoadModule takes two arguments, a module name and the name of a shared"
                                + " object file to load it from; write for example LoadModule mpm_event_module"
                                + " modules/mod_mpm_event.so."),
                broken(
                        "LoadModule mpm_worker_module x",
                        2,
                        "AH00534: Configuration error: More than one MPM loaded,"
                                + " event and worker; load one of the two."),
                broken("Define A:B 1", 2, "Variable name must not contain ':'; choose another name."),
                broken(
                        "<VirtualHost *:80>\nListenBacklog 9\n</VirtualHost>",
                        3,
                        "ListenBacklog cannot occur within <VirtualHost> section; move it out of the section."),
                broken(
                        "<Directory />\nTimeout 9\n</Directory>",
                        3,
                        "Timeout not allowed in <Directory> context; move it out of the section."),
                broken("<Directory />", 2, "<Directory> was not closed; write </Directory> at its end."),
                broken(
                        "</Directory>",
                        2,
                        "</Directory> without matching <Directory> section;" + " take it out, or open the section."),
                broken(
                        "<Directory />\n<Files x>\n</Directory>\n</Files>",
                        4,
                        "Expected </Files> but saw </Directory>; close <Files x> of line 3 first."),
                broken(
                        "<Directory />\n</Directory >",
                        3,
                        "</Directory> directive missing closing '>';" + " write </Directory> alone on the line."),
                broken("<Directory /", 2, "<Directory> directive missing closing '>'; end the line with >."),
                broken(
                        "<IfModule>",
                        2,
                        "<IfModule> directive requires additional arguments;" + " say what the section is for."),
                broken(
                        "<IfModule x>\nTimeout 3",
                        2,
                        "Expected </IfModule> before end of configuration;" + " close <IfModule x>."),
                broken(
                        "<IfModule x>\n</IfVersion>\n</IfModule>",
                        3,
                        "Expected </IfModule> but saw </IfVersion>;" + " close <IfModule x> of line 2 first."),
                broken(
                        "<IfModule event.c>\n<Files x>\n</IfModule>",
                        4,
                        "Expected </Files> but saw </IfModule>;" + " close <Files x> of line 3 first."),
                broken(
                        "<IfVersion >=2.4>\n</IfVersion>",
                        2,
                        "Version appears to be invalid. It must have the format"
                                + " major[.minor[.patch]] where major, minor and patch are numbers;"
                                + " write for example <IfVersion >= 2.4>."),
                broken(
                        "<IfVersion ~ \"(\">\n</IfVersion>",
                        2,
                        "Unable to compile regular expression (;"
                                + " mend the expression, or compare with >= instead."),
                broken("Error \"no more\"", 2, "the Error directive says: no more; mend what it asks for."),
                broken(
                        "ServerRoot here",
                        2,
                        "ServerRoot must be a valid directory;" + " write its whole path, from / on."),
                broken(
                        "LoadModule mpm_winnt_module x",
                        2,
                        "mpm_winnt_module is an MPM that is not simulated;"
                                + " load mpm_prefork_module, mpm_worker_module or mpm_event_module."),
                broken(
                        "<Macro m>\nTimeout 3",
                        2,
                        "expected token not found: </Macro>;" + " write it at the end of the section."));
    }

    private static Arguments broken(String lines, int line, String sentence) {
        return Arguments.of(lines, line, sentence);
    }

    @ParameterizedTest
    @MethodSource("brokenLines")
    void saysInOneSentenceWhatIsWrongAndWhere(String lines, int line, String sentence) {
        Tree tree = Tree.of(directory, "LoadModule mpm_event_module x\n" + lines + "\n");

        ConfigurationException refusal = catchThrowableOfType(ConfigurationException.class, tree::read);

        Path file = tree.file("httpd.conf");
        assertThat(refusal).hasMessage("Line %d of %s: %s", line, file, sentence);
        assertThat(refusal.place()).contains(new ConfigurationPlace(file, line));
    }

    static Stream<Arguments> brokenTimes() {
        return Stream.of(
                Arguments.of(
                        "header", "Invalid RequestReadTimeout parameter. Parameter must be in the form 'key=value'"),
                Arguments.of("header=", "RequestReadTimeout: header=: Value '' not numerical"),
                Arguments.of("header=x", "RequestReadTimeout: header=x: Value 'x' not numerical"),
                Arguments.of("header=1.5", "RequestReadTimeout: header=1.5: Cannot parse '.5'"),
                Arguments.of("foo=3", "RequestReadTimeout: foo=3: Unknown RequestReadTimeout parameter"),
                Arguments.of(
                        "header=20-40",
                        "RequestReadTimeout: header=20-40: Must set MinRate option if using timeout range"),
                Arguments.of(
                        "header=40-20,minrate=5",
                        "RequestReadTimeout: header=40-20,minrate=5: Maximum timeout must be larger than initial"
                                + " timeout"),
                Arguments.of(
                        "body=20-40,minrate=0",
                        "RequestReadTimeout: body=20-40,minrate=0: Minimum data rate must be larger than 0"),
                Arguments.of("body=2,minrate=-5", "RequestReadTimeout: body=2,minrate=-5: Value must be non-negative"));
    }

    @ParameterizedTest
    @MethodSource("brokenTimes")
    void refusesReadTimeoutsInHttpdsWords(String argument, String problem) {
        Tree tree = Tree.of(directory, "RequestReadTimeout " + argument + "\n");

        assertThat(messageOf(tree))
                .isEqualTo(
                        "Line 1 of %s: %s; write for example RequestReadTimeout header=20-40,MinRate=500"
                                + " body=20,MinRate=500.",
                        tree.file("httpd.conf"), problem);
    }

    @Test
    void refusesWhatIsNoText() {
        Tree tree = new Tree(directory).with("httpd.conf", new byte[] {'#', '\n', 'a', 0, 1, 2});

        assertThat(messageOf(tree))
                .isEqualTo(
                        "Line 2 of %s: there is a zero byte, so this is not a text file; name a configuration"
                                + " file, saved as UTF-8 text.",
                        tree.file("httpd.conf"));
    }

    @Test
    void refusesAFileThatIsNotThere() {
        ConfigurationException refusal =
                catchThrowableOfType(ConfigurationException.class, () -> new Tree(directory).read("no.conf"));

        assertThat(refusal)
                .hasMessage(
                        "%s cannot be read: No such file or directory; name a file that exists and may be read.",
                        directory.resolve("no.conf"));
        assertThat(refusal.place()).isEmpty();
    }

    @Test
    void refusesADirectoryWithoutAMainFile() {
        assertThat(messageOf(new Tree(directory)))
                .isEqualTo(
                        "%s holds no apache2.conf, no httpd.conf, no conf/httpd.conf; name the directory of a whole"
                                + " server, or one file.",
                        directory);
    }

    @Test
    void refusesAFileTooLargeToBeAConfiguration() {
        Tree tree = new Tree(directory).with("httpd.conf", new byte[ReadBudget.MAX_FILE_BYTES + 1]);

        assertThat(messageOf(tree))
                .isEqualTo(
                        "%s is larger than 8 MiB, which no configuration file is; name a configuration file.",
                        tree.file("httpd.conf"));
    }

    @Test
    void refusesALineTooLong() {
        Tree tree = Tree.of(directory, "# \nServerAdmin " + "x".repeat(ReadBudget.MAX_LINE_CHARACTERS) + "\n");

        assertThat(messageOf(tree))
                .isEqualTo(
                        "Line 2 of %s: Line too long, more than 1 MiB; split it, or name a configuration file.",
                        tree.file("httpd.conf"));
    }

    @Test
    void refusesADefineThatGrowsWithoutBound() {
        StringBuilder lines = new StringBuilder("Define A xxxxxxxxxxxxxxxx\n");
        lines.repeat("Define A ${A}${A}\n", 40);

        assertThat(messageOf(Tree.of(directory, lines.toString())))
                .contains("the variables put into this line make too much text");
    }

    @Test
    void refusesMoreDirectivesThanAnyServerHas() {
        String lines = "Timeout 1\n".repeat(ReadBudget.MAX_DIRECTIVES + 1);

        assertThat(messageOf(Tree.of(directory, lines)))
                .contains("Line 200001 of", "this is more than 200000 directives");
    }

    @Test
    void refusesSectionsTooDeep() {
        int depth = ReadBudget.MAX_SECTION_DEPTH + 1;

        assertThat(messageOf(Tree.of(directory, "<Foo>\n".repeat(depth) + "</Foo>\n".repeat(depth))))
                .contains("Line 101 of", "sections are open 100 deep; close some of them.");
        assertThat(messageOf(Tree.of(directory, "<IfModule !x>\n".repeat(depth))))
                .contains("sections are open 100 deep");
        assertThat(messageOf(Tree.of(directory, "<IfModule x>\n".repeat(depth))))
                .contains("sections are open 100 deep");
    }

    @Test
    void keepsForeignTextShortAndOnOneLine() {
        Tree tree = Tree.of(directory, "</" + "\u0007\u001b[31m" + "x".repeat(500) + ">\n");

        assertThat(messageOf(tree)).hasSizeLessThan(400).doesNotContain("\u0007", "\u001b");
    }
}
