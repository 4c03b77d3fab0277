package org.mpmexplorer.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncludeTest {
    @TempDir
    private Path directory;

    private Tree tree(String... names) {
        Tree tree = new Tree(directory);
        for (String name : names) {
            tree.with(name, "ServerAdmin x\n");
        }
        return tree;
    }

    private static List<String> filesOf(Tree tree, String line) {
        tree.with("httpd.conf", line + "\n");
        Path root = tree.directory();
        return tree.read().files().stream()
                .skip(1)
                .map(file -> root.relativize(file).toString())
                .toList();
    }

    private static String messageOf(Tree tree, String line) {
        tree.with("httpd.conf", line + "\n");
        return catchThrowableOfType(ConfigurationException.class, tree::read).getMessage();
    }

    @Test
    void sortsByNameByteByByte() {
        Tree tree = tree("d/10.conf", "d/9.conf", "d/Z.conf", "d/_x.conf", "d/z.conf", "d/x.load");

        assertThat(filesOf(tree, "Include d/*.conf"))
                .containsExactly("d/10.conf", "d/9.conf", "d/Z.conf", "d/_x.conf", "d/z.conf");
    }

    @Test
    void takesPatternsInDirectoriesToo() {
        Tree tree = tree("a/1.conf", "b/1.conf", "B/1.conf", "c/2.conf");

        assertThat(filesOf(tree, "Include [ab]/?.conf")).containsExactly("a/1.conf", "b/1.conf");
        assertThat(filesOf(tree, "Include [!ab]/*.conf")).containsExactly("B/1.conf", "c/2.conf");
        assertThat(filesOf(tree, "IncludeOptional */1.conf")).containsExactly("B/1.conf", "a/1.conf", "b/1.conf");
    }

    @Test
    void takesADirectoryWithAllBelowIt() {
        Tree tree = tree("d/.hidden", "d/a", "d/sub.d/deep/x.conf", "d/z");

        assertThat(filesOf(tree, "Include d")).containsExactly("d/.hidden", "d/a", "d/sub.d/deep/x.conf", "d/z");
        assertThat(filesOf(tree, "Include d/*")).containsExactly("d/a", "d/sub.d/deep/x.conf", "d/z");
    }

    @Test
    void takesWholePathsAndQuotedOnes() {
        Tree tree = tree("a b/c d.conf");

        assertThat(filesOf(tree, "Include \"a b/c d.conf\"")).containsExactly("a b/c d.conf");
        assertThat(filesOf(tree, "Include '" + directory + "/a b/../a b/*'")).containsExactly("a b/c d.conf");
    }

    @Test
    void refusesAnIncludeOfNothing() {
        Tree tree = tree("d/x");

        assertThat(messageOf(tree, "Include no.conf"))
                .isEqualTo(
                        "Line 1 of %s: Could not open configuration file %s: No such file or directory;"
                                + " copy what is missing from the server, or take the line out.",
                        tree.file("httpd.conf"), tree.file("no.conf"));
        assertThat(messageOf(tree, "Include d/*.conf"))
                .contains("Include/IncludeOptional: No matches for the wildcard '*.conf' in '" + tree.file("d")
                        + "', failing");
        assertThat(messageOf(tree, "Include no/*.conf"))
                .contains("Could not open directory " + tree.file("no") + ": No such file or directory");
        assertThat(messageOf(tree, "Include d/x/*"))
                .contains("Could not open directory " + tree.file("d/x") + ": Not a directory");
        assertThat(messageOf(tree, "Include")).contains("Include takes one argument");
    }

    @Test
    void letsAnOptionalIncludeStandForNothing() {
        Tree tree = tree("d/x");

        assertThat(filesOf(tree, "IncludeOptional no.conf")).isEmpty();
        assertThat(filesOf(tree, "IncludeOptional d/*.conf")).isEmpty();
        assertThat(filesOf(tree, "IncludeOptional no/*/x")).isEmpty();
        assertThat(filesOf(tree, "IncludeOptional */no.conf")).isEmpty();
    }

    @Test
    void refusesALinkThatLeadsNowhere() {
        Tree tree = tree().withLink("d/dangling.conf", Path.of("nowhere"));

        assertThat(messageOf(tree, "Include d/*.conf")).contains("Could not open configuration file");
        assertThat(filesOf(tree, "IncludeOptional d/*.conf")).isEmpty();
    }

    @Test
    void namesTheCircleOfEndlessIncludes() {
        Tree tree = new Tree(directory).with("a.conf", "Include b.conf\n").with("b.conf", "\nInclude a.conf\n");

        assertThat(messageOf(tree, "Include a.conf"))
                .contains(
                        "Exceeded maximum include depth of 128, There appears to be a recursion: ",
                        tree.file("a.conf") + " includes " + tree.file("b.conf") + " includes " + tree.file("a.conf"));
    }

    @Test
    void followsAFileIncludedAgainWithinReason() {
        Tree tree = new Tree(directory).with("a.conf", "<IfDefine !DONE>\nDefine DONE\nInclude a.conf\n</IfDefine>\n");

        assertThat(filesOf(tree, "Include a.conf")).containsExactly("a.conf", "a.conf");
    }

    @Test
    void stopsWhenIncludesMultiply() {
        Tree tree = new Tree(directory);
        for (int i = 0; i < 30; i++) {
            tree.with("f" + i + ".conf", "Include f%d.conf\n".formatted(i + 1).repeat(2));
        }
        tree.with("f30.conf", "");

        assertThat(messageOf(tree, "Include f0.conf")).contains("makes this a configuration of more than 4096 files");
    }

    @Test
    void stopsAtADirectoryThatHoldsItself() {
        Tree tree = tree("d/x").withLink("d/loop", Path.of("."));

        assertThat(messageOf(tree, "Include d")).contains("exceeds the maximum include directory nesting level of 20");
    }

    @Test
    void refusesWhatIsNoRegularFile() throws Exception {
        Tree tree = tree();
        Process fifo = new ProcessBuilder("mkfifo", tree.file("pipe").toString()).start();
        assertThat(fifo.waitFor()).isZero();

        assertThat(messageOf(tree, "Include pipe")).contains("pipe is not a regular file");
        assertThat(filesOf(tree, "Include /dev/null")).hasSize(1);
    }

    @Test
    void keepsTheSectionsAroundAnInclude() {
        Tree tree = new Tree(directory)
                .with("t.conf", "Timeout 6\n")
                .with("httpd.conf", "Timeout 5\n<VirtualHost *:80>\nInclude t.conf\n</VirtualHost>\n");

        HttpdConfiguration configuration = tree.read();

        assertThat(configuration.value(KnownDirective.TIMEOUT).orElseThrow().value())
                .isEqualTo(5);
        assertThat(configuration.directives().getLast().sections()).containsExactly("<VirtualHost *:80>");
    }

    @Test
    void wantsSectionsClosedInTheFileThatOpensThem() {
        Tree tree = new Tree(directory).with("open.conf", "\n<Directory />\n").with("close.conf", "</Directory>\n");

        assertThat(messageOf(tree, "Include open.conf\n</Directory>"))
                .contains("Line 2 of " + tree.file("open.conf") + ": <Directory> was not closed");
        assertThat(messageOf(tree, "<Directory />\nInclude close.conf"))
                .contains("Line 1 of " + tree.file("close.conf") + ": </Directory> without matching");
    }

    @Test
    void followsServerRoot() throws Exception {
        Path root = Files.createDirectory(directory.resolve("root"));
        Tree tree = new Tree(directory)
                .with("root/a.conf", "")
                .with("conf/httpd.conf", "ServerRoot " + root + "/\nInclude a.conf\n");

        HttpdConfiguration configuration = tree.read();

        assertThat(configuration.serverRoot()).isEqualTo(root);
        assertThat(configuration.files()).containsExactly(tree.file("conf/httpd.conf"), tree.file("root/a.conf"));
    }

    @Test
    void readsACopyOfAServerWhoseRootIsNotHere() {
        Tree tree = new Tree(directory)
                .with(
                        "conf/httpd.conf",
                        "ServerRoot \"/opt/no-such-httpd\"\nInclude conf.d/*.conf\n"
                                + "Include /opt/no-such-httpd/conf/extra.conf\nInclude /opt/elsewhere/ssl.conf\n")
                .with("conf.d/a.conf", "Timeout 3\n")
                .with("conf/extra.conf", "KeepAlive Off\n");

        HttpdConfiguration configuration = tree.read();

        assertThat(configuration.serverRoot()).isEqualTo(directory);
        assertThat(configuration.files())
                .containsExactly(
                        tree.file("conf/httpd.conf"), tree.file("conf.d/a.conf"), tree.file("conf/extra.conf"));
        assertThat(configuration.findings())
                .extracting(Finding::text)
                .containsExactly(
                        "ServerRoot /opt/no-such-httpd is not on this machine, so names below it are looked for in "
                                + directory + ".",
                        "Could not open configuration file /opt/elsewhere/ssl.conf: No such file or directory;"
                                + " read without it.");
    }
}
