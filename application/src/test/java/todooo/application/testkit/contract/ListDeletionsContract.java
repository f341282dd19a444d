package todooo.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.list.ListId;
import todooo.domain.list.TodoList;
import todooo.domain.query.TodoFilter;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.Trash;
import todooo.domain.todo.ToDo;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent.State;
import todooo.domain.value.Owner;

/** The contract of {@link Trash} for lists, and of to-dos in lists that come and go. The tests may share a database. */
public abstract class ListDeletionsContract {
    private static final Instant LATER = NOON.plusSeconds(5);
    private static final int MANY = 1_000;

    private OwnedTodos todos;

    protected abstract Transactions transactions();

    @BeforeEach
    void startWithoutLists() {
        todos = new OwnedTodos(transactions(), Fixtures.newOwner());
    }

    @Test
    void aTodoIsPutIntoAListOfItsOwnerOnly() {
        TodoList list = todos.addList("Mine");
        ToDo inbox = todos.add(content("Inbox"));
        TodoList theirs = new OwnedTodos(transactions(), Fixtures.newOwner()).addList("Theirs");

        for (ListId unknown : List.of(theirs.id(), new ListId(Long.MAX_VALUE))) {
            assertStale(() -> todos.add(content("New").withList(unknown)));
            assertStale(() -> todos.replace(in(unknown, inbox)));
        }
        ToDo moved = in(list.id(), inbox);
        todos.replace(moved);
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(moved);
    }

    @Test
    void aListThatIsTakenAwayIsNotFoundAndItsTodosAreStillThere() {
        TodoList list = todos.addList("List");
        ToDo todo = add(list);
        Deletion deletion = todos.take(list, NOON);

        assertThat(todos.find(list)).isEmpty();
        assertThat(todos.lists()).isEmpty();
        assertThat(listOf(deletion)).contains(list.id());
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(todo);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> todos.changeStore(
                        store -> store.lists().replace(list.withContent(Fixtures.list("Next"), NOON))));
    }

    @Test
    void noTodoIsPutIntoAListThatIsTakenAway() {
        TodoList list = todos.addList("List");
        ToDo inbox = todos.add(content("Inbox"));
        todos.take(list, NOON);

        assertStale(() -> todos.add(content("New").withList(list.id())));
        assertStale(() -> todos.replace(in(list.id(), inbox)));
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(inbox);
    }

    @Test
    void aTodoOfAListThatIsTakenAwayCanBeChangedAndSaved() {
        TodoList list = todos.addList("List");
        ToDo changed = add(list);
        ToDo saved = add(list);
        Deletion deletion = todos.take(list, NOON);
        ToDo next = changed.withContent(content("Changed").withList(list.id()), NOON);
        todos.replace(next);
        ToDo inbox = saved.withContent(saved.content().withList(null), NOON);
        todos.replace(inbox);

        assertThat(todos.list(TodoFilter.ALL)).containsExactly(next, inbox);
        assertThat(putTodosOf(deletion, list, MANY)).isEqualTo(1);
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(inbox);
    }

    @Test
    void refuseAListOfAnotherVersionOrThatIsGone() {
        TodoList first = todos.addList("First");
        TodoList second = first.withContent(Fixtures.list("Second"), NOON);
        todos.changeStore(store -> store.lists().replace(second));

        assertStale(() -> todos.take(first, NOON));
        assertThat(todos.find(first)).contains(second);
        todos.take(second, NOON);
        assertStale(() -> todos.take(second, NOON));
        TodoList third = todos.addList("Third");
        todos.delete(third, NOON);
        assertStale(() -> todos.take(third, NOON));
    }

    @Test
    void keepNothingOfADeletionThatIsRolledBack() {
        TodoList list = todos.addList("List");
        ToDo todo = add(list);
        var reason = new IllegalArgumentException("rolled back");

        assertThat(catchThrowable(() -> todos.changeStore(store -> {
                    Deletion deletion = OwnedTodos.take(store, list, NOON);
                    store.trash().putTodosOf(deletion, list.id(), MANY);
                    throw reason;
                })))
                .isSameAs(reason);
        assertThat(todos.lists()).containsExactly(list);
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(todo);
    }

    @Test
    void itsTodosFollowNoMoreThanTheLimit() {
        TodoList list = todos.addList("List");
        ToDo inbox = todos.add(content("Inbox"));
        ToDo other = add(todos.addList("Other"));
        List<ToDo> all = add(list, 5);
        Deletion deletion = todos.take(list, NOON);

        assertThat(putTodosOf(deletion, list, 2)).isEqualTo(2);
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(inbox, other, all.get(2), all.get(3), all.get(4));
        assertThat(putTodosOf(deletion, list, 2)).isEqualTo(2);
        assertThat(putTodosOf(deletion, list, 2)).isEqualTo(1);
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(inbox, other);
        assertThat(listOf(deletion)).contains(list.id());
        assertThat(putTodosOf(deletion, list, 2)).isZero();
    }

    @Test
    void itsTodosFollowWhetherTheyAreOpenOrDone() {
        TodoList list = todos.addList("List");
        List<ToDo> all = new ArrayList<>();
        for (boolean completed : new boolean[] {true, false, true, false, true}) {
            all.add(todos.add(content("To-do", completed, null).withList(list.id())));
        }
        Deletion deletion = todos.take(list, NOON);

        assertThat(putTodosOf(deletion, list, 3)).isEqualTo(3);
        assertThat(todos.list(TodoFilter.ALL)).hasSize(2).isSubsetOf(all);
        assertThat(putTodosOf(deletion, list, 3)).isEqualTo(2);
        assertThat(todos.restore(deletion, LATER)).isEqualTo(5);
        assertThat(todos.list(TodoFilter.ALL)).isEqualTo(restored(all));
    }

    @Test
    void aFullSliceMayBeTheLastAndTheNextEndsIt() {
        TodoList list = todos.addList("List");
        List<ToDo> all = add(list, 2);
        Deletion deletion = todos.take(list, NOON);

        assertThat(putTodosOf(deletion, list, 2)).isEqualTo(2);
        assertThat(putTodosOf(deletion, list, 2)).isZero();
        assertThat(todos.restore(deletion, LATER)).isEqualTo(2);
        assertThat(todos.list(TodoFilter.ALL)).isEqualTo(restored(all));
        assertThat(todos.find(list)).contains(restored(list));
    }

    @Test
    void aListComesBackAsItsNextVersionUnderItsIdAtItsPlaceWithItsTodos() {
        TodoList first = todos.addList("First");
        TodoList moved = todos.addList("Moved");
        TodoList last = todos.addList("Last");
        todos.writeStore(store -> store.lists().move(moved.id(), null));
        List<ToDo> all = add(moved, 2);
        todos.move(all.get(1), null);
        Deletion deletion = todos.delete(moved, NOON);
        assertThat(todos.lists()).containsExactly(first, last);
        assertThat(todos.list(TodoFilter.ALL)).isEmpty();

        assertThat(todos.restore(deletion, LATER)).isEqualTo(2);
        assertThat(todos.lists()).containsExactly(restored(moved), first, last);
        assertThat(todos.listByPlace()).containsExactly(restored(all.get(1)), restored(all.get(0)));
        assertThat(todos.<Optional<Deletion>>readStore(store -> store.trash().find(deletion.id())))
                .isEmpty();
    }

    @Test
    void aListKeepsWhatItWasInTheTrash() {
        TodoList archived = todos.addList("Archived")
                .withContent(Fixtures.list("Archived").withArchived(true), NOON.plusSeconds(9));
        todos.changeStore(store -> store.lists().replace(archived));
        todos.restore(todos.delete(archived, NOON), LATER);

        assertThat(todos.find(archived))
                .contains(new TodoList(
                        archived.id(),
                        archived.owner(),
                        archived.content(),
                        NOON,
                        NOON.plusSeconds(9),
                        archived.version() + 1));
    }

    @Test
    void aListThatCameBackCanBeChangedAndDeletedAgain() {
        TodoList list = todos.addList("List");
        add(list);
        todos.restore(todos.delete(list, NOON), LATER);
        TodoList next = restored(list).withContent(Fixtures.list("Next"), LATER);
        todos.changeStore(store -> store.lists().replace(next));
        Deletion again = todos.delete(next, LATER);

        assertThat(todos.lists()).isEmpty();
        assertThat(todos.restore(again, LATER)).isEqualTo(1);
        assertThat(todos.lists()).containsExactly(restored(next));
    }

    @Test
    void aListComesBackBeforeItsTodosHaveAllFollowed() {
        TodoList list = todos.addList("List");
        List<ToDo> all = add(list, 3);
        Deletion deletion = todos.take(list, NOON);
        assertThat(putTodosOf(deletion, list, 1)).isEqualTo(1);

        assertThat(todos.restore(deletion, LATER)).isEqualTo(1);
        assertThat(todos.lists()).containsExactly(restored(list));
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(restored(all.get(0)), all.get(1), all.get(2));
        assertThat(listOf(deletion)).isEmpty();
        assertThat(putTodosOf(deletion, list, MANY))
                .as("of a list that is there again")
                .isZero();
        assertThat(add(list).content().list()).isEqualTo(list.id());
    }

    @Test
    void aTodoWhoseListIsGoneGoesToTheInbox() {
        TodoList taken = todos.addList("Taken");
        TodoList purged = todos.addList("Purged");
        TodoList kept = todos.addList("Kept");
        ToDo ofTaken = add(taken);
        ToDo ofPurged = add(purged);
        ToDo ofKept = add(kept);
        List<Deletion> deletions =
                List.of(todos.delete(ofTaken, NOON), todos.delete(ofPurged, NOON), todos.delete(ofKept, NOON));
        Deletion deletion = todos.take(taken, NOON);
        purge(todos.delete(purged, NOON), MANY);
        deletions.forEach(one -> todos.restore(one, LATER));

        assertThat(todos.list(TodoFilter.ALL))
                .containsExactly(restored(inInbox(ofTaken)), restored(inInbox(ofPurged)), restored(ofKept));
        assertThat(putTodosOf(deletion, taken, MANY)).isZero();
        todos.restore(deletion, LATER);
        assertThat(todos.find(ofTaken)).contains(restored(inInbox(ofTaken)));
    }

    @Test
    void aTodoReturnsToAListThatCameBackBefore() {
        TodoList list = todos.addList("List");
        ToDo todo = add(list);
        Deletion ofTodo = todos.delete(todo, NOON);
        Deletion ofList = todos.delete(list, NOON);
        assertThat(todos.restore(ofList, LATER)).isZero();
        todos.restore(ofTodo, LATER);

        assertThat(todos.find(todo)).contains(restored(todo));
    }

    @Test
    void aListIsPurgedWithTheLastOfItsTodos() {
        TodoList list = todos.addList("List");
        add(list, 3);
        Deletion deletion = todos.delete(list, NOON);

        assertThat(purge(deletion, 2)).isEqualTo(2);
        assertThat(listOf(deletion)).contains(list.id());
        assertThat(purge(deletion, 2)).isEqualTo(1);
        assertThat(listOf(deletion)).isEmpty();
        todos.changeStore(store -> store.trash().restoreList(deletion.id(), LATER));
        assertThat(todos.lists()).isEmpty();
        todos.changeStore(store -> store.trash().remove(deletion));
        assertThat(todos.addList("Next").id().value()).isGreaterThan(list.id().value());
    }

    @Test
    void aListThatWasEmptyIsPurgedToo() {
        TodoList list = todos.addList("List");
        Deletion deletion = todos.delete(list, NOON);

        assertThat(purge(deletion, MANY)).isZero();
        assertThat(listOf(deletion)).isEmpty();
    }

    @Test
    void refuseToRemoveADeletionThatHasItsList() {
        TodoList taken = todos.addList("Taken");
        TodoList deleted = todos.addList("Deleted");
        Deletion first = todos.take(taken, NOON);
        Deletion second = todos.delete(deleted, NOON);

        assertStale(() -> todos.changeStore(store -> store.trash().remove(first)));
        assertStale(() -> todos.changeStore(store -> store.trash().remove(second)));
    }

    @Test
    void aDeletionOfATodoHasNoList() {
        TodoList list = todos.addList("List");
        Deletion deletion = todos.delete(add(list), NOON);

        assertThat(listOf(deletion)).isEmpty();
        todos.changeStore(store -> store.trash().restoreList(deletion.id(), LATER));
        assertThat(todos.lists()).containsExactly(list);
    }

    @Test
    void aDeletionIsUnfinishedUntilItIsComplete() {
        TodoList list = todos.addList("List");
        todos.changeStore(store -> OwnedTodos.begin(store, NOON));
        assertThat(unfinished()).isEmpty();
        assertThat(ownersWithUnfinishedActs()).doesNotContain(todos.owner());
        Deletion deletion = todos.take(list, NOON);
        assertThat(unfinished()).contains(deletion);
        assertThat(ownersWithUnfinishedActs()).contains(todos.owner());

        Deletion complete = deletion.withContent(deletion.content().in(State.COMPLETE), NOON);
        todos.changeStore(store -> {
            assertThat(store.trash().putTodosOf(deletion, list.id(), MANY)).isZero();
            store.trash().replace(complete);
        });
        assertThat(unfinished()).isEmpty();
        assertThat(ownersWithUnfinishedActs()).doesNotContain(todos.owner());
    }

    @Test
    void namesNoMoreOwnersWithUnfinishedActsThanTheLimit() {
        for (int i = 0; i < 3; i++) {
            startWithoutLists();
            todos.take(todos.addList("List"), NOON);
            todos.take(todos.addList("Another"), NOON);
        }

        assertThat(transactions().<List<Owner>>read(unit -> unit.withUnfinishedActs(2)))
                .hasSizeBetween(1, 2)
                .doesNotHaveDuplicates();
    }

    @Test
    void reachNothingOfAnotherOwner() {
        TodoList list = todos.addList("List");
        ToDo todo = add(list);
        Deletion taken = todos.take(list, NOON);
        OwnedTodos me = todos;
        startWithoutLists();

        assertStale(() -> todos.take(list, NOON));
        assertThat(putTodosOf(taken, list, MANY)).isZero();
        assertThat(listOf(taken)).isEmpty();
        assertThat(unfinished()).isEmpty();
        todos.changeStore(store -> store.trash().restoreList(taken.id(), LATER));
        assertThat(todos.lists()).isEmpty();
        todos = me;
        assertThat(todos.lists()).isEmpty();
        assertThat(todos.find(todo)).contains(todo);
        assertThat(listOf(taken)).contains(list.id());
    }

    private ToDo add(TodoList list) {
        return todos.add(content("To-do").withList(list.id()));
    }

    private List<ToDo> add(TodoList list, int count) {
        List<ToDo> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            added.add(add(list));
        }
        return added;
    }

    private int putTodosOf(Deletion deletion, TodoList list, int limit) {
        return todos.<Integer>writeStore(store -> store.trash().putTodosOf(deletion, list.id(), limit));
    }

    private int purge(Deletion deletion, int limit) {
        return todos.<Integer>writeStore(store -> store.trash().purge(deletion.id(), limit));
    }

    private Optional<ListId> listOf(Deletion deletion) {
        return todos.readStore(store -> store.trash().listOf(deletion.id()));
    }

    private Optional<Deletion> unfinished() {
        return todos.readStore(store -> store.trash().unfinished());
    }

    private List<Owner> ownersWithUnfinishedActs() {
        return transactions().read(unit -> unit.withUnfinishedActs(Integer.MAX_VALUE));
    }

    private static ToDo in(ListId list, ToDo todo) {
        return todo.withContent(todo.content().withList(list), NOON);
    }

    /** The to-do as if it had been in the inbox. */
    private static ToDo inInbox(ToDo todo) {
        return new ToDo(todo.id(), todo.owner(), todo.content().withList(null), todo.createdAt(), NOON, todo.version());
    }

    /** A to-do after it was restored. */
    private static ToDo restored(ToDo todo) {
        return new ToDo(todo.id(), todo.owner(), todo.content(), todo.createdAt(), LATER, todo.version() + 1);
    }

    private static List<ToDo> restored(List<ToDo> all) {
        return all.stream().map(ListDeletionsContract::restored).toList();
    }

    /** A list after it was restored. */
    private static TodoList restored(TodoList list) {
        return new TodoList(list.id(), list.owner(), list.content(), list.createdAt(), LATER, list.version() + 1);
    }

    private static void assertStale(Runnable work) {
        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(work::run);
    }
}
