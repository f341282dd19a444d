package todooo.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ApiClient.Answer;
import todooo.endtoend.testkit.Stack;
import todooo.endtoend.testkit.writing.Follower;
import todooo.endtoend.testkit.writing.StoredState;

/** Renames of tags and deletions of lists whose service is killed half way: it finishes them once it runs again. */
@Tag("campaign")
@ParameterizedClass
@EnumSource(Stack.class)
class UnfinishedActsCampaign {
    private static final System.Logger LOG = System.getLogger(UnfinishedActsCampaign.class.getName());
    private static final int TODOS = 20_000;
    private static final int SLICE = 1_000;

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
    void areFinishedByTheServiceItself() throws Exception {
        run(api -> api.create("Begin"));
        fill();
        run(follower::verify);

        int renamed = killInTheMiddle("PATCH", "/tags/home", "{\"name\":\"house\"}", """
                select count(*) from todo where version = 2
                """);
        run(api -> {
            awaitFinished();
            JsonNode tags = api.get("/tags").body();
            assertThat(tags).hasSize(1);
            assertThat(tags.get(0).get("name").textValue()).isEqualTo("house");
            assertThat(tags.get(0).get("todos").intValue()).isEqualTo(TODOS);
            assertThat(api.get("/todo?tag=home").body()).isEmpty();
            follower.verify(api);
        });
        assertThat(service.count("select count(*) from todo where version <> 2 and tags > 0"))
                .isZero();

        int trashed = killInTheMiddle("DELETE", "/lists/1", "", "select count(*) from trashed_todo");
        run(api -> {
            assertThat(api.get("/lists/1").status()).isEqualTo(404);
            awaitFinished();
            JsonNode deletion = api.get("/trash").body().get(0);
            assertThat(deletion.get("kind").textValue()).isEqualTo("list");
            assertThat(deletion.get("todos").intValue()).isEqualTo(TODOS);
            assertThat(deletion.get("complete").booleanValue()).isTrue();
            follower.verify(api);
            String restore = "/trash/%d/restore".formatted(deletion.get("id").longValue());
            Answer restored = api.once("restore", "POST", restore, Map.of());
            assertThat(restored.status()).as("%s", restored).isEqualTo(200);
            follower.verify(api);
        });
        assertThat(service.count("select count(*) from todo where list = 1 and tags = 1"))
                .isEqualTo(TODOS);
        assertThat(follower.expired()).isZero();
        LOG.log(
                Level.INFO,
                "Campaign: {0}, {1} renamed when it was killed, {2} in the trash when it was killed",
                stack,
                renamed,
                trashed);
    }

    private void run(Consumer<ApiClient> work) throws Exception {
        service.run(work);
        verify();
    }

    private void verify() throws SQLException {
        try (Connection connection = service.connect()) {
            StoredState.verifyDeletions(connection);
            StoredState.verifyReferences(connection);
        }
    }

    /** Kills the service once the act has done some slices; how many to-dos it has done then. */
    private int killInTheMiddle(String method, String path, String body, String done) throws Exception {
        service.killInTheMiddle(
                path, api -> api.send(method, path, Map.of("Content-Type", "application/json"), body), done, 3 * SLICE);
        verify();
        assertThat(service.count(done)).isLessThan(TODOS);
        return service.count(done);
    }

    private void awaitFinished() {
        long deadline = KilledService.deadline();
        try (Connection connection = service.connect()) {
            while (!StoredState.unfinished(connection).isEmpty()) {
                KilledService.awaitUntil(deadline, "the service has finished it", 20);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** A list and a tag, which all to-dos but the first have. */
    private void fill() throws SQLException {
        service.execute("""
                insert into todo_list (owner, title, archived, change, created_at, updated_at, version)
                values ('local', 'Home', false, 0, 1, 1, 1)
                """, """
                insert into tag (owner, name, name_folded, todos, retired)
                values ('local', 'home', 'home', %d, false)
                """.formatted(TODOS), """
                insert into todo (owner, task, task_folded, completed, list, tags, created_at, updated_at, version)
                with recursive number(n) as (select 1 union all select n + 1 from number where n < %d)
                select 'local', 'Do №' || n, 'do №' || n, false, 1, 1, n, n, 1 from number
                """.formatted(TODOS), """
                insert into todo_tag (owner, tag, created_at, todo)
                select todo.owner, tag.id, todo.created_at, todo.id
                from todo cross join tag
                where todo.tags = 1
                """);
    }
}
