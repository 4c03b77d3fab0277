package org.mpmexplorer.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentFileTest {
    @TempDir
    private Path directory;

    private Map<String, String> read(String script) {
        Tree tree = new Tree(directory).with("envvars", script);
        return EnvironmentFile.read(tree.file("envvars"), new ReadBudget(), finding -> {});
    }

    @Test
    void takesPlainAndExportedAssignments() {
        assertThat(read("A=1\nexport B=two\nexport C='three 3' D=\"four\"\n"))
                .containsOnly(
                        Map.entry("A", "1"), Map.entry("B", "two"), Map.entry("C", "three 3"), Map.entry("D", "four"));
    }

    @Test
    void putsKnownVariablesIn() {
        assertThat(read("S=-x\nA=/run/apache2$S/pid\nB=\"${A}.old\"\nC='$A'\nD=a\\$b\n"))
                .containsEntry("A", "/run/apache2-x/pid")
                .containsEntry("B", "/run/apache2-x/pid.old")
                .containsEntry("C", "$A")
                .containsEntry("D", "a$b");
    }

    @Test
    void readsDebiansConditionAsAnEmptySuffix() {
        String script = """
            unset HOME
            if [ "${APACHE_CONFDIR##/etc/apache2-}" != "${APACHE_CONFDIR}" ] ; then
            	SUFFIX="-${APACHE_CONFDIR##/etc/apache2-}"
            else
            	SUFFIX=
            fi
            export APACHE_RUN_DIR=/var/run/apache2$SUFFIX
            #export APACHE_ARGUMENTS=''
            """;

        assertThat(read(script)).containsOnly(Map.entry("APACHE_RUN_DIR", "/var/run/apache2"));
    }

    @Test
    void takesDefaultsInBraces() {
        assertThat(read(": ${A:=/etc/apache2}\nexport B=${B:-b} C=${A:-c}\n"))
                .containsEntry("A", "/etc/apache2")
                .containsEntry("B", "b")
                .containsEntry("C", "/etc/apache2");
    }

    @Test
    void leavesAloneWhatOnlyAShellCouldTell() {
        assertThat(read("A=$(hostname)\nB=`id -u`\nC=${A%%.*}\nD=1 rm -rf /\nE=5; F=6 # end\n"))
                .containsOnly(Map.entry("E", "5"), Map.entry("F", "6"));
    }

    @Test
    void forgetsWhatIsUnset() {
        assertThat(read("A=1\nB=2\nunset A\n")).containsOnly(Map.entry("B", "2"));
    }
}
