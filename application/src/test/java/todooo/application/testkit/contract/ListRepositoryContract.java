package todooo.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todooo.application.port.out.Store;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListId;
import todooo.domain.list.ListTitle;
import todooo.domain.list.PlacedList;
import todooo.domain.list.TodoList;
import todooo.domain.place.Place;
import todooo.domain.storage.ListRepository;
import todooo.domain.storage.ListRepository.ListPosition;
import todooo.domain.storage.Repository;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.value.Versioned;

/** The contract of {@link ListRepository}. The tests may share a database. */
public abstract class ListRepositoryContract extends RepositoryContract<TodoList, ListId, ListContent> {
    private OwnedTodos todos;

    @BeforeEach
    void startWithoutLists() {
        todos = new OwnedTodos(transactions(), Fixtures.newOwner());
    }

    @Override
    protected Repository<TodoList, ListId, ListContent> of(Store store) {
        return store.lists();
    }

    @Override
    protected void remove(Store store, TodoList list) {
        OwnedTodos.take(store, list, NOON);
    }

    @Override
    protected ListContent sample() {
        return new ListContent(new ListTitle("Groceries"), true);
    }

    @Override
    protected ListContent otherSample() {
        return new ListContent(new ListTitle("Errands"), false);
    }

    @Override
    protected ListId id(long value) {
        return new ListId(value);
    }

    @Override
    protected Versioned.Constructor<TodoList, ListId, ListContent> constructor() {
        return TodoList::new;
    }

    @Test
    void keepsTheLongestTitle() {
        TodoList list = todos.addList("😀".repeat(ListTitle.MAX_CODE_POINTS));

        assertThat(todos.find(list)).contains(list);
    }

    @Test
    void followTheOrderOfIdsAtFirst() {
        TodoList first = todos.addList("First");
        TodoList second = todos.writeStore(store -> store.lists().add(Fixtures.list("Second"), NOON.minusSeconds(1)));

        assertThat(list(null, null, 10))
                .containsExactly(
                        new PlacedList(first, first.id().value() * Place.STRIDE),
                        new PlacedList(second, second.id().value() * Place.STRIDE));
    }

    @Test
    void aMovePutsAListRightBehindAnotherOneOrBeforeAllOthers() {
        List<TodoList> all = add(4);

        assertThat(move(all.get(3), all.get(0))).isTrue();
        assertThat(todos.lists()).isEqualTo(pick(all, 0, 3, 1, 2));
        assertThat(move(all.get(2), null)).isTrue();
        assertThat(todos.lists()).isEqualTo(pick(all, 2, 0, 3, 1));
        assertThat(move(all.get(0), all.get(1))).isTrue();
        assertThat(todos.lists()).isEqualTo(pick(all, 2, 3, 1, 0));
        TodoList later = todos.addList("Later");
        assertThat(todos.lists()).last().isEqualTo(later);
    }

    @Test
    void aMoveMakesNoNewVersionAndAnEditKeepsThePlace() {
        List<TodoList> all = add(2);
        move(all.get(1), null);
        assertThat(todos.find(all.get(1))).contains(all.get(1));

        TodoList next = all.get(1).withContent(sample(), NOON.plusSeconds(1));
        todos.changeStore(store -> store.lists().replace(next));
        assertThat(todos.lists()).containsExactly(next, all.get(0));
    }

    @Test
    void aMoveToWhereItIsWritesNoList() {
        List<TodoList> all = add(3);
        var token = todos.changes(null, 10).orElseThrow().next();

        assertThat(move(all.get(0), null)).isTrue();
        assertThat(move(all.get(2), all.get(1))).isTrue();
        assertThat(todos.changes(token, 10).orElseThrow().lists()).isEmpty();
    }

    @Test
    void aMoveBehindWhatIsNotThereWritesNoList() {
        List<TodoList> all = add(2);
        TodoList taken = todos.addList("Taken");
        todos.take(taken, NOON);
        TodoList deleted = todos.addList("Deleted");
        todos.delete(deleted, NOON);
        TodoList theirs = new OwnedTodos(transactions(), Fixtures.newOwner()).addList("Theirs");
        var token = todos.changes(null, 10).orElseThrow().next();

        assertThat(List.of(taken.id(), deleted.id(), theirs.id(), new ListId(Long.MAX_VALUE)))
                .allSatisfy(after -> assertThat(todos.<Boolean>writeStore(
                                store -> store.lists().move(all.get(0).id(), after)))
                        .isFalse());
        assertThat(todos.changes(token, 10).orElseThrow().lists()).isEmpty();
        assertThat(todos.lists()).isEqualTo(all);
    }

    @Test
    void gapsAreNeverUsedUp() {
        List<TodoList> order = new ArrayList<>(add(20));

        todos.changeStore(store -> {
            for (int i = 0; i < 100; i++) {
                TodoList moved = order.removeLast();
                store.lists().move(moved.id(), order.getFirst().id());
                order.add(1, moved);
            }
        });

        assertThat(todos.lists()).isEqualTo(order);
    }

    @Test
    void pagesFollowPlaces() {
        List<TodoList> all = add(5);
        move(all.get(4), all.get(0));
        List<TodoList> order = pick(all, 0, 4, 1, 2, 3);

        List<PlacedList> first = list(null, null, 2);
        assertThat(lists(first)).isEqualTo(order.subList(0, 2));
        List<PlacedList> second = list(null, position(first.getLast()), 2);
        assertThat(lists(second)).isEqualTo(order.subList(2, 4));
        todos.take(all.get(2), NOON);
        assertThat(lists(list(null, position(second.getLast()), 2)))
                .as("behind a list that is gone")
                .containsExactly(all.get(3));
        assertThat(list(null, position(second.getLast()), 0)).isEmpty();
    }

    @Test
    void listsThoseThatAreArchivedOrInUse() {
        List<TodoList> all = add(4);
        for (int i : new int[] {0, 2}) {
            TodoList archived = all.get(i).withContent(all.get(i).content().withArchived(true), NOON);
            all.set(i, archived);
            todos.changeStore(store -> store.lists().replace(archived));
        }

        assertThat(lists(list(true, null, 10))).isEqualTo(pick(all, 0, 2));
        assertThat(lists(list(false, null, 10))).isEqualTo(pick(all, 1, 3));
        assertThat(lists(list(false, null, 1))).isEqualTo(pick(all, 1));
        assertThat(lists(list(false, position(list(false, null, 1).getFirst()), 1)))
                .isEqualTo(pick(all, 3));
    }

    @Test
    void countsThoseThatAreThereArchivedOnesAmongThem() {
        assertThat(count()).isZero();
        List<TodoList> all = add(3);
        todos.changeStore(store -> store.lists().replace(all.get(0).withContent(sample(), NOON)));
        assertThat(count()).isEqualTo(3);
        todos.take(all.get(1), NOON);
        assertThat(count()).isEqualTo(2);
        todos.delete(all.get(2), NOON);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aCountHoldsUntilTheTransactionThatWritesEnds() {
        int writers = 8;
        int max = 3;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, writers)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> todos.changeStore(store -> {
                                if (store.lists().count() < max) {
                                    store.lists().add(Fixtures.list("List " + i), NOON);
                                }
                            }),
                            threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }

        assertThat(count()).isEqualTo(max);
    }

    @Test
    void seeNothingOfAnotherOwner() {
        TodoList mine = todos.addList("Mine");
        var stranger = new OwnedTodos(transactions(), Fixtures.newOwner());
        TodoList theirs = stranger.addList("Theirs");

        assertThat(todos.lists()).containsExactly(mine);
        assertThat(stranger.lists()).containsExactly(theirs);
        assertThat(count()).isEqualTo(1);
        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> stranger.take(mine, NOON));
        assertThat(todos.find(mine)).contains(mine);
    }

    private List<TodoList> add(int count) {
        List<TodoList> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            added.add(todos.addList("List " + i));
        }
        return added;
    }

    private boolean move(TodoList list, @Nullable TodoList after) {
        return todos.<Boolean>writeStore(store -> store.lists().move(list.id(), after == null ? null : after.id()));
    }

    private int count() {
        return todos.<Integer>readStore(store -> store.lists().count());
    }

    private List<PlacedList> list(@Nullable Boolean archived, @Nullable ListPosition after, int limit) {
        return todos.readStore(store -> store.lists().list(archived, after, limit));
    }

    private static ListPosition position(PlacedList placed) {
        return new ListPosition(placed.place(), placed.list().id());
    }

    private static List<TodoList> lists(List<PlacedList> placed) {
        return placed.stream().map(PlacedList::list).toList();
    }

    private static List<TodoList> pick(List<TodoList> all, int... indexes) {
        return IntStream.of(indexes).mapToObj(all::get).toList();
    }
}
