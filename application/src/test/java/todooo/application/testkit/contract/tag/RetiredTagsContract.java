package todooo.application.testkit.contract.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import todooo.domain.change.ChangePage;
import todooo.domain.change.ChangeToken;
import todooo.domain.query.TodoFilter;
import todooo.domain.storage.TagRepository;
import todooo.domain.tag.RetiredTag;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.todo.ToDo;
import todooo.domain.trash.Deletion;
import todooo.domain.value.Owner;

/** The contract of {@link TagRepository} for to-dos that follow a retired tag. The tests may share a database. */
public abstract class RetiredTagsContract extends TaggedTodosContract {
    @Test
    void aTodoHasARetiredTagUntilItFollows() {
        ToDo first = add("First", "home", "work");
        rename("home", "house");
        assertThat(todos.find(first)).contains(first);
        assertThat(counts()).isEqualTo(Map.of("house", 0L, "work", 1L));

        ToDo second =
                first.withContent(first.content().withTask(content("Second").task()), NOON);
        todos.replace(second);
        assertThat(todos.find(first)).contains(second);
        ToDo third = second.withContent(second.content().withTags(todos.tags("house", "work")), NOON);
        todos.replace(third);
        assertThat(counts()).isEqualTo(Map.of("house", 1L, "work", 1L));
        assertThat(follow("home", MANY)).isZero();
        assertThat(todos.find(first)).contains(third);
    }

    @Test
    void aTodoThatIsGivenTheNameAgainHasTheNewTag() {
        ToDo first = add("First", "home");
        rename("home", "house");
        todos.tags("home");
        ToDo second =
                first.withContent(first.content().withTask(content("Second").task()), NOON);
        todos.replace(second);

        assertThat(counts()).isEqualTo(Map.of("home", 1L, "house", 0L));
        assertThat(follow("home", MANY)).isZero();
        assertThat(todos.find(first)).contains(second);
    }

    @Test
    void todosFollowARenamedTagEachAsItsNextVersion() {
        ToDo first = add("First", "home", "work");
        ToDo second = add("Second", "work");
        ToDo third = add("Third", "home");
        ChangeToken token = read(null).next();
        rename("home", "House");

        assertThat(follow("home", MANY)).isEqualTo(2);
        ToDo firstNext = next(first, "House", "work");
        ToDo thirdNext = next(third, "House");
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(firstNext, second, thirdNext);
        assertThat(read(token).todos()).extracting(placed -> placed.todo()).containsExactly(firstNext, thirdNext);
        assertThat(counts()).isEqualTo(Map.of("House", 2L, "work", 2L));
        assertThat(retired("home")).isEmpty();
        todos.replace(firstNext.withContent(content("Without"), LATER));
        assertThat(counts()).isEqualTo(Map.of("House", 1L, "work", 1L));
    }

    @Test
    void todosFollowAnotherSpelling() {
        ToDo first = add("First", "home");
        rename("home", "HOME");
        assertThat(todos.find(first)).contains(first);

        assertThat(follow("home", MANY)).isEqualTo(1);
        assertThat(todos.find(first)).contains(next(first, "HOME"));
        assertThat(counts()).isEqualTo(Map.of("HOME", 1L));
    }

    @Test
    void todosFollowInTheOrderOfCreationAndNoMoreThanTheLimit() {
        Tags tags = todos.tags("home", "work");
        List<ToDo> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Instant then = NOON.minusSeconds(i);
            all.addFirst(todos.write(mine -> mine.add(content("To-do").withTags(tags), then)));
        }
        rename("home", "house");

        assertThat(follow("home", 2)).isEqualTo(2);
        assertThat(retired("home")).isPresent();
        assertThat(todos.list(TodoFilter.ALL))
                .containsExactly(
                        next(all.get(0), "house", "work"),
                        next(all.get(1), "house", "work"),
                        all.get(2),
                        all.get(3),
                        all.get(4));
        assertThat(counts()).isEqualTo(Map.of("house", 2L, "work", 5L));
        assertThat(follow("home", 2)).isEqualTo(2);
        assertThat(follow("home", 2)).isEqualTo(1);
        assertThat(retired("home")).isEmpty();
        assertThat(counts()).isEqualTo(Map.of("house", 5L, "work", 5L));
    }

    @Test
    void aFullSliceMayBeTheLastAndTheNextEndsIt() {
        add("First", "home");
        add("Second", "home");
        retire("home", null);

        assertThat(follow("home", 2)).isEqualTo(2);
        assertThat(follow("home", 2)).isZero();
        assertThat(retired("home")).isEmpty();
    }

    @Test
    void todosFollowToTheMicrosecondAndNeverToAnEarlierTime() {
        Tags tags = todos.tags("home");
        ToDo late = todos.write(mine -> mine.add(content("Late").withTags(tags), LATER.plusSeconds(1)));
        ToDo early = add("Early", "home");
        retire("home", null);
        RetiredTag home = retired("home").orElseThrow();
        todos.writeStore(store -> store.tags().follow(home, LATER.plusNanos(1_999), MANY));

        assertThat(todos.find(late)).map(ToDo::updatedAt).contains(LATER.plusSeconds(1));
        assertThat(todos.find(early)).map(ToDo::updatedAt).contains(LATER.plusNanos(1_000));
    }

    @Test
    void aTodoThatHasBothTagsOfAMergeKeepsOne() {
        ToDo both = add("Both", "home", "house", "work");
        ToDo old = add("Old", "home");
        ToDo other = add("Other", "house");
        retire("home", "house");

        assertThat(follow("home", MANY)).isEqualTo(2);
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(next(both, "house", "work"), next(old, "house"), other);
        assertThat(counts()).isEqualTo(Map.of("house", 3L, "work", 1L));
        retag(next(both, "house", "work"));
        assertThat(counts()).isEqualTo(Map.of("house", 2L, "work", 0L));
    }

    @Test
    void todosLoseADeletedTag() {
        ToDo only = add("Only", "home");
        ToDo both = add("Both", "home", "work");
        retire("home", null);

        assertThat(follow("home", MANY)).isEqualTo(2);
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(next(only), next(both, "work"));
        assertThat(counts()).isEqualTo(Map.of("work", 1L));
    }

    @Test
    void todosFollowAChainOfTagsAtOnce() {
        ToDo first = add("First", "a");
        rename("a", "b");
        ToDo second = todos.add(content("Second").withTags(todos.tags("b")));
        rename("b", "c");

        assertThat(follow("a", MANY)).isEqualTo(1);
        assertThat(todos.find(first)).contains(next(first, "c"));
        assertThat(follow("b", MANY)).isEqualTo(1);
        assertThat(todos.find(second)).contains(next(second, "c"));
        assertThat(counts()).isEqualTo(Map.of("c", 2L));
    }

    @Test
    void todosFollowToWhateverTheSuccessorIsByNow() {
        ToDo first = add("First", "a");
        rename("a", "b");
        RetiredTag known = retired("a").orElseThrow();
        retire("b", null);

        assertThat(follow("b", MANY)).isZero();
        assertThat(todos.<Integer>writeStore(store -> store.tags().follow(known, LATER, MANY)))
                .isEqualTo(1);
        assertThat(todos.find(first)).contains(next(first));
    }

    @Test
    void todosInTheTrashFollowWithoutANewVersion() {
        ToDo renamed = add("Renamed", "home", "work");
        ToDo both = add("Both", "home", "house");
        Deletion one = todos.delete(renamed, NOON);
        Deletion two = todos.delete(both, NOON);
        ChangeToken token = read(null).next();
        retire("home", "house");

        assertThat(follow("home", 1)).isEqualTo(1);
        assertThat(follow("home", 1)).isEqualTo(1);
        assertThat(follow("home", 1)).isZero();
        assertThat(retired("home")).isEmpty();
        assertThat(counts()).isEqualTo(Map.of("house", 0L, "work", 0L));
        assertThat(read(token).todos()).isEmpty();
        todos.restore(one, LATER);
        todos.restore(two, LATER);
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(next(renamed, "house", "work"), next(both, "house"));
        assertThat(counts()).isEqualTo(Map.of("house", 2L, "work", 1L));
    }

    @Test
    void todosInTheTrashLoseADeletedTag() {
        ToDo only = add("Only", "home");
        ToDo live = add("Live", "home", "work");
        Deletion deletion = todos.delete(only, NOON);
        retire("home", null);

        assertThat(follow("home", MANY)).isEqualTo(2);
        todos.restore(deletion, LATER);
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(next(only), next(live, "work"));
        assertThat(counts()).isEqualTo(Map.of("work", 1L));
    }

    @Test
    void aTodoThatIsRestoredBeforeItFollowsHasTheRetiredTag() {
        ToDo first = add("First", "home");
        Deletion deletion = todos.delete(first, NOON);
        rename("home", "house");
        todos.restore(deletion, LATER);

        assertThat(todos.find(first)).contains(restored(first));
        assertThat(follow("home", MANY)).isEqualTo(1);
        assertThat(todos.find(first)).contains(next(restored(first), "house"));
        assertThat(counts()).isEqualTo(Map.of("house", 1L));
    }

    @Test
    void aTodoKeepsItsPlaceAndItsListWhenItFollows() {
        ToDo first = add("First");
        var list = todos.addList("List");
        ToDo second = todos.add(content("Second").withList(list.id()).withTags(todos.tags("home")));
        todos.move(second, null);
        rename("home", "house");
        assertThat(follow("home", MANY)).isEqualTo(1);

        assertThat(todos.listByPlace()).containsExactly(next(second, "house"), first);
    }

    @Test
    void ownersWithRetiredTagsHaveUnfinishedActs() {
        add("First", "home");
        assertThat(unfinished()).doesNotContain(todos.owner());
        retire("home", null);
        assertThat(unfinished()).contains(todos.owner());
        follow("home", MANY);
        assertThat(unfinished()).doesNotContain(todos.owner());
    }

    private List<Owner> unfinished() {
        return transactions().read(unit -> unit.withUnfinishedActs(Integer.MAX_VALUE));
    }

    private ChangePage read(@Nullable ChangeToken since) {
        return todos.changes(since, MANY).orElseThrow();
    }

    /** A to-do after it has followed to these tags. */
    private static ToDo next(ToDo todo, String... tags) {
        Tags names = Tags.of(Stream.of(tags).map(TagName::new).toList());
        return new ToDo(
                todo.id(), todo.owner(), todo.content().withTags(names), todo.createdAt(), LATER, todo.version() + 1);
    }
}
