package todooo.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.bootstrap.Todooo;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ApiClient.Answer;
import todooo.endtoend.testkit.Disk;
import todooo.endtoend.testkit.ServiceProcess;
import todooo.endtoend.testkit.Stack;
import todooo.endtoend.testkit.SystemProgram;
import todooo.endtoend.testkit.writing.SqliteFile;

/** Changes of the SQLite file from outside, while the packaged service runs and between two runs. */
class SqliteFilesIT {
    private static final int STARTS = 3;
    private static final int WRITES = 20;
    private static final int MOST_WRITES = 10_000;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(
            value = Stack.class,
            names = {"JDBC_SQLITE", "JPA_SQLITE"})
    void acknowledgesNothingThatARestartWouldNotFind(Stack stack) throws Exception {
        var file = new SqliteFile(directory).path();
        var elsewhere = directory.resolve("elsewhere.db");
        try (var service = ServiceProcess.start(directory, stack.properties(directory));
                var api = new ApiClient(service.port())) {
            Answer before = api.create("Before");
            Files.move(file, elsewhere);

            for (int i = 0; i < WRITES; i++) {
                assertThat(api.create("Lost").status()).isEqualTo(503);
            }
            assertThat(api.get("/todo").body()).containsExactly(before.body());
            assertThat(service.lines())
                    .filteredOn(line -> line.contains("writes are refused until it is back"))
                    .hasSize(1);

            Files.move(elsewhere, file);
            assertThat(api.create("After").status()).isEqualTo(201);
            service.signal("TERM");
            assertThat(service.status()).isZero();
        }
        try (var service = ServiceProcess.start(directory, stack.properties(directory));
                var api = new ApiClient(service.port())) {
            assertThat(api.get("/todo").body())
                    .extracting(todo -> todo.get("task").textValue())
                    .containsExactly("Before", "After");
        }
    }

    @Test
    void refusesABackupThatIsRestoredBesideTheLogOfACrash() throws Exception {
        Map<String, String> properties = Stack.JDBC_SQLITE.properties(directory);
        var sqlite = new SqliteFile(directory);
        Path backup = directory.resolve("backup.db");
        try (var service = ServiceProcess.start(directory, properties);
                var api = new ApiClient(service.port())) {
            api.create("In the backup");
            try (Connection connection = sqlite.connect();
                    var statement = connection.createStatement()) {
                statement.execute("vacuum into '%s'".formatted(backup));
            }
            api.create("After it");
            service.signal("KILL");
            service.status();
        }
        byte[] log = Files.readAllBytes(sqlite.log());
        Files.copy(backup, sqlite.path(), StandardCopyOption.REPLACE_EXISTING);

        try (var service = ServiceProcess.start(directory, properties)) {
            assertThat(service.status()).as("%s", service.lines()).isEqualTo(3);
            assertThat(service.lines())
                    .singleElement()
                    .asString()
                    .contains("test.db has the write-ahead log test.db-wal of another file");
        }
        assertThat(sqlite.path()).hasSameBinaryContentAs(backup);
        assertThat(sqlite.log()).hasBinaryContent(log);

        Files.delete(sqlite.log());
        Files.deleteIfExists(directory.resolve("test.db-shm"));
        try (var service = ServiceProcess.start(directory, properties);
                var api = new ApiClient(service.port())) {
            assertThat(api.get("/todo").body())
                    .extracting(todo -> todo.get("task").textValue())
                    .containsExactly("In the backup");
        }
    }

    @Test
    void isMadeByOneOfSeveralFirstStarts() throws Exception {
        List<ServiceProcess> services = new ArrayList<>();
        try {
            for (int i = 0; i < STARTS; i++) {
                services.add(ServiceProcess.start(directory, Stack.JDBC_SQLITE.properties(directory)));
            }
            for (ServiceProcess service : services) {
                try (var api = new ApiClient(service.port())) {
                    assertThat(api.create("From each").status()).isEqualTo(201);
                }
            }
            try (var api = new ApiClient(services.getFirst().port())) {
                assertThat(api.get("/todo").body()).hasSize(STARTS);
            }
        } finally {
            services.forEach(ServiceProcess::close);
        }
    }

    @Test
    void areFullWhenTheyMayNotGrow() throws Exception {
        try (var service = ServiceProcess.start(
                        directory,
                        Stack.JDBC_SQLITE.properties(directory),
                        "sh",
                        "-c",
                        "ulimit -f 6144; exec \"$@\"", // of 512 bytes
                        "sh");
                var api = new ApiClient(service.port())) {
            int created = 0;
            Answer last = api.create("x".repeat(256));
            for (; last.status() == 201 && created < MOST_WRITES; created++) {
                last = api.create("x".repeat(256));
            }

            assertThat(last.status()).as("%s", last).isEqualTo(507);
            assertThat(created).isPositive();
            assertThat(api.get("/todo?limit=1").status()).isEqualTo(200);
        }
    }

    @Test
    void canBeCopiedFromAFileSystemThatIsReadOnly() throws Exception {
        try (Disk disk = Disk.inMemory(directory, "32m")) {
            try (Todooo service = Stack.JDBC_SQLITE.start(disk.path());
                    var api = new ApiClient(service.port())) {
                api.create("Move me");
            }
            SystemProgram.run("mount", "-o", "remount,ro", disk.path().toString());

            try (var copy = CopyProcess.start(
                    directory,
                    "",
                    "",
                    List.of("--from", "jdbc:sqlite:" + disk.path().resolve("test.db"), "--to", "jdbc:sqlite:to.db"))) {
                assertThat(copy.status()).as("%s", copy.lines()).isZero();
            }
        }
    }
}
