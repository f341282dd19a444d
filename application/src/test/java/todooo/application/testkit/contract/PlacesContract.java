package todooo.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.Waiting;
import todooo.application.testkit.seed.SeededTest;
import todooo.domain.change.ChangeToken;
import todooo.domain.query.PageLimit;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.query.TodoSort.Property;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;

/** The contract of {@link TodoRepository} for places. The tests may share a database. */
public abstract class PlacesContract {
    /** A gap is used up by twenty moves. */
    private static final int MANY_MOVES = 300;

    private OwnedTodos todos;

    protected abstract Transactions transactions();

    @BeforeEach
    void startWithoutTodos() {
        todos = new OwnedTodos(transactions(), Fixtures.newOwner());
    }

    @Test
    void followTheOrderOfIdsAtFirst() {
        ToDo first = todos.add(content("First"));
        ToDo second = todos.write(mine -> mine.add(content("Second"), NOON.minusSeconds(1)));

        assertThat(todos.listByPlace()).containsExactly(first, second);
        assertThat(todos.list(TodoQuery.ALL.by(new TodoSort(Property.PLACE, true)))
                        .todos())
                .containsExactly(second, first);
    }

    @Test
    void aMovePutsATodoRightBehindAnotherOne() {
        List<ToDo> all = add(5);

        assertThat(todos.move(all.get(3), all.get(0))).isTrue();
        assertThat(todos.listByPlace()).isEqualTo(pick(all, 0, 3, 1, 2, 4));
        assertThat(todos.move(all.get(0), all.get(2))).isTrue();
        assertThat(todos.listByPlace()).isEqualTo(pick(all, 3, 1, 2, 0, 4));
        assertThat(todos.move(all.get(1), all.get(4))).isTrue();
        assertThat(todos.listByPlace()).isEqualTo(pick(all, 3, 2, 0, 4, 1));
    }

    @Test
    void aMovePutsATodoBeforeAllOthers() {
        List<ToDo> all = add(3);

        assertThat(todos.move(all.get(2), null)).isTrue();
        assertThat(todos.move(all.get(1), null)).isTrue();
        assertThat(todos.listByPlace()).isEqualTo(pick(all, 1, 2, 0));
        ToDo later = todos.add(content("Later"));
        assertThat(todos.listByPlace()).last().isEqualTo(later);
    }

    @Test
    void aMoveIsSeenInTheSameTransaction() {
        List<ToDo> all = add(3);
        TodoQuery byPlace = TodoQuery.ALL.by(new TodoSort(Property.PLACE, false));

        todos.change(mine -> {
            assertThat(mine.move(all.get(2).id(), all.get(0).id())).isTrue();
            assertThat(mine.list(byPlace).todos()).isEqualTo(pick(all, 0, 2, 1));
            assertThat(mine.move(all.get(0).id(), all.get(2).id())).isTrue();
            assertThat(mine.list(byPlace).todos()).isEqualTo(pick(all, 2, 0, 1));
        });
    }

    @Test
    void aMoveMakesNoNewVersion() {
        List<ToDo> all = add(2);
        todos.move(all.get(1), null);

        assertThat(todos.find(all.get(1))).contains(all.get(1));
        ToDo next = all.get(1).withContent(content("Next"), NOON.plusSeconds(1));
        todos.replace(next);
        assertThat(todos.listByPlace()).containsExactly(next, all.get(0));
    }

    @Test
    void aTodoKeepsItsPlaceInTheSameTransactionInWhichItIsWritten() {
        List<ToDo> all = add(3);

        todos.change(mine -> {
            ToDo read = mine.find(all.get(2).id()).orElseThrow();
            mine.move(read.id(), null);
            mine.replace(read.withContent(content("Moved"), NOON));
        });

        assertThat(todos.listByPlace()).extracting(ToDo::id).containsExactly(id(all, 2), id(all, 0), id(all, 1));
    }

    @Test
    void aMoveToWhereItIsWritesNoTodo() {
        List<ToDo> all = add(3);
        todos.move(all.get(2), all.get(0));
        ChangeToken token = todos.changes(null, 10).orElseThrow().next();

        assertThat(todos.move(all.get(2), all.get(0))).isTrue();
        assertThat(todos.move(all.get(0), null)).isTrue();
        assertThat(todos.move(all.get(1), all.get(2))).isTrue();
        assertThat(todos.changes(token, 10).orElseThrow().todos()).isEmpty();
        assertThat(todos.listByPlace()).isEqualTo(pick(all, 0, 2, 1));
    }

    @Test
    void aMoveBehindWhatIsNotInTheListWritesNoTodo() {
        List<ToDo> all = add(2);
        ToDo removed = todos.add(content("Removed"));
        todos.remove(removed);
        ToDo deleted = todos.add(content("Deleted"));
        todos.delete(deleted, NOON);
        ToDo theirs = new OwnedTodos(transactions(), Fixtures.newOwner()).add(content("Theirs"));
        ChangeToken token = todos.changes(null, 10).orElseThrow().next();

        assertThat(List.of(removed.id(), deleted.id(), theirs.id(), new TodoId(Long.MAX_VALUE)))
                .allSatisfy(after -> assertThat(todos.<Boolean>write(
                                mine -> mine.move(all.get(0).id(), after)))
                        .isFalse());
        assertThat(todos.changes(token, 10).orElseThrow().todos()).isEmpty();
        assertThat(todos.listByPlace()).isEqualTo(all);
    }

    @Test
    void aMoveIsAmongTheTodosOfItsOwnerOnly() {
        List<ToDo> all = add(1);
        var others = new OwnedTodos(transactions(), Fixtures.newOwner());
        ToDo first = others.add(content("First"));
        all.addAll(add(1));
        ToDo second = others.add(content("Second"));
        all.addAll(add(1));

        todos.move(all.get(2), all.get(0));
        assertThat(others.move(second, null)).isTrue();

        assertThat(todos.listByPlace()).isEqualTo(pick(all, 0, 2, 1));
        assertThat(others.listByPlace()).containsExactly(second, first);
    }

    @Test
    void whatIsAddedAfterMovesToTheEndComesBehindThem() {
        List<ToDo> order = add(4);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 25; j++) {
                moveFirst(order, order.size() - 1);
            }
            order.add(todos.add(content("Added")));
            assertThat(todos.listByPlace()).isEqualTo(order);
        }
    }

    @Test
    void gapsAreNeverUsedUpBehindTheFirst() {
        List<ToDo> order = add(40);

        todos.change(mine -> {
            for (int i = 0; i < MANY_MOVES; i++) {
                ToDo moved = order.removeLast();
                mine.move(moved.id(), order.getFirst().id());
                order.add(1, moved);
            }
        });

        assertThat(todos.listByPlace()).isEqualTo(order);
    }

    @Test
    void gapsAreNeverUsedUpBeforeTheLast() {
        List<ToDo> order = add(40);

        todos.change(mine -> {
            for (int i = 0; i < MANY_MOVES; i++) {
                ToDo moved = order.removeFirst();
                mine.move(moved.id(), order.get(order.size() - 2).id());
                order.add(order.size() - 1, moved);
            }
        });

        assertThat(todos.listByPlace()).isEqualTo(order);
    }

    @Test
    void gapsAreNeverUsedUpInTheMiddleOfMany() {
        List<ToDo> order = add(150);

        todos.change(mine -> {
            for (int i = 0; i < MANY_MOVES; i++) {
                ToDo moved = i % 2 == 0 ? order.removeFirst() : order.removeLast();
                int middle = order.size() / 2;
                mine.move(moved.id(), order.get(middle).id());
                order.add(middle + 1, moved);
            }
        });

        assertThat(todos.listByPlace()).isEqualTo(order);
    }

    @SeededTest
    void keepTheOrderOfAnyMoves(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<ToDo> order = add(12);

        todos.change(mine -> {
            for (int i = 0; i < MANY_MOVES; i++) {
                ToDo moved = order.remove(random.nextInt(order.size()));
                int place = random.nextInt(order.size() + 1);
                mine.move(moved.id(), place == 0 ? null : order.get(place - 1).id());
                order.add(place, moved);
            }
        });

        assertThat(todos.listByPlace()).isEqualTo(order);
    }

    @Test
    void pagesByPlaceGoOnWhateverIsMoved() {
        List<ToDo> all = add(9);
        TodoQuery pages = TodoQuery.ALL.by(new TodoSort(Property.PLACE, false)).atMost(new PageLimit(3));
        var first = todos.list(pages);

        todos.move(all.get(8), all.get(0));
        todos.move(all.get(1), all.get(4));

        assertThat(first.todos()).isEqualTo(pick(all, 0, 1, 2));
        assertThat(todos.list(pages.after(first.next())).todos()).isEqualTo(pick(all, 3, 4, 1));
    }

    @Test
    void bothOfTwoMovesAtOnceHold() throws Exception {
        List<ToDo> all = add(5);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> one = threads.submit(() -> todos.move(all.get(3), all.get(0)));
            Future<Boolean> two = threads.submit(() -> todos.move(all.get(4), all.get(0)));
            assertThat(Waiting.on(one)).isTrue();
            assertThat(Waiting.on(two)).isTrue();
        }

        assertThat(todos.listByPlace()).isIn(pick(all, 0, 3, 4, 1, 2), pick(all, 0, 4, 3, 1, 2));
    }

    private List<ToDo> add(int count) {
        return todos.write(mine -> {
            List<ToDo> added = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                added.add(mine.add(content("To-do " + i), NOON));
            }
            return added;
        });
    }

    /** Moves the first one behind the one at this index, in the list and in the database. */
    private void moveFirst(List<ToDo> order, int index) {
        ToDo after = order.get(index);
        ToDo moved = order.removeFirst();
        todos.move(moved, after);
        order.add(index, moved);
    }

    private static List<ToDo> pick(List<ToDo> all, int... indexes) {
        List<ToDo> picked = new ArrayList<>();
        for (int index : indexes) {
            picked.add(all.get(index));
        }
        return picked;
    }

    private static TodoId id(List<ToDo> all, int index) {
        return all.get(index).id();
    }
}
