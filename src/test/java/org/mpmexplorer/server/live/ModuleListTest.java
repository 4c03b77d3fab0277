package org.mpmexplorer.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Mpm;

/// What `apachectl -M` and `-V` print.
class ModuleListTest {
    @Test
    void tellsModulesAndMpmOfMinusM() {
        ModuleList list = ModuleList.read(new SmallText(
                "pasted",
                "Loaded Modules:\n core_module (static)\n" + " mpm_event_module (shared)\n php_module (shared)\n"));

        assertThat(list.modules()).containsExactlyInAnyOrder("core_module", "mpm_event_module", "php_module");
        assertThat(list.mpm()).contains(Mpm.EVENT);
    }

    @Test
    void tellsMpmAndVersionOfMinusV() {
        ModuleList list = ModuleList.read(new SmallText(
                "pasted", "Server version: Apache/2.4.57 (Debian)\nServer MPM:     prefork\n  threaded:     no\n"));

        assertThat(list.mpm()).contains(Mpm.PREFORK);
        assertThat(list.version()).isEqualTo("Apache/2.4.57 (Debian)");
    }

    @Test
    void complainsAboutAnythingElse() {
        assertThatThrownBy(() -> ModuleList.read(new SmallText("pasted", "AH00558: apache2: Could not\n")))
                .hasMessage("pasted is no output of apachectl -M or -V; paste what 'apachectl -M' prints.");
    }
}
