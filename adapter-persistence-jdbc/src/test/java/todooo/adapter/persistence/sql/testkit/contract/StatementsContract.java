package todooo.adapter.persistence.sql.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;
import static todooo.domain.query.TodoSort.OLDEST_FIRST;
import static todooo.domain.query.TodoSort.Property.ORDER;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todooo.adapter.persistence.sql.testkit.Adapter;
import todooo.adapter.persistence.sql.testkit.OpenStore;
import todooo.adapter.persistence.sql.testkit.SentStatements;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.ToDo;

/**
 * The statements that an adapter sends to a PostgreSQL server. Each one names the owner, so that an engine that
 * distributes by owner runs it on one shard; and no statement is sent without need.
 */
abstract class StatementsContract {
    private static final Pattern NAMES_THE_OWNER = Pattern.compile(
            "insert into todo\\s*\\([^)]*\\bowner\\b.*|(with|select|update|delete)\\b.*\\bwhere\\b.*\\bowner\\s*=\\s*\\?.*",
            Pattern.DOTALL);

    private final SentStatements statements = new SentStatements();

    @TempDir
    private Path folder;

    private OpenStore store;
    private ToDo known;

    protected abstract Adapter adapter();

    @BeforeEach
    void open() {
        store = OpenStore.open(adapter(), TestDatabase.POSTGRESQL.create(folder), statements::around);
        known = store.add("Known");
        statements.take();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void sendsOneForEachStepAndNamesTheOwnerInIt() {
        assertSent(todos -> todos.add(content("New"), NOON), "insert");
        assertSent(todos -> todos.find(known.id()), "select");
        assertSent(todos -> todos.list(TodoQuery.ALL).todos(), "select");
        assertSent(todos -> todos.list(TodoQuery.ALL.of(new TodoFilter(null, false))), "select");
        assertSent(
                todos -> todos.list(TodoQuery.ALL.of(new TodoFilter(new SearchText("know"), false))),
                "with",
                "select",
                "select");
        assertSent(
                todos -> todos.list(TodoQuery.ALL.of(new TodoFilter(new SearchText("k"), false))), "select", "select");
        assertSent(todos -> todos.list(TodoQuery.ALL.by(new TodoSort(ORDER, true))), "select", "select");
        assertSent(todos -> todos.list(TodoQuery.ALL.after(OLDEST_FIRST.positionOf(known))), "select");
        assertSent(todos -> todos.count(new TodoFilter(new SearchText("know"), false)), "with", "select", "select");
        assertSent(todos -> todos.count(new TodoFilter(null, false)), "select");
        RemovalSlice slice = new RemovalSlice(true, null, OLDEST_FIRST.positionOf(known), NOON, 2);
        assertSent(todos -> todos.remove(slice), "select", "delete");
        assertSent(todos -> todos.remove(slice.after(OLDEST_FIRST.positionOf(known))), "select", "delete");
    }

    @Test
    void asksTheIndexOfTextsForNoFrequentTrigram() throws SQLException {
        store.execute("""
                insert into todo (owner, task, task_folded, completed, created_at, updated_at, version)
                select 'local', 'x', 'many ' || n, false, n, n, 1
                from generate_series(1, 500) as n
                """);

        assertSent(
                todos -> todos.list(TodoQuery.ALL.of(new TodoFilter(new SearchText("many"), null))), "with", "select");
        assertSent(
                todos -> todos.list(TodoQuery.ALL.of(new TodoFilter(new SearchText("many known"), null))),
                "with",
                "select",
                "select");
    }

    @Test
    void readsNothingTwiceToChangeIt() {
        assertSent(
                todos -> todos.replace(todos.find(known.id()).orElseThrow().withContent(content("New"), NOON)),
                "select",
                "update");
        assertSent(todos -> todos.remove(todos.find(known.id()).orElseThrow()), "select", "delete");
    }

    private void assertSent(Consumer<TodoRepository> work, String... kinds) {
        store.write(work);
        List<String> sent = statements.take();

        assertThat(sent).extracting(sql -> sql.replaceFirst("\\s(?s:.*)", "")).containsExactly(kinds);
        assertThat(sent).allSatisfy(sql -> assertThat(sql).matches(NAMES_THE_OWNER));
    }
}
