package todooo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.bootstrap.Todooo;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ApiClient.Answer;
import todooo.endtoend.testkit.Stack;
import todooo.endtoend.testkit.writing.SqliteFile;

/** A backup is restored: clients that know what happened after it have to start anew, others go on. */
@ParameterizedClass
@EnumSource(Stack.class)
class RestoredBackupIT {
    private static final int CHANGES = 3;

    @Parameter
    private Stack stack;

    @TempDir
    private Path directory;

    @Test
    void refusesTokensOfAfterTheBackupAndGoesOnWithThoseOfBefore() throws Exception {
        Backup backup = Backup.of(stack, directory);
        String before = run(api -> changed(api, "before"));
        List<String> after = new ArrayList<>();
        run(api -> {
            changed(api, "kept");
            if (backup.isHot()) {
                backup.make();
                after.add(changed(api, "lost at once"));
            }
            return api;
        });
        if (!backup.isHot()) {
            backup.make();
        }
        after.add(run(api -> changed(api, "lost")));
        after.add(run(api -> changed(api, "lost, too")));
        backup.restore();

        run(api -> {
            assertThat(after)
                    .allSatisfy(token -> assertThat(api.get(token).status()).isEqualTo(410));
            assertThat(tasks(api.get(before))).containsExactly("kept 0", "kept 1", "kept 2");
            return changed(api, "instead");
        });
        run(api -> {
            // until the numbers of what was lost are given again
            for (int i = 0; i < after.size(); i++) {
                changed(api, "in the end");
            }
            assertThat(after).allSatisfy(token -> {
                Answer refused = api.get(token);
                assertThat(refused.status()).isEqualTo(410);
                assertThat(refused.body().get("type").textValue()).endsWith("/problems/sync-expired");
            });
            assertThat(tasks(api.get(before)))
                    .contains("kept 0", "instead 0", "in the end 0")
                    .noneMatch(task -> task.startsWith("lost"));
            return api;
        });
    }

    private <T> T run(Work<T> work) throws Exception {
        try (Todooo todooo = stack.start(directory);
                var api = new ApiClient(todooo.port())) {
            return work.with(api);
        }
    }

    /** Creates some to-dos, and returns where the feed goes on behind them. */
    private static String changed(ApiClient api, String what) {
        for (int i = 0; i < CHANGES; i++) {
            assertThat(api.create(what + " " + i).status()).isEqualTo(201);
        }
        return "/changes?limit=1000&since="
                + api.get("/changes?limit=1000").body().get("next").textValue();
    }

    private static List<String> tasks(Answer changes) {
        assertThat(changes.status()).as("%s", changes).isEqualTo(200);
        return changes.body()
                .get("todos")
                .valueStream()
                .map(todo -> todo.get("task").textValue())
                .toList();
    }

    /** What is done with a service while it runs. */
    @FunctionalInterface
    private interface Work<T> {
        T with(ApiClient api) throws Exception;
    }

    /** A backup of all that a service stores. */
    private interface Backup {
        static Backup of(Stack stack, Path directory) {
            return switch (stack.database()) {
                case SQLITE -> new FileBackup(new SqliteFile(directory));
                case POSTGRESQL -> ServerBackup.of(stack.properties(directory));
            };
        }

        /** Whether it is made while the service runs. */
        boolean isHot();

        void make() throws Exception;

        /** Puts it in the place of what is there. */
        void restore() throws Exception;
    }

    private record FileBackup(SqliteFile file) implements Backup {
        private Path copy() {
            return file.folder().resolve("backup.db");
        }

        @Override
        public boolean isHot() {
            return true;
        }

        @Override
        public void make() throws SQLException {
            try (Connection connection = file.connect();
                    var statement = connection.createStatement()) {
                statement.execute("vacuum into '%s'".formatted(copy()));
            }
        }

        @Override
        public void restore() throws IOException {
            Files.deleteIfExists(file.log());
            Files.copy(copy(), file.path(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A database as the template of another: nobody may be connected to it meanwhile. */
    private record ServerBackup(String server, String database, Map<String, String> properties) implements Backup {
        private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/]+/)([^?]+).*");

        static ServerBackup of(Map<String, String> properties) {
            Matcher url = URL.matcher(properties.get("persistence.url"));
            assertThat(url.matches()).as("%s", properties).isTrue();
            return new ServerBackup(url.group(1), url.group(2), properties);
        }

        private String copy() {
            return database + "_backup";
        }

        @Override
        public boolean isHot() {
            return false;
        }

        @Override
        public void make() throws SQLException {
            administer("create database %s template %s".formatted(copy(), database));
        }

        @Override
        public void restore() throws SQLException {
            administer("drop database " + database);
            administer("create database %s template %s".formatted(database, copy()));
        }

        private void administer(String sql) throws SQLException {
            try (Connection connection = DriverManager.getConnection(
                            server + "postgres",
                            properties.get("persistence.user"),
                            properties.get("persistence.password"));
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
