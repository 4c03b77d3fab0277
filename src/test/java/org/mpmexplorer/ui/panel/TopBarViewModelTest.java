package org.mpmexplorer.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopBarViewModelTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A small page becomes popular: 20 workers, 0.2 s for a page.|A small page becomes popular",
                "Each PHP request loses 0.2 MB for good. Without a limit they grow.|Each PHP request loses 0.2 MB for"
                        + " good",
                "Two cores; at 60 s all ask at once.|Two cores",
                "No stop at all|No stop at all",
                "''|''"
            })
    void tellsThePresetsGistInOneClause(String description, String gist) {
        assertThat(new TopBarViewModel.Preset("name", description).gist()).isEqualTo(gist);
    }
}
