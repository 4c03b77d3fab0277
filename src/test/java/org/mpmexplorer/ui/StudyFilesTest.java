package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.store.UnusableFileException;

/// What is known of a server that was opened from its configuration.
class StudyFilesTest {
    @Test
    void theModulesOfAConfigurationBelongToItsStudyAlone(@TempDir Path folder)
            throws IOException, UnusableFileException {
        Study present = TestStudies.preforkAndEvent();
        StudyFiles files = new StudyFiles(() -> Version.of(present));
        Path configuration = Files.writeString(folder.resolve("httpd.conf"), """
            LoadModule mpm_event_module modules/mod_mpm_event.so
            LoadModule http2_module modules/mod_http2.so
            MaxRequestWorkers 100
            """);
        assertThat(files.modulesOf(present)).isEmpty();

        Study opened = files.read(configuration).version().study();

        assertThat(files.modulesOf(opened)).contains("http2_module");
        assertThat(files.modulesOf(present)).isEmpty();
    }
}
