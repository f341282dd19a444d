package todooo.application.testkit.contract;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.seed.SeededTest;
import todooo.domain.change.ChangePage;
import todooo.domain.change.ChangeToken;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoQuery;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.TagRepository;
import todooo.domain.tag.RetiredTag;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagId;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.todo.ToDo;
import todooo.domain.trash.Deletion;
import todooo.domain.value.Owner;

/** The contract of {@link TagRepository} for the to-dos that have tags. The tests may share a database. */
public abstract class TagsOfTodosContract {
    private static final Instant LATER = NOON.plusSeconds(5);
    private static final int MANY = 1_000;

    private OwnedTodos todos;

    protected abstract Transactions transactions();

    @BeforeEach
    void startWithoutTodos() {
        todos = new OwnedTodos(transactions(), Fixtures.newOwner());
    }

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
    void tagsCountTheTodosThatHaveThem() {
        ToDo first = add("First", "home", "work");
        ToDo second = add("Second", "home");
        assertThat(counts()).isEqualTo(Map.of("home", 2L, "work", 1L));
        first = retag(first, "work");
        second = retag(second, "home", "work");
        assertThat(counts()).isEqualTo(Map.of("home", 1L, "work", 2L));
        second = retag(second, "home", "work");
        ToDo renamed =
                second.withContent(second.content().withTask(content("Renamed").task()), NOON);
        todos.replace(renamed);
        assertThat(counts()).isEqualTo(Map.of("home", 1L, "work", 2L));
        retag(first);
        assertThat(counts()).isEqualTo(Map.of("home", 1L, "work", 1L));
    }

    @Test
    void tagsDoNotCountWhatIsInTheTrash() {
        ToDo first = add("First", "home", "work");
        ToDo second = add("Second", "home");
        Deletion one = todos.delete(first, NOON);
        assertThat(counts()).isEqualTo(Map.of("home", 1L, "work", 0L));
        assertThat(todos.remove(null, MANY)).containsExactly(1);
        assertThat(counts()).isEqualTo(Map.of("home", 0L, "work", 0L));

        todos.restore(one, LATER);
        assertThat(counts()).isEqualTo(Map.of("home", 1L, "work", 1L));
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(restored(first));
        assertThat(todos.find(second)).isEmpty();
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

    @SeededTest
    void tagsAlwaysCountTheTodosThatHaveThem(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Deletion> deletions = new ArrayList<>();
        for (int i = 0; i <= 150; i++) {
            act(random, deletions, NOON.plusSeconds(i));
            if (i % 10 == 0) {
                finish();
                assertThat(counts()).as("after act %d", i).isEqualTo(counted());
            }
        }
    }

    /** Does something to to-dos and tags, as their owner may. */
    private void act(RandomGenerator random, List<Deletion> deletions, Instant now) {
        List<ToDo> all = todos.list(TodoFilter.ALL);
        int act = all.size() < 2 ? 0 : random.nextInt(11);
        switch (act) {
            case 0, 1, 2 -> todos.add(content("Added").withTags(todos.tags(some(random))));
            case 3, 4 -> {
                var _ = retag(all.get(random.nextInt(all.size())), some(random));
            }
            case 5, 6 -> deletions.add(todos.delete(all.get(random.nextInt(all.size())), now));
            case 7 -> {
                if (!deletions.isEmpty()) {
                    todos.restore(deletions.remove(random.nextInt(deletions.size())), now);
                }
            }
            case 8 -> any(random).ifPresent(tag -> rename(tag, free(random)));
            case 9 ->
                any(random)
                        .ifPresent(tag -> retire(
                                tag,
                                any(random).filter(other -> !other.equals(tag)).orElse(null)));
            default ->
                todos.writeStore(store ->
                        store.tags().anyRetired().map(tag -> store.tags().follow(tag, now, 3)));
        }
    }

    private void finish() {
        boolean more = true;
        while (more) {
            more = todos.<Boolean>writeStore(store -> store.tags()
                    .anyRetired()
                    .filter(tag -> store.tags().follow(tag, LATER, 3) >= 0)
                    .isPresent());
        }
    }

    /** Some names of a few. */
    private static String[] some(RandomGenerator random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> "tag " + random.nextInt(6))
                .distinct()
                .toArray(String[]::new);
    }

    private Optional<String> any(RandomGenerator random) {
        List<String> names = List.copyOf(counts().keySet());
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(random.nextInt(names.size())));
    }

    /** A name that no tag has. */
    private String free(RandomGenerator random) {
        return Stream.generate(() -> "tag " + random.nextInt(100))
                .filter(name -> !counts().containsKey(name))
                .findFirst()
                .orElseThrow();
    }

    /** What the tags say how many to-dos have them. */
    private Map<String, Long> counts() {
        return todos.readStore(store -> store.tags().list(null, MANY)).stream()
                .collect(toMap(tag -> tag.name().text(), Tag::todos));
    }

    /** How many to-dos have each tag in use. */
    private Map<String, Long> counted() {
        List<ToDo> all = todos.listByPlace();
        return counts().keySet().stream()
                .collect(toMap(
                        name -> name,
                        name -> all.stream()
                                .filter(todo -> todo.content().tags().has(new TagName(name)))
                                .count()));
    }

    private ToDo add(String task, String... tags) {
        return todos.add(content(task).withTags(todos.tags(tags)));
    }

    private ToDo retag(ToDo todo, String... tags) {
        ToDo next = todo.withContent(todo.content().withTags(todos.tags(tags)), NOON);
        if (!next.equals(todo)) {
            todos.replace(next);
        }
        return next;
    }

    private void rename(String name, String other) {
        TagId id = id(name);
        todos.writeStore(store -> store.tags().rename(id, new TagName(other)));
    }

    private void retire(String name, @Nullable String successor) {
        TagId id = id(name);
        @Nullable TagId other = successor == null ? null : id(successor);
        todos.changeStore(store -> store.tags().retire(id, other));
    }

    private TagId id(String name) {
        return todos.tag(name).orElseThrow().id();
    }

    private Optional<RetiredTag> retired(String name) {
        return todos.readStore(store -> store.tags().retired(new TagName(name)));
    }

    /** Lets to-dos follow the tag of this name. */
    private int follow(String name, int limit) {
        RetiredTag tag = retired(name).orElseThrow();
        return todos.<Integer>writeStore(store -> store.tags().follow(tag, LATER, limit));
    }

    private int restore(Deletion deletion, int limit) {
        return todos.<Integer>writeStore(store -> store.trash().restore(deletion.id(), LATER, limit));
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

    /** A to-do after it was restored. */
    private static ToDo restored(ToDo todo) {
        return new ToDo(todo.id(), todo.owner(), todo.content(), todo.createdAt(), LATER, todo.version() + 1);
    }

    private static void assertStale(Runnable work) {
        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(work::run);
    }
}
