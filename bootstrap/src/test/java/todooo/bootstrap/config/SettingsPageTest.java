package todooo.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsPageTest {
    private static final Path PAGE = Path.of("../docs/configuration.md");

    static List<Setting<?>> settings() {
        return KnownSettings.ALL;
    }

    @Test
    void isTheOneAmongTheDocuments() throws IOException {
        assertThat(SettingsPage.text())
                .as("docs/configuration.md is out of date: make it again with the command in its head")
                .isEqualTo(Files.readString(PAGE));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void describesEverySettingWithAnExampleThatIsAllowed(Setting<?> setting) {
        assertThat(setting.meaning()).matches("(?s)[A-Z].*\\.");
        assertThat(setting.parser().apply(setting.example())).isPresent();
    }
}
