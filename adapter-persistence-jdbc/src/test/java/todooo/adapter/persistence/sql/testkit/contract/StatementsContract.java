package todooo.adapter.persistence.sql.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;
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
import todooo.application.port.out.Store;
import todooo.domain.query.DeletionQuery;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.ToDo;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.Owner;

/**
 * The statements that an adapter sends to a PostgreSQL server. Each one names the owner, so that an engine that
 * distributes by owner runs it on one shard; and no statement is sent without need.
 */
abstract class StatementsContract {
    private static final Pattern NAMES_THE_OWNER = Pattern.compile(
            "insert into \\w+( as \\w+)?\\s*\\([^)]*\\bowner\\b.*"
                    + "|(with|select|update|delete)\\b.*\\bwhere\\b.*\\bowner\\s*=\\s*\\?.*",
            Pattern.DOTALL);

    /** A question that an adapter may ask beforehand, if it does not hear it from what it writes. */
    private static final Pattern WHICH_HAVE_TAGS =
            Pattern.compile("select (?!.*\\bcase when).*\\btags\\s*>\\s*0", Pattern.DOTALL);

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
        assertSent(todos -> todos.add(content("New"), NOON), "update", "insert");
        assertSent(todos -> todos.find(known.id()), "select");
        assertSent(todos -> todos.list(TodoQuery.ALL).todos(), "select");
        assertSent(todos -> todos.list(TodoQuery.ALL.of(TodoFilter.of(null, false))), "select");
        assertSent(
                todos -> todos.list(TodoQuery.ALL.of(TodoFilter.of(new SearchText("know"), false))),
                "with",
                "select",
                "select",
                "select");
        assertSent(
                todos -> todos.list(TodoQuery.ALL.of(TodoFilter.of(new SearchText("k"), false))),
                "select",
                "select",
                "select");
        assertSent(
                todos -> todos.list(TodoQuery.ALL.by(new TodoSort(ORDER, true))),
                "select",
                "select",
                "select",
                "select",
                "select");
        assertSent(todos -> todos.list(TodoQuery.ALL.after(TodoPosition.ofCreation(known))), "select");
        assertSent(todos -> todos.count(TodoFilter.of(new SearchText("know"), false)), "with", "select", "select");
        assertSent(todos -> todos.count(TodoFilter.of(null, false)), "select");
    }

    @Test
    void namesTheOwnerWhereverItDeletesAndRestores() {
        Deletion deletion = begun();
        RemovalSlice slice = new RemovalSlice(false, null, null, TodoPosition.ofCreation(known), NOON, 2);
        assertSentTo(store -> store.trash().put(deletion, slice), "update", "select", "insert", "insert", "delete");
        assertSentTo(
                store -> store.trash().put(deletion, slice.after(TodoPosition.ofCreation(known))),
                "update",
                "select",
                "insert");
        assertSentTo(
                store -> store.trash().restore(deletion.id(), NOON, 2),
                "update",
                "select",
                "insert",
                "delete",
                "delete");
        assertSentTo(store -> store.trash().purge(deletion.id(), 2), "update", "select", "delete");
        assertSentTo(store -> store.trash().list(new DeletionQuery(NOON, null, 10)), "select");
        assertSentTo(store -> store.trash().oldestBefore(NOON), "select", "select");
        assertSentTo(store -> store.trash().remove(deletion), "delete");
    }

    @Test
    void namesTheOwnerWhereverItTellsOfChangesAndMoves() {
        assertSentTo(store -> store.changes().last(), "select");
        assertSentTo(
                store -> store.changes().read(null, 10),
                "select",
                "select",
                "select",
                "select",
                "select",
                "select",
                "select");
        assertSentTo(store -> store.changes().forgetBefore(NOON, 10), "select");
        ToDo second = store.add("Second");
        statements.take();
        assertSentTo(store -> store.todos().move(second.id(), null), "update", "select", "update");
        assertSentTo(store -> store.todos().move(second.id(), known.id()), "update", "select", "select", "update");
    }

    @Test
    void namesTheOwnerWhereverItKnowsImportsAgain() {
        Fingerprint origin = known.content().fingerprint();
        assertSentTo(store -> store.imports().todosFrom(List.of(origin)), "select", "select");
        assertSentTo(store -> store.imports().todosOf(List.of(known.id())), "select", "select");
        assertSentTo(store -> store.imports().listsFrom(List.of(origin)), "select");
        assertSentTo(store -> store.imports().note(known.id(), origin, NOON), "update");
    }

    /** A deletion without to-dos. */
    private Deletion begun() {
        Deletion deletion = store.transactions()
                .write(Owner.LOCAL, unit -> unit.of(Owner.LOCAL).trash().add(DeletionContent.of(known.task()), NOON));
        statements.take();
        return deletion;
    }

    @Test
    void asksTheIndexOfTextsForNoFrequentTrigram() throws SQLException {
        store.execute("""
                insert into todo (owner, task, task_folded, completed, created_at, updated_at, version)
                select 'local', 'x', 'many ' || n, false, n, n, 1
                from generate_series(1, 500) as n
                """);

        assertSent(
                todos -> todos.list(TodoQuery.ALL.of(TodoFilter.of(new SearchText("many"), null))),
                "with",
                "select",
                "select");
        assertSent(
                todos -> todos.list(TodoQuery.ALL.of(TodoFilter.of(new SearchText("many known"), null))),
                "with",
                "select");
    }

    @Test
    void readsNothingTwiceToChangeIt() {
        assertSent(
                todos -> todos.replace(todos.find(known.id()).orElseThrow().withContent(content("New"), NOON)),
                "select",
                "update",
                "update");
    }

    private void assertSent(Consumer<TodoRepository> work, String... kinds) {
        assertSentTo(store -> work.accept(store.todos()), kinds);
    }

    private void assertSentTo(Consumer<Store> work, String... kinds) {
        store.change(work);
        List<String> sent = statements.take();

        assertThat(sent)
                .filteredOn(sql -> !WHICH_HAVE_TAGS.matcher(sql).find())
                .extracting(sql -> sql.replaceFirst("\\s(?s:.*)", ""))
                .containsExactly(kinds);
        assertThat(sent).allSatisfy(sql -> assertThat(sql).matches(NAMES_THE_OWNER));
    }
}
