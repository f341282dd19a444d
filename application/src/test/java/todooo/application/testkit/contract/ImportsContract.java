package todooo.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListId;
import todooo.domain.list.ListTitle;
import todooo.domain.list.TodoList;
import todooo.domain.storage.Imports;
import todooo.domain.storage.Imports.KnownTodo;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.trash.Deletion;
import todooo.domain.value.Fingerprint;

/** The contract of {@link Imports}. The tests may share a database. */
public abstract class ImportsContract {
    private static final Instant LATER = NOON.plusSeconds(3_600);

    private OwnedTodos todos;

    protected abstract Transactions transactions();

    @BeforeEach
    void startWithoutTodos() {
        todos = new OwnedTodos(transactions(), Fixtures.newOwner());
    }

    @Test
    void findsATodoByWhereItWasImportedFrom() {
        ToDo todo = imported("a");
        todos.add(content("Of another origin"));

        assertThat(todosFrom("a", "b")).containsExactly(known(todo, false));
    }

    @Test
    void givesAnImportedTodoTheTimeOfItsCreationAndAVersionOfNow() {
        ToDo todo = todos.find(imported("a")).orElseThrow();

        assertThat(todo.createdAt()).isEqualTo(NOON);
        assertThat(todo.updatedAt()).isEqualTo(LATER);
        assertThat(todo.version()).isEqualTo(1);
        assertThat(todo.content()).isEqualTo(content("Imported from a"));
    }

    @Test
    void keepsTheOriginThroughChangesTheTrashAndBack() {
        ToDo todo = todos.find(imported("a")).orElseThrow();
        ToDo changed = todo.withContent(content("Changed"), LATER);
        todos.replace(changed);
        assertThat(todosFrom("a")).containsExactly(known(todo, false));

        Deletion deletion = todos.delete(changed, LATER);
        assertThat(todosFrom("a")).containsExactly(known(todo, true));
        assertThat(todosOf(todo.id())).containsExactly(known(todo, true));

        todos.restore(deletion, LATER);
        assertThat(todosFrom("a")).containsExactly(known(todo, false));
    }

    @Test
    void forgetsWhatIsRemovedForGood() {
        ToDo todo = todos.find(imported("a")).orElseThrow();
        Deletion deletion = todos.delete(todo, LATER);
        todos.changeStore(store -> store.trash().purge(deletion.id(), 10));

        assertThat(todosFrom("a")).isEmpty();
        assertThat(todosOf(todo.id())).isEmpty();
    }

    @Test
    void prefersATodoThatIsNotInTheTrash() {
        todos.delete(todos.find(imported("a")).orElseThrow(), LATER);
        ToDo second = imported("a");

        assertThat(todosFrom("a")).containsExactly(known(second, false));
    }

    @Test
    void findsTodosByTheirIds() {
        ToDo first = todos.add(content("First"));
        ToDo second = todos.add(content("Second"));
        todos.add(content("Third"));
        todos.delete(second, LATER);

        assertThat(todosOf(first.id(), second.id(), new TodoId(Long.MAX_VALUE)))
                .containsExactlyInAnyOrder(ownTodo(first, false), ownTodo(second, true));
    }

    @Test
    void isAskedForAsManyAsASliceHas() {
        ToDo todo = imported("a");
        List<Fingerprint> origins = new ArrayList<>();
        List<TodoId> ids = new ArrayList<>();
        for (int i = 1; i < Imports.MAX_ASKED; i++) {
            origins.add(origin("other " + i));
            ids.add(new TodoId(Long.MAX_VALUE - i));
        }
        origins.add(origin("a"));
        ids.add(todo.id());

        assertThat(todosFrom(todos, origins)).containsExactly(known(todo, false));
        assertThat(todosOf(todos, ids)).containsExactly(known(todo, false));
        assertThat(listsFrom(origins)).isEmpty();
    }

    @Test
    void isAskedForNone() {
        imported("a");

        assertThat(todosFrom()).isEmpty();
        assertThat(todosOf()).isEmpty();
        assertThat(listsFrom(List.of())).isEmpty();
    }

    @Test
    void knowsNothingOfAnotherOwner() {
        ToDo todo = imported("a");
        OwnedTodos stranger = new OwnedTodos(transactions(), Fixtures.newOwner());

        assertThat(todosFrom(stranger, List.of(origin("a")))).isEmpty();
        assertThat(todosOf(stranger, List.of(todo.id()))).isEmpty();
        stranger.changeStore(store -> store.imports().note(todo.id(), origin("b"), LATER));
        assertThat(todosFrom("b")).isEmpty();
    }

    @Test
    void writesNothingInATransactionThatReads() {
        ToDo todo = todos.add(content("First"));

        assertThatIllegalStateException()
                .isThrownBy(() -> todos.readStore(store -> {
                    store.imports().note(todo.id(), origin("a"), LATER);
                    return true;
                }));
    }

    @Test
    void findsAListByWhereItWasImportedFromUntilItIsDeleted() {
        TodoList list = todos.writeStore(store -> {
            TodoList added = store.lists().add(ListContent.of(new ListTitle("Home")), NOON);
            store.imports().note(added.id(), origin("a"), LATER);
            return store.lists().find(added.id()).orElseThrow();
        });

        assertThat(list.createdAt()).isEqualTo(NOON);
        assertThat(list.updatedAt()).isEqualTo(LATER);
        todos.addList("Not imported");
        assertThat(listsFrom(List.of(origin("a"), origin("b")))).containsOnly(entry(origin("a"), list.id()));
        assertThat(listOrigins(todos)).containsOnly(entry(list.id(), origin("a")));
        assertThat(listOrigins(new OwnedTodos(transactions(), Fixtures.newOwner())))
                .isEmpty();

        todos.take(list, LATER);
        assertThat(listsFrom(List.of(origin("a")))).isEmpty();
        assertThat(listOrigins(todos)).isEmpty();
    }

    @Test
    void takesTheTokenBehindAllChanges() {
        imported("a");
        var token = todos.readStore(store -> store.changes().present());
        assertThat(todos.changes(token, 10).orElseThrow().entries()).isEmpty();

        ToDo second = todos.add(content("Second"));

        assertThat(todos.changes(token, 10).orElseThrow().todos())
                .extracting(placed -> placed.todo().id())
                .containsExactly(second.id());
    }

    private ToDo imported(String origin) {
        return todos.writeStore(store -> {
            ToDo added = store.todos().add(content("Imported from " + origin), NOON);
            store.imports().note(added.id(), origin(origin), LATER);
            return added;
        });
    }

    private List<KnownTodo> todosFrom(String... origins) {
        return todosFrom(
                todos, Arrays.stream(origins).map(ImportsContract::origin).toList());
    }

    private static List<KnownTodo> todosFrom(OwnedTodos owned, List<Fingerprint> origins) {
        return owned.readStore(
                store -> List.copyOf(store.imports().todosFrom(origins).values()));
    }

    private List<KnownTodo> todosOf(TodoId... ids) {
        return todosOf(todos, List.of(ids));
    }

    private static List<KnownTodo> todosOf(OwnedTodos owned, List<TodoId> ids) {
        return owned.readStore(store -> store.imports().todosOf(ids));
    }

    private Map<Fingerprint, ListId> listsFrom(List<Fingerprint> origins) {
        return todos.readStore(store -> store.imports().listsFrom(origins));
    }

    private static Map<ListId, Fingerprint> listOrigins(OwnedTodos owned) {
        return owned.readStore(store -> store.imports().listOrigins());
    }

    /** What was imported from the origin "a". */
    private static KnownTodo known(ToDo todo, boolean trashed) {
        return new KnownTodo(todo.id(), todo.createdAt(), origin("a"), trashed);
    }

    private static KnownTodo ownTodo(ToDo todo, boolean trashed) {
        return new KnownTodo(todo.id(), todo.createdAt(), null, trashed);
    }

    private static Fingerprint origin(String name) {
        return Fingerprint.of(List.of(new Fingerprint.Component("name", name)));
    }
}
