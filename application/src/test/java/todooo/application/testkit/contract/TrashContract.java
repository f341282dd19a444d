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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todooo.application.port.out.Store;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.change.ChangeToken;
import todooo.domain.query.DeletionQuery;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.RemovedSlice;
import todooo.domain.storage.Repository;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.Trash;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionContent.Kind;
import todooo.domain.trash.DeletionContent.State;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.Versioned;

/** The contract of {@link Trash}. The tests may share a database. */
public abstract class TrashContract extends RepositoryContract<Deletion, DeletionId, DeletionContent> {
    private static final Instant LATER = NOON.plusSeconds(5);
    private static final DeletionId UNKNOWN = new DeletionId(Long.MAX_VALUE);

    private OwnedTodos todos;

    @BeforeEach
    void startWithoutTodos() {
        todos = new OwnedTodos(transactions(), Fixtures.newOwner());
    }

    @Override
    protected Repository<Deletion, DeletionId, DeletionContent> of(Store store) {
        return store.trash();
    }

    @Override
    protected void remove(Store store, Deletion deletion) {
        store.trash().remove(deletion);
    }

    @Override
    protected DeletionContent sample() {
        return new DeletionContent(Kind.COMPLETED, new Task("Learn SQL"), 3, State.RESTORING);
    }

    @Override
    protected DeletionContent otherSample() {
        return new DeletionContent(Kind.ALL, new Task("Teach SQL"), Integer.MAX_VALUE, State.PURGING);
    }

    @Override
    protected DeletionId id(long value) {
        return new DeletionId(value);
    }

    @Override
    protected Versioned.Constructor<Deletion, DeletionId, DeletionContent> constructor() {
        return Deletion::new;
    }

    @Test
    void keepsEveryKindAndState() {
        for (Kind kind : Kind.values()) {
            for (State state : State.values()) {
                Deletion added = add(new DeletionContent(kind, new Task("Any"), 0, state), NOON);
                Optional<Deletion> found =
                        todos.readStore(store -> store.trash().find(added.id()));
                assertThat(found).contains(added);
            }
        }
    }

    @Test
    void takesATodoOutOfTheList() {
        ToDo deleted = todos.add(content("Learn SQL", true, 1));
        ToDo kept = todos.add(content("Learn JPA"));
        todos.delete(deleted, NOON);

        assertThat(todos.find(deleted)).isEmpty();
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(kept);
        assertThat(todos.listByPlace()).containsExactly(kept);
        assertThat(todos.list(TodoFilter.of(new SearchText("learn"), null))).containsExactly(kept);
        assertThat(todos.count(TodoFilter.ALL)).hasValue(1);
    }

    @Test
    void takesATodoOutInTheSameTransactionInWhichItWasWritten() {
        todos.writeStore(store -> {
            Deletion deletion = store.trash().add(sample(), NOON);
            ToDo added = store.todos().add(content("First"), NOON);
            ToDo next = added.withContent(content("Next"), NOON);
            store.todos().replace(next);
            store.trash().put(deletion, next);
            assertThat(store.todos().find(added.id())).isEmpty();
            assertThat(store.trash().restore(deletion.id(), LATER, 10)).isEqualTo(1);
            assertThat(store.todos().find(added.id())).contains(restored(next, LATER));
            return true;
        });

        assertThat(todos.list(TodoFilter.ALL))
                .singleElement()
                .satisfies(todo -> assertThat(todo.version()).isEqualTo(3));
    }

    @Test
    void refusesATodoOfAnotherVersionAndLeavesAllAsItWas() {
        ToDo first = todos.add(content("First"));
        ToDo second = first.withContent(content("Second"), NOON);
        todos.replace(second);
        Deletion deletion = add(sample(), NOON);
        ChangeToken token = todos.changes(null, 10).orElseThrow().next();

        assertStale(deletion, first);
        assertStale(deletion, second.withContent(content("Third"), NOON));
        assertThat(todos.find(first)).contains(second);
        assertThat(restore(deletion, 10)).isZero();
        assertThat(todos.changes(token, 10).orElseThrow()).satisfies(page -> {
            assertThat(page.todos()).isEmpty();
            assertThat(page.deleted()).isEmpty();
        });
    }

    @Test
    void refusesATodoThatIsGoneOrInTheTrashAlready() {
        ToDo removed = todos.add(content("Removed"));
        todos.remove(removed);
        ToDo deleted = todos.add(content("Deleted"));
        Deletion first = todos.delete(deleted, NOON);
        Deletion second = add(sample(), NOON);

        assertStale(second, removed);
        assertStale(second, deleted);
        assertThat(restore(second, 10)).isZero();
        assertThat(restore(first, 10)).isEqualTo(1);
    }

    @Test
    void keepsNothingOfADeletionThatIsRolledBack() {
        ToDo todo = todos.add(content("Stays"));
        var reason = new IllegalArgumentException("rolled back");

        assertThat(catchThrowable(() -> todos.writeStore(store -> {
                    Deletion deletion = store.trash().add(sample(), NOON);
                    store.trash().put(deletion, todo);
                    throw reason;
                })))
                .isSameAs(reason);

        assertThat(todos.find(todo)).contains(todo);
        assertThat(list(Instant.EPOCH, null, 10)).isEmpty();
    }

    @Test
    void restoresATodoAsItsNextVersionUnderItsIdAndAtItsPlace() {
        ToDo first = todos.add(content("First"));
        ToDo moved = todos.add(content("Moved", true, -3));
        ToDo second = todos.add(content("Second"));
        ToDo third = todos.add(content("Third", false, Integer.MAX_VALUE));
        todos.move(moved, second);
        Deletion one = todos.delete(moved, NOON);
        Deletion other = todos.delete(third, NOON);
        assertThat(todos.listByPlace()).containsExactly(first, second);

        assertThat(todos.restore(one, LATER)).isEqualTo(1);
        assertThat(todos.restore(other, LATER)).isEqualTo(1);

        assertThat(todos.listByPlace()).containsExactly(first, second, restored(moved, LATER), restored(third, LATER));
        assertThat(todos.find(moved)).contains(restored(moved, LATER));
        assertThat(todos.list(TodoFilter.of(new SearchText("moved"), true))).containsExactly(restored(moved, LATER));
    }

    @Test
    void restoresToTheMicrosecondAndNeverToAnEarlierTime() {
        ToDo late = todos.write(mine -> mine.add(content("Late"), NOON.plusSeconds(9)));
        ToDo early = todos.add(content("Early"));
        Deletion one = todos.delete(late, NOON);
        Deletion other = todos.delete(early, NOON);

        todos.restore(one, LATER);
        todos.restore(other, LATER.plusNanos(1_999));

        assertThat(todos.find(late)).contains(restored(late, NOON.plusSeconds(9)));
        assertThat(todos.find(early)).contains(restored(early, LATER.plusNanos(1_000)));
    }

    @Test
    void restoresWhatCanBeChangedAndDeletedAgain() {
        ToDo todo = todos.add(content("Learn SQL"));
        todos.restore(todos.delete(todo, NOON), LATER);
        ToDo changed = restored(todo, LATER).withContent(content("Teach SQL"), LATER);
        todos.replace(changed);
        Deletion again = todos.delete(changed, LATER);

        assertThat(todos.list(TodoFilter.ALL)).isEmpty();
        assertThat(todos.restore(again, LATER)).isEqualTo(1);
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(restored(changed, LATER));
    }

    @Test
    void restoresThoseOfTheLowestIdsFirstAndNoMoreThanTheLimit() {
        List<ToDo> all = add(5);
        Deletion deletion = deleteAll(all.reversed());

        assertThat(restore(deletion, 2)).isEqualTo(2);
        assertThat(todos.listByPlace()).isEqualTo(restored(all.subList(0, 2)));
        assertThat(restore(deletion, 2)).isEqualTo(2);
        assertThat(restore(deletion, 2)).isEqualTo(1);
        assertThat(restore(deletion, 2)).isZero();
        assertThat(todos.listByPlace()).isEqualTo(restored(all));
    }

    @Test
    void restoresWhatASliceTook() {
        List<ToDo> all = add(3);
        Deletion deletion = add(sample(), NOON);
        RemovalSlice slice = todos.removal(null, 2).orElseThrow();

        RemovedSlice done = todos.writeStore(store -> store.trash().put(deletion, slice));

        assertThat(done.removed()).isEqualTo(2);
        assertThat(todos.listByPlace()).containsExactly(all.get(2));
        assertThat(restore(deletion, 10)).isEqualTo(2);
        assertThat(todos.listByPlace())
                .containsExactly(restored(all.get(0), LATER), restored(all.get(1), LATER), all.get(2));
    }

    @Test
    void restoresOneDeletionOnly() {
        List<ToDo> all = add(2);
        Deletion first = todos.delete(all.get(0), NOON);
        Deletion second = todos.delete(all.get(1), NOON);

        assertThat(restore(second, 10)).isEqualTo(1);
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(restored(all.get(1), LATER));
        assertThat(restore(first, 10)).isEqualTo(1);
    }

    @Test
    void purgesThoseOfTheLowestIdsFirstAndNoMoreThanTheLimit() {
        List<ToDo> all = add(5);
        Deletion deletion = deleteAll(all.reversed());

        assertThat(purge(deletion, 2)).isEqualTo(2);
        assertThat(purge(deletion, 1)).isEqualTo(1);
        assertThat(restore(deletion, 10)).isEqualTo(2);
        assertThat(todos.listByPlace()).isEqualTo(restored(all.subList(3, 5)));
        assertThat(purge(deletion, 10)).isZero();
    }

    @Test
    void purgesOneDeletionOnly() {
        List<ToDo> all = add(2);
        Deletion first = todos.delete(all.get(0), NOON);
        Deletion second = todos.delete(all.get(1), NOON);

        assertThat(purge(second, 10)).isEqualTo(1);
        assertThat(restore(second, 10)).isZero();
        assertThat(restore(first, 10)).isEqualTo(1);
    }

    @Test
    void neverUsesTheIdOfADeletedTodoAgain() {
        ToDo inTheTrash = todos.add(content("In the trash"));
        todos.delete(inTheTrash, NOON);
        ToDo second = todos.add(content("Second"));
        assertThat(second.id().value()).isGreaterThan(inTheTrash.id().value());
        purge(todos.delete(second, NOON), 10);

        assertThat(todos.add(content("Third")).id().value())
                .isGreaterThan(second.id().value());
    }

    @Test
    void hasNothingOfAnUnknownDeletion() {
        assertThat(this.<Integer>inTrash(trash -> trash.restore(UNKNOWN, LATER, 10)))
                .isZero();
        assertThat(this.<Integer>inTrash(trash -> trash.purge(UNKNOWN, 10))).isZero();
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        List<Deletion> added = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            added.addFirst(add(DeletionContent.of(new Task("Number " + i)), NOON.plusSeconds(i)));
        }

        assertThat(list(NOON, null, 10)).isEqualTo(added);
        assertThat(list(NOON, null, 2)).isEqualTo(added.subList(0, 2));
        assertThat(list(NOON, added.get(1).id(), 2)).isEqualTo(added.subList(2, 4));
        assertThat(list(NOON, added.get(3).id(), 2)).isEqualTo(added.subList(4, 5));
        assertThat(list(NOON, added.get(4).id(), 2)).isEmpty();
    }

    @Test
    void goesOnAfterADeletionThatIsGone() {
        Deletion first = add(sample(), NOON);
        Deletion second = add(sample(), NOON);
        this.<Boolean>inTrash(trash -> {
            trash.remove(second);
            return true;
        });

        assertThat(list(NOON, second.id(), 10)).containsExactly(first);
    }

    @Test
    void refusesToRemoveADeletionThatHasTodos() {
        Deletion deletion = add(sample(), NOON);
        ToDo todo = todos.add(content("Left"));
        this.<Boolean>inTrash(trash -> {
            trash.put(deletion, todo);
            return true;
        });

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> this.<Boolean>inTrash(trash -> {
                    trash.remove(deletion);
                    return true;
                }));
        assertThat(list(NOON, null, 10)).containsExactly(deletion);
    }

    @Test
    void listsNothingOlderThanIsAskedFor() {
        add(sample(), NOON.minusNanos(1_000));
        Deletion recent = add(sample(), NOON);

        assertThat(list(NOON, null, 10)).containsExactly(recent);
    }

    @Test
    void listsWhatIsInAnyStateButPurged() {
        List<Deletion> listed = new ArrayList<>();
        for (State state : State.values()) {
            Deletion deletion = add(new DeletionContent(Kind.ALL, new Task("Any"), 1, state), NOON);
            if (state != State.PURGING) {
                listed.addFirst(deletion);
            }
        }

        assertThat(list(NOON, null, 10)).isEqualTo(listed);
    }

    @Test
    void findsTheOldestThatBeganBefore() {
        Deletion second = add(sample(), NOON.plusSeconds(2));
        Deletion first = add(sample(), NOON.plusSeconds(1));
        add(sample(), NOON.plusSeconds(3));

        assertThat(oldestBefore(NOON.plusSeconds(1))).isEmpty();
        assertThat(oldestBefore(NOON.plusSeconds(1).plusNanos(1_000))).contains(first);
        assertThat(oldestBefore(NOON.plusSeconds(9))).contains(first);
        this.<Boolean>inTrash(trash -> {
            trash.remove(first);
            return true;
        });
        assertThat(oldestBefore(NOON.plusSeconds(9))).contains(second);
    }

    @Test
    void findsOneThatIsBeingPurgedHoweverRecentItIs() {
        add(sample(), NOON);
        Deletion purged = add(otherSample(), NOON.plusSeconds(9));

        assertThat(oldestBefore(NOON)).contains(purged);
    }

    @Test
    void reachesNothingOfAnotherOwnersTrash() {
        ToDo mine = todos.add(content("Mine"));
        Deletion deletion = todos.delete(mine, NOON);
        add(otherSample(), NOON);
        ToDo listed = todos.add(content("Listed"));
        OwnedTodos me = todos;

        startWithoutTodos();
        Deletion theirs = add(sample(), LATER);
        assertThat(restore(deletion, 10)).isZero();
        assertThat(purge(deletion, 10)).isZero();
        assertThat(list(Instant.EPOCH, null, 10)).containsExactly(theirs);
        assertThat(oldestBefore(NOON.plusSeconds(1))).isEmpty();
        assertStale(theirs, listed);

        todos = me;
        assertThat(restore(deletion, 10)).isEqualTo(1);
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(restored(mine, LATER), listed);
    }

    private List<ToDo> add(int count) {
        List<ToDo> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            added.add(todos.add(content("To-do " + i)));
        }
        return added;
    }

    private Deletion add(DeletionContent content, Instant now) {
        return inTrash(trash -> trash.add(content, now));
    }

    private Deletion deleteAll(List<ToDo> some) {
        Deletion deletion = add(sample(), NOON);
        this.<Boolean>inTrash(trash -> {
            some.forEach(todo -> trash.put(deletion, todo));
            return true;
        });
        return deletion;
    }

    private int restore(Deletion deletion, int limit) {
        return this.<Integer>inTrash(trash -> trash.restore(deletion.id(), LATER, limit));
    }

    private int purge(Deletion deletion, int limit) {
        return this.<Integer>inTrash(trash -> trash.purge(deletion.id(), limit));
    }

    private List<Deletion> list(Instant since, @Nullable DeletionId before, int limit) {
        return todos.readStore(store -> store.trash().list(new DeletionQuery(since, before, limit)));
    }

    private Optional<Deletion> oldestBefore(Instant then) {
        return todos.readStore(store -> store.trash().oldestBefore(then));
    }

    private void assertStale(Deletion deletion, ToDo todo) {
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> this.<Boolean>inTrash(trash -> {
                    trash.put(deletion, todo);
                    return true;
                }));
    }

    private <T> T inTrash(Function<Trash, T> work) {
        return todos.writeStore(store -> work.apply(store.trash()));
    }

    /** A to-do after it was restored. */
    private static ToDo restored(ToDo todo, Instant at) {
        return new ToDo(todo.id(), todo.owner(), todo.content(), todo.createdAt(), at, todo.version() + 1);
    }

    private static List<ToDo> restored(List<ToDo> all) {
        return all.stream().map(todo -> restored(todo, LATER)).toList();
    }
}
