package todooo.application.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.RETENTION;
import static todooo.domain.value.Precondition.NONE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import todooo.application.port.in.list.ChangeList;
import todooo.application.port.in.list.CreateList;
import todooo.application.port.in.list.CreateList.Created;
import todooo.application.port.in.list.DeleteList;
import todooo.application.port.in.list.ListLists;
import todooo.application.port.in.list.ListUseCases;
import todooo.application.port.in.list.MoveList;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListEdit;
import todooo.domain.list.ListId;
import todooo.domain.list.ListNotFoundException;
import todooo.domain.list.ListTitle;
import todooo.domain.list.PlacedList;
import todooo.domain.list.TodoList;
import todooo.domain.place.NeighbourNotFoundException;
import todooo.domain.query.PageLimit;
import todooo.domain.storage.ListRepository.ListPosition;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;
import todooo.domain.value.Precondition;
import todooo.domain.value.PreconditionFailedException;
import todooo.domain.value.TooManyException;
import todooo.domain.value.VersionMatch;

class ListServicesTest {
    private static final Owner ANA = new Owner("ana");
    private static final Owner BOB = new Owner("bob");
    private static final IdempotencyKey KEY = new IdempotencyKey("key");
    private static final ListId UNKNOWN = new ListId(404);

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final OwnedTodos todos = new OwnedTodos(transactions, ANA);
    private Instant now = NOON;
    private final ListUseCases useCases = ListServices.over(transactions, () -> now, RETENTION);

    @Test
    void createsAListAtTheTimeOfTheClock() {
        TodoList created = create("Home", null).list();

        assertThat(created).isEqualTo(TodoList.added(created.id(), ANA, content("Home"), NOON));
        assertThat(useCases.get().get(ANA, created.id())).isEqualTo(created);
    }

    @Test
    void createsOnceUnderAKey() {
        Created first = create("Home", KEY);
        change(first.list(), NONE, new ListEdit.SetTitle(new ListTitle("House")));
        now = NOON.plusSeconds(1);

        assertThat(create("Home", KEY)).isEqualTo(new Created(first.list(), true));
        assertThat(todos.lists()).hasSize(1);
        assertThatExceptionOfType(IdempotencyKeyReusedException.class).isThrownBy(() -> create("Work", KEY));
    }

    @Test
    void createsNoMoreThanAnOwnerMayHaveArchivedOnesAmongThem() {
        for (int i = 1; i < TodoList.MAX_LISTS; i++) {
            todos.addList("List " + i);
        }
        TodoList last = create("The last", null).list();
        change(last, NONE, new ListEdit.SetArchived(true));

        assertThatExceptionOfType(TooManyException.class)
                .isThrownBy(() -> create("One more", KEY))
                .extracting(TooManyException::kind)
                .isEqualTo(TooManyException.Kind.LISTS);
        useCases.create().create(new CreateList.Command(BOB, content("Of another owner"), KEY));
        delete(last, null);
        assertThat(create("One more", KEY).replayed()).isFalse();
    }

    @Test
    void changesOnlyWhatTheEditsName() {
        TodoList created = create("Home", null).list();
        now = NOON.plusSeconds(1);

        TodoList changed = change(created, NONE, new ListEdit.SetArchived(true));

        assertThat(changed).isEqualTo(created.withContent(content("Home").withArchived(true), now));
        assertThat(todos.find(created)).contains(changed);
        now = NOON.plusSeconds(2);
        assertThat(change(created, NONE, new ListEdit.SetArchived(true))).isEqualTo(changed);
    }

    @Test
    void writesOnlyWhenThePreconditionHolds() {
        TodoList first = create("Home", null).list();
        TodoList second = change(first, at(first), new ListEdit.SetTitle(new ListTitle("House")));

        assertThatExceptionOfType(PreconditionFailedException.class)
                .isThrownBy(() -> change(first, at(first), new ListEdit.SetArchived(true)))
                .extracting(PreconditionFailedException::current)
                .isEqualTo(second);
        assertThatExceptionOfType(PreconditionFailedException.class)
                .isThrownBy(() -> useCases.delete().delete(new DeleteList.Command(ANA, first.id(), at(first), KEY)));
        assertThat(todos.find(first)).contains(second);
    }

    @Test
    void listsThemInTheOrderOfTheirPlacesPageByPage() {
        TodoList one = create("One", null).list();
        TodoList two = create("Two", null).list();
        TodoList three = create("Three", null).list();
        move(three, null, null);

        ListLists.Page first = list(null, null, 2);

        assertThat(first.lists()).extracting(PlacedList::list).containsExactly(three, one);
        assertThat(first.hasMore()).isTrue();
        ListLists.Page last = list(null, position(first.lists().getLast()), 2);
        assertThat(last.lists()).extracting(PlacedList::list).containsExactly(two);
        assertThat(last.hasMore()).isFalse();
    }

    @Test
    void listsThoseThatAreOrAreNotArchived() {
        TodoList used = create("Used", null).list();
        TodoList archived = change(create("Archived", null).list(), NONE, new ListEdit.SetArchived(true));

        assertThat(list(true, null, 9).lists()).extracting(PlacedList::list).containsExactly(archived);
        assertThat(list(false, null, 9).lists()).extracting(PlacedList::list).containsExactly(used);
    }

    @Test
    void movesOnceUnderAKey() {
        TodoList one = create("One", null).list();
        TodoList two = create("Two", null).list();

        assertThat(move(one, two, KEY)).isFalse();
        assertThat(todos.lists()).containsExactly(two, one);
        move(two, one, null);
        assertThat(move(one, two, KEY)).isTrue();
        assertThat(todos.lists()).containsExactly(one, two);
        assertThatExceptionOfType(IdempotencyKeyReusedException.class).isThrownBy(() -> move(one, null, KEY));
    }

    @Test
    void refusesToMoveBehindItselfOrAnUnknownOneAndKeepsNoKey() {
        TodoList one = create("One", null).list();
        TodoList two = create("Two", null).list();

        assertThatExceptionOfType(NeighbourNotFoundException.class).isThrownBy(() -> move(one, one, KEY));
        assertThatExceptionOfType(NeighbourNotFoundException.class)
                .isThrownBy(() -> useCases.move().move(new MoveList.Command(ANA, one.id(), UNKNOWN, KEY)));
        assertThat(move(one, two, KEY)).isFalse();
    }

    @Test
    void saysThatAListDoesNotExist() {
        TodoList ofBob = useCases.create()
                .create(new CreateList.Command(BOB, content("Private"), null))
                .list();

        for (ListId id : new ListId[] {UNKNOWN, ofBob.id()}) {
            assertNotFound(() -> useCases.get().get(ANA, id));
            assertNotFound(() -> useCases.change().change(new ChangeList.Command(ANA, id, NONE, List.of())));
            assertNotFound(() -> useCases.move().move(new MoveList.Command(ANA, id, null, null)));
            assertNotFound(() -> useCases.delete().delete(new DeleteList.Command(ANA, id, NONE, null)));
        }
    }

    private Created create(String title, @Nullable IdempotencyKey key) {
        return useCases.create().create(new CreateList.Command(ANA, content(title), key));
    }

    private TodoList change(TodoList list, Precondition precondition, ListEdit... edits) {
        return useCases.change().change(new ChangeList.Command(ANA, list.id(), precondition, List.of(edits)));
    }

    private boolean move(TodoList list, @Nullable TodoList after, @Nullable IdempotencyKey key) {
        return useCases.move().move(new MoveList.Command(ANA, list.id(), after == null ? null : after.id(), key));
    }

    private void delete(TodoList list, @Nullable IdempotencyKey key) {
        useCases.delete().delete(new DeleteList.Command(ANA, list.id(), NONE, key));
    }

    private ListLists.Page list(@Nullable Boolean archived, @Nullable ListPosition after, int limit) {
        return useCases.list().list(new ListLists.Query(ANA, archived, after, new PageLimit(limit)));
    }

    private static ListPosition position(PlacedList placed) {
        return new ListPosition(placed.place(), placed.list().id());
    }

    private static ListContent content(String title) {
        return ListContent.of(new ListTitle(title));
    }

    private static Precondition at(TodoList list) {
        return new Precondition(new VersionMatch.Some(Set.of(list.revision())), VersionMatch.NONE);
    }

    private static void assertNotFound(Runnable request) {
        assertThatExceptionOfType(ListNotFoundException.class).isThrownBy(request::run);
    }
}
