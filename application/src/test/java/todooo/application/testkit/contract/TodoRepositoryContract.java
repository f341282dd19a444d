package todooo.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todooo.application.port.out.Store;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.date.Due;
import todooo.domain.date.ZoneName;
import todooo.domain.list.ListId;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.RemovedSlice;
import todooo.domain.storage.Repository;
import todooo.domain.storage.TodoRepository;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.todo.Notes;
import todooo.domain.todo.Priority;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Versioned;

/** The contract of {@link TodoRepository} for single to-dos and removals. The tests may share a database. */
public abstract class TodoRepositoryContract extends RepositoryContract<ToDo, TodoId, TodoContent> {
    private OwnedTodos todos;
    private ListId list;
    private ListId otherList;

    @BeforeEach
    void startWithoutTodos() {
        todos = new OwnedTodos(transactions(), Fixtures.newOwner());
    }

    @Override
    protected Repository<ToDo, TodoId, TodoContent> of(Store store) {
        return store.todos();
    }

    @Override
    protected void remove(Store store, ToDo todo) {
        OwnedTodos.remove(store, todo);
    }

    @Override
    protected void prepare(Store store) {
        list = store.lists().add(Fixtures.list("Work"), NOON).id();
        otherList = store.lists().add(Fixtures.list("Home"), NOON).id();
        List.of("errand", "Deep work", "phone").forEach(name -> store.tags().add(new TagName(name)));
    }

    @Override
    protected TodoContent sample() {
        return new TodoContent(
                new Task("Learn SQL"),
                true,
                3,
                list,
                new Notes("With *care*.\n\nÄ second paragraph"),
                Tags.of(List.of(new TagName("errand"), new TagName("Deep work"))),
                new Due(LocalDate.of(2026, 12, 1), LocalTime.of(9, 30), new ZoneName("Europe/Berlin")),
                LocalDate.of(2026, 11, 30),
                Priority.HIGH,
                NOON.minusSeconds(60));
    }

    @Override
    protected TodoContent otherSample() {
        return new TodoContent(
                new Task("Teach SQL"),
                false,
                -7,
                otherList,
                new Notes("Without"),
                Tags.of(List.of(new TagName("phone"), new TagName("errand"))),
                new Due(LocalDate.of(1969, 2, 28), null, null),
                LocalDate.of(1969, 1, 1),
                Priority.LOW,
                NOON.minusSeconds(120));
    }

    @Override
    protected TodoId id(long value) {
        return new TodoId(value);
    }

    @Override
    protected Versioned.Constructor<ToDo, TodoId, TodoContent> constructor() {
        return ToDo::new;
    }

    @Test
    void listsEachComponentOfTheContent() {
        todos.changeStore(this::prepare);
        ToDo first = todos.add(sample());
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(first);
        ToDo second = first.withContent(otherSample(), NOON);
        todos.replace(second);
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(second);
    }

    @Test
    void listsWhatTheSameTransactionWrote() {
        todos.changeStore(store -> {
            TodoRepository mine = store.todos();
            ToDo added = mine.add(content("Learn SQL"), NOON);
            assertThat(mine.list(TodoQuery.ALL).todos()).containsExactly(added);
            assertThat(mine.find(added.id())).contains(added);
            ToDo changed = added.withContent(content("Teach SQL"), NOON);
            mine.replace(changed);
            assertThat(mine.list(TodoQuery.ALL).todos()).containsExactly(changed);
            OwnedTodos.remove(store, changed);
            assertThat(mine.list(TodoQuery.ALL).todos()).isEmpty();
        });
    }

    @Test
    void keepsAContentInWhichNothingElseIsGiven() {
        todos.changeStore(this::prepare);
        ToDo full = todos.add(sample());
        ToDo bare = full.withContent(content("Bare"), NOON);
        todos.replace(bare);

        assertThat(todos.find(full)).contains(bare);
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(bare);
    }

    @Test
    void keepsTheExtremesOfTheDates() {
        var first = LocalDate.of(0, 1, 1);
        var last = LocalDate.of(9999, 12, 31);
        for (Due due : List.of(
                new Due(first, null, null),
                new Due(first, LocalTime.MIDNIGHT, null),
                new Due(last, LocalTime.of(23, 59), new ZoneName("UTC")))) {
            ToDo todo = todos.add(content("Due").withDue(due).withStart(due.date()));
            assertThat(todos.find(todo)).contains(todo);
        }
    }

    @Test
    void keepsNotesOfEveryLength() {
        for (String text : List.of("x", "😀".repeat(Notes.MAX_CODE_POINTS))) {
            ToDo todo = todos.add(content("Noted").withNotes(new Notes(text)));
            assertThat(todos.find(todo)).contains(todo);
        }
    }

    @Test
    void keepsTheExtremesOfTheOrder() {
        ToDo lowest = todos.add(content("Lowest", false, Integer.MIN_VALUE));
        ToDo highest = todos.add(content("Highest", false, Integer.MAX_VALUE));

        assertThat(todos.find(lowest)).contains(lowest);
        assertThat(todos.find(highest)).contains(highest);
    }

    @Test
    void removesTheCompletedOnesSliceBySlice() {
        List<ToDo> open = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            todos.add(content("Done " + i, true, null));
            open.add(todos.add(content("Open " + i)));
        }

        assertThat(todos.remove(true, 2)).containsExactly(2, 2, 2, 1);
        assertThat(todos.list(TodoFilter.ALL)).isEqualTo(open);
        assertThat(todos.remove(true, 2)).containsExactly(0);
        assertThat(todos.remove(false, 4)).containsExactly(4, 3);
        assertThat(todos.list(TodoFilter.ALL)).isEmpty();
        assertThat(todos.remove(true, 2)).isEmpty();
    }

    @Test
    void removesAllSliceBySlice() {
        for (int i = 0; i < 6; i++) {
            todos.add(content("To-do " + i, i % 2 == 0, null));
        }

        assertThat(todos.remove(null, 3)).containsExactly(3, 3, 0);
        assertThat(todos.list(TodoFilter.ALL)).isEmpty();
    }

    @Test
    void removesInTheOrderOfCreationWhateverTheIds() {
        ToDo second = todos.write(mine -> mine.add(content("Second"), NOON.plusSeconds(1)));
        ToDo third = todos.write(mine -> mine.add(content("Third"), NOON.plusSeconds(2)));
        todos.add(content("First"));
        RemovedSlice first = todos.remove(todos.removal(null, 1).orElseThrow());

        assertThat(first.removed()).isEqualTo(1);
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(second, third);
    }

    @Test
    void keepsWhatChangesOrComesDuringARemoval() {
        ToDo changing = todos.add(content("Changing"));
        todos.add(content("Done", true, null));
        RemovalSlice removal = todos.removal(true, 10).orElseThrow();
        ToDo changed = changing.withContent(content("Changing", true, null), NOON.plusMillis(1));
        todos.replace(changed);
        ToDo added = todos.add(content("Done later", true, null));

        assertThat(todos.remove(removal)).isEqualTo(new RemovedSlice(1, null));
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(changed, added);
    }

    @Test
    void aSliceExaminesNoMoreThanItsLimitEvenIfItRemovesNothing() {
        List<ToDo> changed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            changed.add(todos.add(content("To-do " + i)).withContent(content("Changed " + i), NOON.plusMillis(1)));
        }
        ToDo last = todos.add(content("Unchanged"));
        RemovalSlice removal = todos.removal(null, 2).orElseThrow();
        changed.forEach(todos::replace);

        RemovedSlice first = todos.remove(removal);
        assertThat(first).isEqualTo(new RemovedSlice(0, TodoPosition.ofCreation(changed.get(1))));
        assertThat(todos.remove(removal.after(Objects.requireNonNull(first.next())))
                        .removed())
                .isEqualTo(1);
        assertThat(todos.list(TodoFilter.ALL)).isEqualTo(changed).doesNotContain(last);
    }

    @Test
    void forgetsWhatAnEarlierFindSawOfWhatASliceRemoved() {
        ToDo done = todos.add(content("Done", true, null));
        RemovalSlice removal = todos.removal(true, 1).orElseThrow();

        boolean removed = todos.writeStore(mine -> {
            assertThat(mine.todos().find(done.id())).contains(done);
            assertThat(OwnedTodos.remove(mine, removal).removed()).isEqualTo(1);
            return mine.todos().find(done.id()).isEmpty();
        });

        assertThat(removed).isTrue();
    }

    @Test
    void listsAndRemovesNothingOfAnotherOwner() {
        ToDo mine = todos.add(content("Mine", true, null));
        var stranger = new OwnedTodos(transactions(), Fixtures.newOwner());

        assertThat(stranger.list(TodoFilter.ALL)).isEmpty();
        RemovalSlice removal = todos.removal(null, 1).orElseThrow();
        assertThat(stranger.remove(removal)).isEqualTo(new RemovedSlice(0, null));
        assertThat(stranger.remove(true, 1)).isEmpty();
        assertThat(todos.find(mine)).contains(mine);
    }
}
