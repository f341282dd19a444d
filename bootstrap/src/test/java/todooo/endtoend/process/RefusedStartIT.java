package todooo.endtoend.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todooo.bootstrap.config.Settings;
import todooo.endtoend.testkit.ServiceProcess;
import todooo.endtoend.testkit.Stack;

/** A start that cannot succeed ends with a status and one sentence, and leaves no trace. */
class RefusedStartIT {
    private static final Map<String, String> ANY_PORT = Map.of("server.port", "0");

    @TempDir
    private Path directory;

    @Test
    void endsWith2WhenASettingIsWrong() throws Exception {
        assertRefused(
                Map.of("persistence.adapter", "hibernate"),
                2,
                "persistence.adapter: 'hibernate' (system property) is not allowed; use jdbc or jpa");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void endsWith2WhenItWouldBeOpenToOthersWithoutAWord() throws Exception {
        assertRefused(
                Map.of("server.host", "0.0.0.0"),
                2,
                "server.host: '0.0.0.0' lets other machines reach the service, which has no authentication;"
                        + " set auth.mode=none");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void endsWith2WhenTheFileIsNotYaml() throws Exception {
        Files.writeString(directory.resolve("application.yaml"), "server:\n\tport: 1\n");

        assertRefused(Map.of(), 2, "application.yaml, line 2: ");
    }

    @ParameterizedTest
    @CsvSource({
        "persistence.url, jdbc:sqlite:tödö.db, persistence.url (system property)",
        "config, tödö.yaml, config (system property)"
    })
    @EnabledOnOs(OS.LINUX)
    @EnabledIfSystemProperty(named = "sun.jnu.encoding", matches = "UTF-8") // to hand such letters over
    void endsWith2WhenTheLocaleCannotExpressASetting(String key, String value, String subject) throws Exception {
        assertRefusedInLocaleC(directory, Map.of("server.port", "0", key, value), subject);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @EnabledIfSystemProperty(named = "sun.jnu.encoding", matches = "UTF-8") // to hand such letters over
    void endsWith2WhenTheLocaleCannotExpressAFileNamedInTheConfiguration() throws Exception {
        Files.writeString(directory.resolve("application.yaml"), "persistence.url: jdbc:sqlite:tödö.db");

        assertRefusedInLocaleC(directory, ANY_PORT, "persistence.url has letters");
        assertThat(directory).isDirectoryNotContaining("glob:**.db");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @EnabledIfSystemProperty(named = "sun.jnu.encoding", matches = "UTF-8") // to hand such letters over
    void endsWith2WhenTheLocaleCannotExpressTheWorkingDirectory() throws Exception {
        Path here = Files.createDirectory(directory.resolve("tödö"));

        assertRefusedInLocaleC(here, ANY_PORT, "The name of the working directory has letters");
        assertThat(here).isEmptyDirectory();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void endsWith2WhenSqliteCannotBeUnpacked() throws Exception {
        assertRefused(
                Map.of("server.port", "0", "java.io.tmpdir", "/proc"), // where even root cannot write
                2,
                "SQLite's library cannot be unpacked into the folder /proc");
        assertThat(directory).isDirectoryNotContaining("glob:**.db");
    }

    @Test
    void endsWith3WhenTheFileIsNoDatabase() throws Exception {
        assertUntouched(
                "These are somebody's notes, and no database at all. "
                        .repeat(100)
                        .getBytes(UTF_8),
                "todooo.db");
    }

    @Test
    void endsWith3WhenTheDatabaseIsDamaged() throws Exception {
        sql("create table note(text)", "insert into note values ('keep')");
        byte[] damaged = Files.readAllBytes(database());
        Arrays.fill(damaged, 100, 4000, (byte) 0xa5);

        assertUntouched(damaged, "todooo.db");
    }

    @Test
    void endsWith3WhenTheDatabaseIsSomebodyElses() throws Exception {
        sql("create table note(text)", "insert into note values ('keep')");

        assertUntouched(Files.readAllBytes(database()), "todooo.db");
    }

    @Test
    void endsWith3WhenTheSchemaIsNewer() throws Exception {
        Stack.start(Settings.load(
                        directory,
                        Map.of(),
                        Map.of("server.port", "0", "persistence.url", "jdbc:sqlite:" + database())))
                .close();
        sql("update flyway_schema_history set version = '999'");

        assertUntouched(Files.readAllBytes(database()), "999");
    }

    @Test
    void endsWith3WhenTheDiskIsTooFullForTheSchema() throws Exception {
        assertRefused(
                Map.of("server.port", "0", "persistence.url", "jdbc:sqlite:" + database() + "?max_page_count=9"),
                3,
                "cannot be brought up to date: [SQLITE_FULL]");
    }

    @Test
    void endsWith3WhenThereIsNoSuchFolder() throws Exception {
        assertRefused(
                Map.of("server.port", "0", "persistence.url", "jdbc:sqlite:missing/todooo.db"),
                3,
                "The database missing/todooo.db cannot be opened: the folder %s does not exist; create it"
                        .formatted(directory.toRealPath().resolve("missing")));
    }

    @Test
    void endsWith4WhenThePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    Map.of("server.port", Integer.toString(taken.getLocalPort())),
                    4,
                    "Cannot listen on 127.0.0.1, port %d".formatted(taken.getLocalPort()));
        }
        assertThat(Files.exists(directory.resolve("todooo.db-wal"))).isFalse();
    }

    @Test
    void endsWith4WhenTheHostIsUnknown() throws Exception {
        assertRefused(Map.of("server.port", "0", "server.host", "no-such-host.invalid"), 4, "no-such-host.invalid");
    }

    private void assertUntouched(byte[] content, String reason) throws Exception {
        Files.write(database(), content);

        assertRefused(ANY_PORT, 3, reason);

        assertThat(database()).hasBinaryContent(content);
        assertThat(directory).isDirectoryNotContaining("glob:**-{wal,shm,journal}");
    }

    private void assertRefused(Map<String, String> properties, int status, String reason) throws Exception {
        try (var service = ServiceProcess.start(directory, properties)) {
            assertThat(service.status()).as("%s", service.lines()).isEqualTo(status);
            assertThat(service.lines()).singleElement().asString().contains(reason);
        }
    }

    private static void assertRefusedInLocaleC(Path directory, Map<String, String> properties, String reason)
            throws Exception {
        try (var service =
                ServiceProcess.start(directory, properties, "env", "-u", "LANG", "-u", "LC_CTYPE", "LC_ALL=C")) {
            assertThat(service.status()).as("%s", service.lines()).isEqualTo(2);
            assertThat(service.lines())
                    .singleElement()
                    .asString()
                    .contains(reason, "start with a UTF-8 locale: LC_ALL=C.UTF-8");
        }
    }

    private Path database() {
        return directory.resolve("todooo.db");
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
