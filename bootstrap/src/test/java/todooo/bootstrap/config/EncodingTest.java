package todooo.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTest {
    private static final String ADVICE =
            " has letters that this locale cannot express; start with a UTF-8 locale: LC_ALL=C.UTF-8";

    @TempDir
    private Path directory;

    @Test
    void takesEveryLetterInUtf8() {
        assertThatCode(() -> load(Map.of(), Map.of("persistence.url", "jdbc:sqlite:tödö.db")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Encoding.of(Map.of()).check("jdbc:sqlite:tödö.db")).doesNotThrowAnyException();
    }

    @Test
    void refusesAFileThatTheLocaleCannotName() {
        assertRefused(
                Map.of(),
                Map.of("persistence.url", "jdbc:sqlite:tödö.db", "sun.jnu.encoding", "ANSI_X3.4-1968"),
                "persistence.url" + ADVICE);
    }

    @Test
    void refusesAWorkingDirectoryThatTheLocaleCannotName() {
        assertRefused(
                Map.of(), Map.of("user.dir", "/home/t\uFFFD\uFFFD"), "The name of the working directory" + ADVICE);
    }

    @Test
    void refusesASettingThatWasMangledOnItsWay() {
        assertRefused(
                Map.of(),
                Map.of("persistence.url", "jdbc:sqlite:t\uFFFD.db"),
                "persistence.url (system property)" + ADVICE);
        assertRefused(
                Map.of("PERSISTENCE_PASSWORD", "s\uFFFDcret"),
                Map.of(),
                "persistence.password (environment PERSISTENCE_PASSWORD)" + ADVICE);
        assertRefused(Map.of(), Map.of("config", "t\uFFFD.yaml"), "config (system property)" + ADVICE);
    }

    @Test
    void leavesPostgresqlToNameItsDatabases() {
        assertThatCode(() -> load(
                        Map.of(),
                        Map.of(
                                "persistence.url",
                                "jdbc:postgresql://db/tödö",
                                "user.dir",
                                "/home/t\uFFFD",
                                "sun.jnu.encoding",
                                "ANSI_X3.4-1968")))
                .doesNotThrowAnyException();
    }

    private Settings load(Map<String, String> environment, Map<String, String> properties) {
        return Settings.load(directory, environment, properties);
    }

    private void assertRefused(Map<String, String> environment, Map<String, String> properties, String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> load(environment, properties))
                .withMessage(message);
    }
}
