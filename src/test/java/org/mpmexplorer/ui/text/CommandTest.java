package org.mpmexplorer.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandTest {
    private static final Path DOCUMENT = Path.of("src/docs/keys.md");

    @Test
    void noTwoCommandsShareAKey() {
        assertThat(Arrays.stream(Command.values()).flatMap(command -> command.keys().stream()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void saysWhatItDoesAndByWhichKey(Command command) {
        assertThat(command.title()).isNotBlank();
        assertThat(command.keyText()).isNotBlank().doesNotContain("_");
        assertThat(command.hint()).isEqualTo(command.title() + " (" + command.keyText() + ")");
    }

    @Test
    void theDocumentListsTheseKeys() throws IOException {
        String table = table();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(DOCUMENT, table);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(table);
    }

    private static String table() {
        StringBuilder text = new StringBuilder("# Keys\n\nThe same table is in the window under F1.\n");
        for (Command.Group group : Command.Group.values()) {
            text.append("\n## ").append(group.title()).append("\n\n| Key | What it does |\n|---|---|\n");
            for (Command command : group.commands()) {
                text.append("| `").append(command.keyText()).append("` | ");
                text.append(command.title()).append(" |\n");
            }
        }
        return text.toString();
    }
}
