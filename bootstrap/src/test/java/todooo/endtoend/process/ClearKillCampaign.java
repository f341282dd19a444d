package todooo.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.endtoend.testkit.ApiClient.Answer;
import todooo.endtoend.testkit.Stack;
import todooo.endtoend.testkit.writing.Follower;
import todooo.endtoend.testkit.writing.StoredState;
import todooo.endtoend.testkit.writing.StoredTodo;

/** kill -9 in the middle of acts that take many transactions: clearing the completed to-dos, and restoring them. */
@Tag("campaign")
@ParameterizedClass
@EnumSource(Stack.class)
class ClearKillCampaign {
    private static final System.Logger LOG = System.getLogger(ClearKillCampaign.class.getName());
    private static final int COMPLETED = 10_000;
    private static final int OPEN = 10;
    private static final int SLICE = 1_000;
    private static final String CLEAR = "/todo?completed=true";

    @Parameter
    private Stack stack;

    @TempDir
    private Path directory;

    private final Follower follower = new Follower();
    private KilledService service;

    @BeforeEach
    void useOneDatabase() {
        service = new KilledService(stack, directory);
    }

    @Test
    void leaveWhatCanBeFinishedAndBroughtBack() throws Exception {
        service.run(api -> api.create("Begin"));
        fill();
        service.run(follower::verify);

        int cleared = killInTheMiddle("clear", "DELETE", CLEAR, 3 * SLICE);
        var restore = new AtomicReference<String>();
        service.run(api -> {
            follower.verify(api);
            JsonNode deletion = api.get("/trash").body().get(0);
            assertThat(deletion.get("kind").textValue()).isEqualTo("completed");
            assertThat(deletion.get("complete").booleanValue()).isFalse();
            restore.set("/trash/%d/restore".formatted(deletion.get("id").longValue()));
        });

        int left = killInTheMiddle("restore", "POST", restore.get(), SLICE);
        service.run(api -> {
            follower.verify(api);
            Answer rest = api.once("restore", "POST", restore.get(), Map.of());
            assertThat(rest.status()).as("%s", rest).isEqualTo(200);
            assertThat(rest.body().get("restored").intValue()).isEqualTo(cleared);
            follower.verify(api);
        });
        assertThat(trashed()).isZero();

        int clearedAgain = killInTheMiddle("clear again", "DELETE", CLEAR, 3 * SLICE);
        service.run(api -> {
            follower.verify(api);
            Answer rest = api.once("clear again", "DELETE", CLEAR, Map.of());
            assertThat(rest.status()).as("%s", rest).isEqualTo(200);
            assertThat(rest.body().get("deleted").intValue()).isEqualTo(COMPLETED);
            JsonNode whole = api.get(rest.deletion().orElseThrow()).body();
            assertThat(whole.get("todos").intValue()).isEqualTo(COMPLETED);
            assertThat(whole.get("complete").booleanValue()).isTrue();
            follower.verify(api);
        });
        assertThat(trashed()).isEqualTo(COMPLETED);
        assertThat(follower.expired()).isZero();
        LOG.log(
                Level.INFO,
                "Campaign: {0}, {1} in the trash when it was killed, {2} when it was killed in their restore, {3} later",
                stack,
                cleared,
                left,
                clearedAgain);
    }

    /** Kills the service once the act has moved so many to-dos at least; how many to-dos are in the trash then. */
    private int killInTheMiddle(String key, String method, String path, int least) throws Exception {
        var _ = trashed(); // each to-do is still there
        service.killInTheMiddle(
                key, api -> api.once(key, method, path, Map.of()), "select count(*) from trashed_todo", least);
        return trashed();
    }

    /** How many to-dos are in the trash; fails unless each of the others is in the list. */
    private int trashed() throws SQLException {
        try (Connection connection = service.connect()) {
            Map<Long, StoredTodo> todos = StoredTodo.all(connection);
            assertThat(todos).hasSize(1 + COMPLETED + OPEN);
            StoredState.verifyDeletions(connection);
            return (int) todos.values().stream().filter(StoredTodo::trashed).count();
        }
    }

    private void fill() throws SQLException {
        service.execute("""
                insert into todo (owner, task, task_folded, completed, created_at, updated_at, version)
                with recursive number(n) as (select 1 union all select n + 1 from number where n < %d)
                select 'local', 'Do №' || n, 'do №' || n, n > %d, n, n, 1 from number
                """.formatted(COMPLETED + OPEN, OPEN));
    }
}
