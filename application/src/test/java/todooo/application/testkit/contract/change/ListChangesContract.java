package todooo.application.testkit.contract.change;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;
import static todooo.application.testkit.Fixtures.unmoved;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.change.ChangePage;
import todooo.domain.change.ChangePosition;
import todooo.domain.change.ChangeToken;
import todooo.domain.change.ChangedKind;
import todooo.domain.change.ChangedList;
import todooo.domain.change.ChangedTodo;
import todooo.domain.change.FeedEntry;
import todooo.domain.change.Tombstone;
import todooo.domain.list.PlacedList;
import todooo.domain.list.TodoList;
import todooo.domain.storage.Changes;
import todooo.domain.todo.ToDo;
import todooo.domain.trash.Deletion;
import todooo.domain.value.Id;

/** The contract of {@link Changes} for lists and the to-dos in them. The tests may share a database. */
public abstract class ListChangesContract extends FeedContract {
    @Test
    void tellAListThatIsAddedOrChanged() {
        TodoList first = todos.addList("First");
        assertThat(todos.lastChange()).isEqualTo(1);
        assertThat(read(null).lists()).containsExactly(unmoved(first));
        ChangeToken token = read(null).next();
        TodoList second = first.withContent(Fixtures.list("Second").withArchived(true), NOON);
        todos.changeStore(store -> store.lists().replace(second));

        assertThat(todos.lastChange()).isEqualTo(2);
        assertThat(read(token).entries()).containsExactly(new ChangedList(unmoved(second), 2));
    }

    @Test
    void tellMovesOfLists() {
        TodoList first = todos.addList("First");
        TodoList second = todos.addList("Second");
        ChangeToken token = read(null).next();
        todos.writeStore(store -> store.lists().move(second.id(), null));

        assertThat(read(token).lists()).singleElement().satisfies(moved -> {
            assertThat(moved.list()).isEqualTo(second);
            assertThat(moved.place()).isLessThan(unmoved(first).place());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, MANY})
    void tellListsBeforeTodosWithinAChange(int limit) {
        TodoList early = todos.addList("Early");
        List<Id> inOneChange = todos.writeStore(store -> {
            ToDo first = store.todos().add(content("First").withList(early.id()), NOON);
            TodoList list = store.lists().add(Fixtures.list("List"), NOON);
            ToDo second = store.todos().add(content("Second").withList(list.id()), NOON);
            TodoList other = store.lists().add(Fixtures.list("Other"), NOON);
            return List.of(list.id(), other.id(), first.id(), second.id());
        });

        List<FeedEntry> told = readAll(null, limit);

        assertThat(told).extracting(ListChangesContract::id).first().isEqualTo(early.id());
        assertThat(told.subList(1, told.size()))
                .extracting(ListChangesContract::id)
                .isEqualTo(inOneChange);
    }

    @Test
    void goOnBehindAListInsideAChange() {
        TodoList list = todos.writeStore(store -> {
            TodoList added = store.lists().add(Fixtures.list("List"), NOON);
            store.todos().add(content("To-do"), NOON);
            return added;
        });
        ChangePage first = read(null, 1);

        assertThat(first.lists()).containsExactly(unmoved(list));
        assertThat(first.next().position())
                .isEqualTo(new ChangePosition(1, ChangedKind.LIST, list.id().value()));
        ChangePage second = read(first.next(), 1);
        assertThat(second.lists()).isEmpty();
        assertThat(second.todos()).hasSize(1);
        assertThat(second.more()).isFalse();
    }

    @Test
    void tellThatAListIsGoneAtOnceAndThenEachOfItsTodos() {
        TodoList list = todos.addList("List");
        List<ToDo> all = add(list, 3);
        ChangeToken token = read(null).next();
        Deletion deletion = todos.take(list, NOON);
        long taken = todos.lastChange();
        assertThat(read(token).entries()).containsExactly(new Tombstone(list.id(), taken));
        putTodosOf(deletion, list, 2);
        putTodosOf(deletion, list, 2);

        assertThat(read(token).entries())
                .containsExactly(
                        new Tombstone(list.id(), taken),
                        new Tombstone(all.get(0).id(), taken + 1),
                        new Tombstone(all.get(1).id(), taken + 1),
                        new Tombstone(all.get(2).id(), taken + 2));
        assertThat(read(null).entries()).isEmpty();
    }

    @Test
    void tellAListThatIsGoneBeforeATodoThatIsGoneOfTheSameChange() {
        TodoList list = todos.addList("List");
        ToDo todo = add(list, 1).getFirst();
        ChangeToken token = read(null).next();
        todos.delete(list, NOON);

        assertThat(readAll(token, 1)).extracting(ListChangesContract::id).containsExactly(list.id(), todo.id());
    }

    @Test
    void tellAListAndItsTodosAgainWhenTheyAreRestored() {
        TodoList list = todos.addList("List");
        ToDo todo = add(list, 1).getFirst();
        ChangeToken before = read(null).next();
        Deletion deletion = todos.delete(list, NOON);
        ChangeToken deleted = read(before).next();
        todos.restore(deletion, NOON);

        TodoList listAgain = todos.find(list).orElseThrow();
        ToDo todoAgain = todos.find(todo).orElseThrow();
        for (ChangeToken token : new ChangeToken[] {before, deleted}) {
            assertThat(read(token)).satisfies(page -> {
                assertThat(page.lists()).containsExactly(unmoved(listAgain));
                assertThat(page.todos()).containsExactly(unmoved(todoAgain));
                assertThat(page.deleted()).isEmpty();
            });
        }
    }

    @Test
    void tellAListThatCameBackBeforeItsTodosHadFollowed() {
        TodoList list = todos.addList("List");
        add(list, 1);
        ChangeToken token = read(null).next();
        Deletion deletion = todos.take(list, NOON);
        todos.restore(deletion, NOON);

        assertThat(read(token).entries()).singleElement().isInstanceOf(ChangedList.class);
    }

    @Test
    void tellATodoThatWentToTheInbox() {
        TodoList list = todos.addList("List");
        ToDo todo = add(list, 1).getFirst();
        Deletion deletion = todos.delete(todo, NOON);
        todos.delete(list, NOON);
        ChangeToken token = read(null).next();
        todos.restore(deletion, NOON);

        assertThat(read(token).todos())
                .singleElement()
                .satisfies(placed -> assertThat(placed.todo().content().list()).isNull());
    }

    @Test
    void tellNothingOfAPurge() {
        TodoList list = todos.addList("List");
        Deletion deletion = todos.delete(list, NOON);
        ChangeToken token = read(null).next();
        todos.writeStore(store -> store.trash().purge(deletion.id(), MANY));

        assertThat(read(token).entries()).isEmpty();
        assertThat(todos.lastChange()).isEqualTo(token.last());
    }

    @Test
    void forgetListsThatAreGone() {
        TodoList list = todos.addList("List");
        add(list, 1);
        ChangeToken token = read(null).next();
        todos.delete(list, NOON);

        assertThat(forgetBefore(NOON.plusSeconds(1), 1)).isEqualTo(1);
        assertThat(todos.changes(token, MANY)).isEmpty();
        assertThat(forgetBefore(NOON.plusSeconds(1), 1)).isEqualTo(1);
        assertThat(forgetBefore(NOON.plusSeconds(1), 1)).isZero();
        todos.addList("Next");
        assertThat(read(null).entries()).hasSize(1);
    }

    @Test
    void areThoseOfOneOwnerOnly() {
        TodoList mine = todos.addList("Mine");
        var others = new OwnedTodos(transactions(), Fixtures.newOwner());
        others.delete(others.addList("Deleted"), NOON);
        TodoList theirs = others.addList("Theirs");

        assertThat(read(null).lists()).containsExactly(unmoved(mine));
        assertThat(others.changes(null, MANY).orElseThrow().lists()).containsExactly(unmoved(theirs));
    }

    private List<ToDo> add(TodoList list, int count) {
        List<ToDo> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            added.add(todos.add(content("To-do " + i).withList(list.id())));
        }
        return added;
    }

    private void putTodosOf(Deletion deletion, TodoList list, int limit) {
        todos.writeStore(store -> store.trash().putTodosOf(deletion, list.id(), limit));
    }

    /** All entries, read in parts of this size. */
    private List<FeedEntry> readAll(@Nullable ChangeToken since, int limit) {
        ChangePage page = read(since, limit);
        List<FeedEntry> entries = new ArrayList<>(page.entries());
        while (page.more()) {
            page = read(page.next(), limit);
            assertThat(page.entries()).hasSizeBetween(1, limit);
            entries.addAll(page.entries());
        }
        return entries;
    }

    private static Id id(FeedEntry entry) {
        return switch (entry) {
            case ChangedList(PlacedList placed, long _) -> placed.list().id();
            case ChangedTodo(var placed, long _) -> placed.todo().id();
            case Tombstone tombstone -> tombstone.id();
        };
    }
}
