package todooo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import todooo.endtoend.testkit.ApiClient.Answer;
import todooo.endtoend.testkit.writing.StoredState;

/** Acts on very many to-dos let others write and read meanwhile. */
@Tag("campaign")
class LongActsCampaign extends EndToEnd {
    private static final System.Logger LOG = System.getLogger(LongActsCampaign.class.getName());
    private static final int COMPLETED = 100_000;
    private static final int LEAST_WRITES = 10;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    @Test
    void letOthersWriteMeanwhile() throws SQLException {
        fill();

        Answer cleared = meanwhileOthersWrite("clear", () -> api().delete("/todo?completed=true"));
        assertThat(cleared.body().get("deleted").intValue()).as("%s", cleared).isEqualTo(COMPLETED);

        String restore = cleared.deletion().orElseThrow() + "/restore";
        Answer restored = meanwhileOthersWrite("restore", () -> api().post(restore, Map.of()));
        assertThat(restored.body().get("restored").intValue())
                .as("%s", restored)
                .isEqualTo(COMPLETED);
    }

    @Test
    void letOthersWriteWhileATagIsRenamedAndAListIsDeleted() throws SQLException {
        long list = api().post("/lists", Map.of("title", "Long")).id();
        api().post("/todo", Map.of("task", "Tagged", "tags", List.of("long")));
        fill();
        putInto(list);

        Answer renamed = meanwhileOthersWrite("rename", () -> api().patch("/tags/long", Map.of("name", "longer")));
        assertThat(renamed.body().get("todos").intValue()).as("%s", renamed).isEqualTo(COMPLETED + 1);

        Answer deleted = meanwhileOthersWrite("delete a list", () -> api().delete("/lists/" + list));
        assertThat(deleted.status()).as("%s", deleted).isEqualTo(204);
        String restore = deleted.deletion().orElseThrow() + "/restore";
        Answer restored = meanwhileOthersWrite("restore a list", () -> api().post(restore, Map.of()));
        assertThat(restored.body().get("restored").intValue())
                .as("%s", restored)
                .isEqualTo(COMPLETED);
        try (Connection connection = connect()) {
            StoredState.verifyReferences(connection);
        }
    }

    private Answer meanwhileOthersWrite(String what, Supplier<Answer> act) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            CompletableFuture<Answer> acting = CompletableFuture.supplyAsync(act, threads);
            int writes = 0;
            long longestNanos = 0;
            while (!acting.isDone()) {
                long sent = System.nanoTime();
                Answer created = api().create("Meanwhile");
                assertThat(created.status()).as("%s", created).isEqualTo(201);
                assertThat(api().get("/todo/" + created.id()).status()).isEqualTo(200);
                longestNanos = Math.max(longestNanos, System.nanoTime() - sent);
                writes++;
            }
            Duration longest = Duration.ofNanos(longestNanos);
            LOG.log(
                    Level.INFO,
                    "Campaign: {0}, {1} of {2} to-dos in {3}: {4} others written, each read, within {5}",
                    stack(),
                    what,
                    COMPLETED,
                    Duration.ofNanos(System.nanoTime() - start),
                    writes,
                    longest);
            assertThat(writes).isGreaterThan(LEAST_WRITES);
            assertThat(longest).isLessThan(LONGEST_WAIT);
            return acting.join();
        }
    }

    /** Puts the completed to-dos into the list, and gives them the one tag that there is. */
    private void putInto(long list) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("update todo set list = %d, tags = 1 where completed".formatted(list));
            statement.execute("""
                    insert into todo_tag (owner, tag, created_at, todo)
                    select todo.owner, tag.id, todo.created_at, todo.id
                    from todo cross join tag
                    where completed and tag.name = 'long'
                    """);
            statement.execute("update tag set todos = todos + %d where name = 'long'".formatted(COMPLETED));
        }
    }

    /** Adds the completed to-dos, in the place of those of the test before. */
    private void fill() throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("delete from todo_tag where todo in (select id from todo where completed)");
            statement.execute("update tag set todos = (select count(*) from todo_tag where todo_tag.tag = tag.id)");
            statement.execute("delete from todo where completed");
            statement.execute("""
                    insert into todo (owner, task, task_folded, completed, created_at, updated_at, version)
                    with recursive number(n) as (select 1 union all select n + 1 from number where n < %d)
                    select 'local', 'Do №' || n, 'do №' || n, true, n, n, 1 from number
                    """.formatted(COMPLETED));
        }
    }
}
