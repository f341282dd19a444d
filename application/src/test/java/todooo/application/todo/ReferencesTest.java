package todooo.application.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.RETENTION;
import static todooo.application.testkit.Fixtures.content;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import todooo.application.port.in.todo.ChangeTodo;
import todooo.application.port.in.todo.CreateTodo;
import todooo.application.port.in.todo.CreateTodo.Created;
import todooo.application.port.in.todo.TodoUseCases;
import todooo.application.port.in.todo.UntagTodo;
import todooo.application.port.in.todo.UntagTodo.Untagged;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.list.ListId;
import todooo.domain.list.TodoList;
import todooo.domain.list.UnknownListException;
import todooo.domain.query.TodoFilter;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.todo.InvalidFieldException;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoEdit;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;
import todooo.domain.value.Precondition;
import todooo.domain.value.TooManyException;

/** The lists and tags of to-dos. */
class ReferencesTest {
    private static final Owner ANA = new Owner("ana");
    private static final IdempotencyKey KEY = new IdempotencyKey("key");
    private static final ListId UNKNOWN = new ListId(404);

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final OwnedTodos todos = new OwnedTodos(transactions, ANA);
    private Instant now = NOON;
    private final TodoUseCases useCases = TodoServices.over(transactions, () -> now, RETENTION);

    @Test
    void createsATodoInAListWithTagsThatItMakes() {
        TodoList list = todos.addList("Home");

        ToDo todo = create(content("Paint").withList(list.id()).withTags(tags("diy", "Weekend")), null)
                .todo();

        assertThat(todos.find(todo)).contains(todo);
        assertThat(todo.content().list()).isEqualTo(list.id());
        assertThat(todos.tag("weekend").orElseThrow().name().text()).isEqualTo("Weekend");
        assertThat(todos.tag("diy").orElseThrow().todos()).isEqualTo(1);
    }

    @Test
    void spellsTagsAsTheyAreSpelledPresently() {
        todos.tags("home");

        ToDo created = create(content("Paint").withTags(tags("HOME")), null).todo();
        ToDo changed = change(created, new TodoEdit.SetTags(tags("Home", "new")));

        assertThat(names(created)).containsExactly("home");
        assertThat(names(changed)).containsExactly("home", "new");
    }

    @Test
    void keepsTheVersionIfOnlyTheSpellingOfATagIsAnotherOne() {
        ToDo todo = create(content("Paint").withTags(tags("home")), null).todo();

        assertThat(change(todo, new TodoEdit.SetTags(tags("HOME")))).isEqualTo(todo);
        assertThat(change(todo, new TodoEdit.AddTag(new TagName("Home")))).isEqualTo(todo);
        assertThat(change(todo, new TodoEdit.RemoveTag(new TagName("other")))).isEqualTo(todo);
        assertThat(todos.tag("other")).isEmpty();
    }

    @Test
    void refusesAListThatItsOwnerDoesNotHave() {
        ToDo todo = todos.add(content("Paint"));
        TodoList ofBob = new OwnedTodos(transactions, new Owner("bob")).addList("Private");

        for (ListId id : new ListId[] {UNKNOWN, ofBob.id()}) {
            assertThatExceptionOfType(UnknownListException.class)
                    .isThrownBy(() -> create(content("New").withList(id), KEY));
            assertThatExceptionOfType(UnknownListException.class)
                    .isThrownBy(() -> change(todo, new TodoEdit.SetList(id)));
        }
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(todo);
        assertThat(create(content("New"), KEY).replayed()).isFalse();
    }

    @Test
    void takesATodoForGoneOnceItsListIs() {
        TodoList list = todos.addList("Home");
        ToDo todo = todos.add(content("Paint").withList(list.id()));
        todos.take(list, NOON);

        assertThatExceptionOfType(TodoNotFoundException.class)
                .isThrownBy(() -> change(todo, new TodoEdit.SetCompleted(true)));
        assertThat(change(todo).version()).isEqualTo(1);
        assertThat(change(todo, new TodoEdit.SetList(null)).content().list()).isNull();
    }

    @Test
    void refusesMoreTagsThanAnOwnerMayHave() {
        todos.changeStore(store ->
                IntStream.range(1, Tag.MAX_TAGS).forEach(i -> store.tags().add(new TagName("tag " + i))));
        ToDo todo = todos.add(content("Paint"));

        assertThatExceptionOfType(TooManyException.class)
                .isThrownBy(() -> create(content("New").withTags(tags("tag 1", "a", "b")), null))
                .extracting(TooManyException::kind)
                .isEqualTo(TooManyException.Kind.TAGS);
        assertThat(names(change(todo, new TodoEdit.SetTags(tags("tag 1", "a")))))
                .containsExactly("a", "tag 1");
        assertThatExceptionOfType(TooManyException.class)
                .isThrownBy(() -> change(todo, new TodoEdit.AddTag(new TagName("b"))));
        assertThat(todos.list(TodoFilter.ALL)).hasSize(1);
    }

    @Test
    void refusesEditsThatDoNotFitWhatIsThere() {
        ToDo todo = todos.add(content("Paint")
                .withTags(todos.tags(IntStream.rangeClosed(1, Tags.MAX_TAGS)
                        .mapToObj(i -> "tag " + i)
                        .toArray(String[]::new))));

        assertThatExceptionOfType(InvalidFieldException.class)
                .isThrownBy(() -> change(todo, new TodoEdit.AddTag(new TagName("one more"))))
                .extracting(InvalidFieldException::field)
                .isEqualTo("tags");
        assertThat(todos.tag("one more")).isEmpty();
    }

    @Test
    void makesNoTagOfAnOldNameThatATodoHasStill() {
        ToDo todo = todos.add(content("Paint").withTags(todos.tags("work")));
        Tag tag = todos.tag("work").orElseThrow();
        todos.changeStore(store -> store.tags().rename(tag.id(), new TagName("job")));

        change(todo, new TodoEdit.AddTag(new TagName("other")));

        assertThat(todos.tag("work")).isEmpty();
        todos.changeStore(store -> store.tags().follow(store.tags().anyRetired().orElseThrow(), NOON, 10));
        assertThat(names(todos.find(todo).orElseThrow())).containsExactly("job", "other");
    }

    @Test
    void repeatsACreationWithItsTagsAsTheyAreSpelledNow() {
        TodoList list = todos.addList("Home");
        todos.tags("home");
        TodoContent content = content("Paint", true, 1).withList(list.id()).withTags(tags("HOME", "gone"));
        ToDo first = create(content, KEY).todo();
        todos.delete(list, NOON);
        Tag gone = todos.tag("gone").orElseThrow();
        todos.changeStore(store -> store.tags().retire(gone.id(), null));
        now = NOON.plusSeconds(1);

        assertThat(create(content, KEY)).isEqualTo(new Created(first, true));
        assertThat(todos.tag("gone")).isEmpty();
        assertThatExceptionOfType(IdempotencyKeyReusedException.class)
                .isThrownBy(() -> create(content.withTags(tags("home")), KEY));
    }

    @Test
    void takesATagOffOnceUnderAKey() {
        ToDo todo = todos.add(content("Paint").withTags(todos.tags("a", "b")));

        Untagged first = untag(todo, "A", KEY);
        assertThat(first.replayed()).isFalse();
        assertThat(names(first.todo())).containsExactly("b");
        ToDo again = change(todo, new TodoEdit.AddTag(new TagName("a")));

        assertThat(untag(todo, "a", KEY)).isEqualTo(new Untagged(again, true));
        assertThatExceptionOfType(IdempotencyKeyReusedException.class).isThrownBy(() -> untag(todo, "b", KEY));
        assertThat(names(untag(todo, "a", null).todo())).containsExactly("b");
        assertThat(untag(todo, "a", null).todo().version()).isEqualTo(4);
    }

    private Created create(TodoContent content, @Nullable IdempotencyKey key) {
        return useCases.create().create(new CreateTodo.Command(ANA, content, key));
    }

    private ToDo change(ToDo todo, TodoEdit... edits) {
        return useCases.change().change(new ChangeTodo.Command(ANA, todo.id(), Precondition.NONE, List.of(edits)));
    }

    private Untagged untag(ToDo todo, String tag, @Nullable IdempotencyKey key) {
        return useCases.untag().untag(new UntagTodo.Command(ANA, todo.id(), new TagName(tag), Precondition.NONE, key));
    }

    private static Tags tags(String... names) {
        return Tags.of(List.of(names).stream().map(TagName::new).toList());
    }

    private static List<String> names(ToDo todo) {
        return todo.content().tags().names().stream().map(TagName::text).toList();
    }
}
