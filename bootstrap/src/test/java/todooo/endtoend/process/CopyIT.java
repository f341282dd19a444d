package todooo.endtoend.process;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.bootstrap.Todooo;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ApiClient.Answer;
import todooo.endtoend.testkit.Stack;
import todooo.endtoend.testkit.writing.Follower;

/** The output of the command, and its exit status. */
class CopyIT {
    private static final String FROM_PASSWORD = "open sesame";
    private static final String TO_PASSWORD = "shut sesame";

    private static final String CONTENTS = Stream.of(
                    "todo_list",
                    "todo",
                    "tag",
                    "todo_tag",
                    "idempotency_key",
                    "deletion",
                    "trashed_list",
                    "trashed_todo",
                    "trashed_todo_tag",
                    "tombstone",
                    "change_counter",
                    "change_epoch",
                    "service_start")
            .map(table -> table.equals("todo")
                    ? "todo: 1 rows, last id 1, checksum [0-9a-f]{64}"
                    : table + ": 0 rows, checksum 0{64}")
            .collect(joining("; "));

    @TempDir
    private Path directory;

    @Test
    void endsWith0AndSaysWhatItCopied() throws Exception {
        store("from.db", "Move me");

        assertEnds(
                0,
                "INFO    Main Copied SQLite from.db (%s) to SQLite to.db (%s)".formatted(CONTENTS, CONTENTS),
                "--from",
                "jdbc:sqlite:from.db",
                "--to",
                "jdbc:sqlite:to.db");
    }

    @Test
    void endsWith2AndSaysHowItIsUsedIfItIsNotUnderstood() throws Exception {
        String usage = "\\. Usage: todooo copy --from URL --to URL";

        assertEnds(2, "Unknown argument '--form'" + usage, "--form", "jdbc:sqlite:from.db");
        assertEnds(2, "--to is missing" + usage, "--from", "jdbc:sqlite:from.db");
        assertThat(directory).isDirectoryNotContaining("glob:**.db");
    }

    @Test
    void endsWith3IfTheTargetHoldsOtherData() throws Exception {
        store("from.db", "Move me");
        store("to.db", "Not from there");
        byte[] before = Files.readAllBytes(directory.resolve("to.db"));

        assertEnds(3, "to.db holds other data", "--from", "jdbc:sqlite:from.db", "--to", "jdbc:sqlite:to.db");
        assertThat(directory.resolve("to.db")).hasBinaryContent(before);
    }

    @Test
    void endsWith3IfThereIsNoSource() throws Exception {
        assertEnds(3, "from.db does not exist", "--from", "jdbc:sqlite:from.db", "--to", "jdbc:sqlite:to.db");
        assertThat(directory).isDirectoryNotContaining("glob:**.db");
    }

    @Test
    void carriesTheTrashAndTheFeedThereAndBack() throws Exception {
        Path home = Files.createDirectory(directory.resolve("home"));
        Path back = Files.createDirectory(directory.resolve("back"));
        var follower = new Follower();
        List<JsonNode> trash = run(Stack.JDBC_SQLITE, home, api -> {
            List<Long> ids = IntStream.range(0, 9)
                    .mapToObj(i -> api.post("/todo", Map.of("task", "Carry " + i, "completed", i > 5))
                            .id())
                    .toList();
            follower.catchUp(api);
            api.post("/todo/" + ids.get(0) + "/move", Map.of("after", ids.get(2)));
            api.delete("/todo/" + ids.get(1));
            api.delete(api.delete("/todo/" + ids.get(3)).deletion().orElseThrow());
            api.once("clear", "DELETE", "/todo?completed=true", Map.of());
            return trash(api);
        });
        assertThat(trash).hasSize(2);

        copy(Stack.JDBC_SQLITE.settings(home), Stack.JPA_POSTGRESQL.settings(directory));
        List<JsonNode> left = run(Stack.JPA_POSTGRESQL, directory, api -> {
            assertThat(trash(api)).isEqualTo(trash);
            follower.verify(api);
            Answer cleared = api.once("clear", "DELETE", "/todo?completed=true", Map.of());
            assertThat(cleared.replayed()).isTrue();
            Answer restored = api.post(cleared.deletion().orElseThrow() + "/restore", Map.of());
            assertThat(restored.body().get("restored").intValue()).isEqualTo(3);
            assertThat(api.search("carry").body()).hasSize(7);
            api.post("/todo/" + api.create("Made there").id() + "/move", Collections.singletonMap("after", null));
            return trash(api);
        });
        assertThat(left).hasSize(1);

        copy(Stack.JPA_POSTGRESQL.settings(directory), Stack.JPA_SQLITE.settings(back));
        run(Stack.JPA_SQLITE, back, api -> {
            assertThat(trash(api)).isEqualTo(left);
            follower.verify(api);
            String restore =
                    "/trash/%d/restore".formatted(left.getFirst().get("id").longValue());
            assertThat(api.post(restore, Map.of()).status()).isEqualTo(200);
            assertThat(api.search("carry").body()).hasSize(8);
            follower.verify(api);
            return api;
        });
        assertThat(follower.expired()).isZero();
    }

    @Test
    void carriesListsTagsAndEveryMemberThereAndBack() throws Exception {
        Path home = Files.createDirectory(directory.resolve("all-home"));
        Path back = Files.createDirectory(directory.resolve("all-back"));
        var follower = new Follower();
        Copied first = run(Stack.JPA_SQLITE, home, api -> {
            long work = api.post("/lists", Map.of("title", "Work")).id();
            long archive = api.post("/lists", Map.of("title", "Über", "archived", true))
                    .id();
            long gone = api.post("/lists", Map.of("title", "Gone")).id();
            api.post("/lists/" + archive + "/move", Collections.singletonMap("after", null));
            for (int i = 0; i < 9; i++) {
                Map<String, Object> members = new HashMap<>(Map.of("task", "Carry " + i, "completed", i % 2 == 0));
                members.put("list", List.of(work, archive, gone).get(i % 3));
                members.put("notes", "Line 1\n*Line* " + i + " 😀");
                members.put("tags", List.of("tag " + i % 4, "Ümlaut"));
                members.put("due", i % 2 == 0 ? "2026-12-0" + (i + 1) : "0000-02-29T23:59");
                members.put("start", "9999-12-31");
                members.put("priority", List.of("low", "medium", "high").get(i % 3));
                if (i % 2 == 1) {
                    members.put("dueZone", "Europe/Berlin");
                }
                assertThat(api.post("/todo", members).status()).isEqualTo(201);
            }
            api.delete("/lists/" + gone);
            api.delete("/todo/1");
            api.patch("/tags/tag%202", Map.of("name", "second"));
            follower.verify(api);
            return Copied.read(api);
        });
        assertThat(first.lists()).hasSize(2);
        assertThat(first.todos()).hasSize(5);
        assertThat(first.trash()).hasSize(2);

        copy(Stack.JPA_SQLITE.settings(home), Stack.JDBC_POSTGRESQL.settings(directory));
        run(Stack.JDBC_POSTGRESQL, directory, api -> {
            assertThat(Copied.read(api)).isEqualTo(first);
            follower.verify(api);
            return api;
        });
        copy(Stack.JDBC_POSTGRESQL.settings(directory), Stack.JDBC_SQLITE.settings(back));
        run(Stack.JDBC_SQLITE, back, api -> {
            assertThat(Copied.read(api)).isEqualTo(first);
            follower.verify(api);
            for (JsonNode deletion : first.trash()) {
                String restore =
                        "/trash/%d/restore".formatted(deletion.get("id").longValue());
                assertThat(api.post(restore, Map.of()).status()).isEqualTo(200);
            }
            assertThat(api.get("/todo?tag=%C3%BCmlaut").body()).hasSize(9);
            assertThat(api.get("/todo?tag=second").body()).hasSize(2);
            assertThat(api.get("/lists").body()).hasSize(3);
            assertThat(api.post("/lists", Map.of("title", "New")).id()).isEqualTo(4);
            follower.verify(api);
            return api;
        });
        assertThat(follower.expired()).isZero();
    }

    /** All that a service shows, without URLs: the port is another one each time. */
    private record Copied(List<JsonNode> lists, List<JsonNode> todos, List<JsonNode> tags, List<JsonNode> trash) {
        static Copied read(ApiClient api) {
            return new Copied(
                    shown(api, "/lists"), shown(api, "/todo?sort=place"), shown(api, "/tags"), shown(api, "/trash"));
        }

        private static List<JsonNode> shown(ApiClient api, String path) {
            return api.get(path)
                    .body()
                    .valueStream()
                    .<JsonNode>map(value -> value.<ObjectNode>deepCopy().without("url"))
                    .toList();
        }
    }

    private void copy(DatabaseSettings from, DatabaseSettings to) throws Exception {
        try (var copy = CopyProcess.start(directory, from, to)) {
            assertThat(copy.status()).as("%s", copy.lines()).isZero();
        }
    }

    private static <T> T run(Stack stack, Path folder, Function<ApiClient, T> work) {
        try (Todooo todooo = stack.start(folder);
                var api = new ApiClient(todooo.port())) {
            return work.apply(api);
        }
    }

    /** The deletions without their URLs: the port is another one each time. */
    private static List<JsonNode> trash(ApiClient api) {
        return api.get("/trash")
                .body()
                .valueStream()
                .<JsonNode>map(deletion -> deletion.<ObjectNode>deepCopy().without("url"))
                .toList();
    }

    private void assertEnds(int status, String reason, String... words) throws Exception {
        try (var copy = CopyProcess.start(directory, FROM_PASSWORD, TO_PASSWORD, List.of(words))) {
            assertThat(copy.status()).as("%s", copy.lines()).isEqualTo(status);
            assertThat(copy.lines())
                    .singleElement()
                    .asString()
                    .containsPattern(reason.replaceAll("[()]", "\\\\$0"))
                    .doesNotContain(FROM_PASSWORD, TO_PASSWORD);
        }
    }

    private void store(String file, String task) throws SQLException {
        DatabaseSettings settings = new DatabaseSettings(
                "jdbc:sqlite:" + directory.resolve(file),
                2,
                TestDatabase.SQLITE.create(directory).acquireTimeout());
        try (Database database = DatabaseFactory.open(settings);
                Connection connection = database.writers().getConnection();
                var statement = connection.prepareStatement("""
                        insert into todo (owner, task, task_folded, completed, created_at, updated_at, version)
                        values ('local', ?, ?, false, 0, 0, 1)
                        """)) {
            statement.setString(1, task);
            statement.setString(2, task);
            statement.executeUpdate();
        }
    }
}
