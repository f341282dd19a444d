package todooo.application.testkit.contract.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoQuery;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.TagRepository;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.todo.ToDo;
import todooo.domain.trash.Deletion;

/** The contract of {@link TagRepository} for the to-dos that have tags. The tests may share a database. */
public abstract class TagsOfTodosContract extends TaggedTodosContract {
    @Test
    void eachTodoOfAListHasItsTags() {
        ToDo both = add("Both", "home", "Phone");
        ToDo none = add("None");
        ToDo one = add("One", "phone");

        assertThat(one.content().tags().names()).containsExactly(new TagName("Phone"));
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(both, none, one);
        assertThat(todos.listByPlace()).containsExactly(both, none, one);
        assertThat(todos.find(both)).contains(both);
        assertThat(todos.changes(null, MANY).orElseThrow().todos())
                .extracting(placed -> placed.todo())
                .containsExactly(both, none, one);
    }

    @Test
    void aTodoHasAsManyTagsAsItMay() {
        String[] names =
                IntStream.range(0, Tags.MAX_TAGS).mapToObj(i -> "tag " + i).toArray(String[]::new);
        ToDo full = add("Full", names);
        assertThat(todos.find(full)).contains(full);
        ToDo other = retag(full, Arrays.copyOfRange(names, 5, 15));
        assertThat(todos.find(full)).contains(other);
        assertThat(counts()).containsEntry("tag 4", 0L).containsEntry("tag 5", 1L);
    }

    @Test
    void tagsOfATodoAreSeenInTheSameTransaction() {
        Tags tags = todos.tags("home", "work");

        todos.change(mine -> {
            ToDo added = mine.add(content("First").withTags(tags), NOON);
            assertThat(mine.find(added.id())).contains(added);
            assertThat(mine.list(TodoQuery.ALL).todos()).containsExactly(added);
            ToDo next = added.withContent(added.content().withTags(tags.without(new TagName("home"))), NOON);
            mine.replace(next);
            assertThat(mine.find(added.id())).contains(next);
            ToDo last = next.withContent(next.content().withTags(Tags.NONE), NOON);
            mine.replace(last);
            assertThat(mine.list(TodoQuery.ALL).todos()).containsExactly(last);
        });
        assertThat(counts()).isEqualTo(Map.of("home", 0L, "work", 0L));
    }

    @Test
    void aSliceOfARemovalKeepsTheTagsOfEachTodo() {
        List<ToDo> all = List.of(add("First", "a", "b"), add("Second"), add("Third", "b"), add("Fourth", "b", "c"));
        RemovalSlice slice = todos.removal(null, 3).orElseThrow();
        Deletion deletion = todos.writeStore(store -> {
            Deletion begun = OwnedTodos.begin(store, NOON);
            store.trash().put(begun, slice);
            return begun;
        });
        assertThat(counts()).isEqualTo(Map.of("a", 0L, "b", 1L, "c", 1L));

        assertThat(restore(deletion, 2)).isEqualTo(2);
        assertThat(counts()).isEqualTo(Map.of("a", 1L, "b", 2L, "c", 1L));
        assertThat(restore(deletion, 2)).isEqualTo(1);
        assertThat(counts()).isEqualTo(Map.of("a", 1L, "b", 3L, "c", 1L));
        assertThat(todos.list(TodoFilter.ALL))
                .containsExactly(restored(all.get(0)), restored(all.get(1)), restored(all.get(2)), all.get(3));
    }

    @Test
    void whatIsPurgedHasNoTagsAnyMore() {
        Deletion deletion = todos.delete(add("First", "home"), NOON);

        assertThat(todos.<Integer>writeStore(store -> store.trash().purge(deletion.id(), MANY)))
                .isEqualTo(1);
        assertThat(counts()).isEqualTo(Map.of("home", 0L));
        retire("home", null);
        assertThat(follow("home", MANY)).isZero();
    }

    @Test
    void refuseATodoWithoutATagOfEachName() {
        ToDo known = add("Known", "home");
        Tags unknown = Tags.of(List.of(new TagName("unknown")));
        new OwnedTodos(transactions(), Fixtures.newOwner()).tags("unknown");

        assertStale(() -> todos.add(content("New").withTags(unknown)));
        assertStale(() -> todos.replace(known.withContent(known.content().withTags(unknown), NOON)));
        assertStale(() -> todos.add(content("New").withTags(Tags.of(List.of(new TagName("HOME"))))));
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(known);
        assertThat(counts()).isEqualTo(Map.of("home", 1L));
        retire("home", null);
        assertStale(() -> todos.add(content("New").withTags(known.content().tags())));
    }

    private int restore(Deletion deletion, int limit) {
        return todos.<Integer>writeStore(store -> store.trash().restore(deletion.id(), LATER, limit));
    }

    private static void assertStale(Runnable work) {
        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(work::run);
    }
}
