package todooo.application.testkit.contract;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.seed.SeededTest;
import todooo.domain.date.Due;
import todooo.domain.list.ListId;
import todooo.domain.query.DueFilter;
import todooo.domain.query.PageLimit;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.query.TodoSort.Property;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.todo.Notes;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.Priority;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.value.Choice;
import todooo.domain.value.EpochMicros;

/**
 * The contract of repositories for filters of every kind, in every order and in pages of any size: they are compared
 * with a model that looks at all to-dos. The tests may share a database.
 */
public abstract class TodoFiltersContract {
    private static final int MANY = 90;
    private static final int QUERIES = 60;
    private static final LocalDate FIRST = LocalDate.parse("2026-12-01");
    private static final List<String> WORDS = List.of("Milk", "bread", "straße", "über", "zebra");
    private static final List<String> TEXTS = List.of("MILK", "strasse", "zebra", "e", "nowhere", "milk bread");
    private static final List<TagName> NAMES = Stream.of("home", "Garden", "Über", "rare", "unused")
            .map(TagName::new)
            .toList();

    private OwnedTodos todos;
    private List<ListId> lists;
    private List<PlacedTodo> all;

    protected abstract Transactions transactions();

    @BeforeEach
    void startWithListsAndTags() {
        todos = new OwnedTodos(transactions(), Fixtures.newOwner());
        lists = Stream.of("First", "Second", "Empty")
                .map(title -> todos.addList(title).id())
                .toList();
        todos.changeStore(store -> NAMES.forEach(name -> store.tags().add(name)));
    }

    @SeededTest
    void everyFilterInEveryOrderAndPagesOfAnySizeMeetEachTodoOnce(long seed) {
        var random = new Random(seed);
        fill(random);
        for (int i = 0; i < QUERIES; i++) {
            TodoFilter filter = filter(random);
            TodoSort sort = new TodoSort(one(random, List.of(Property.values())), random.nextBoolean());
            int limit = 1 + random.nextInt(random.nextBoolean() ? 7 : MANY);
            List<ToDo> expected = all.stream()
                    .sorted(order(sort))
                    .map(PlacedTodo::todo)
                    .filter(passing(filter))
                    .toList();
            assertThat(walk(new TodoQuery(filter, sort, null, new PageLimit(limit))))
                    .as("%s by %s, %d at a time", filter, sort, limit)
                    .isEqualTo(expected);
            todos.count(filter)
                    .ifPresent(count -> assertThat(count).as("%s", filter).isEqualTo(expected.size()));
        }
    }

    @Test
    void eachPartFiltersByItself() {
        ToDo plain = add(content("Plain"));
        ToDo listed = add(content("Listed").withList(lists.getFirst()));
        ToDo tagged = add(content("Tagged").withTags(tags("home", "rare")));
        ToDo noted = add(content("Noted").withNotes(new Notes("Über allem\nist Ruh")));
        ToDo allDay = add(content("All day").withDue(Due.on(FIRST)));
        ToDo timed = add(content("Timed").withDue(new Due(FIRST, LocalTime.of(23, 59), null)));
        ToDo begun = add(content("Begun").withStart(FIRST));
        ToDo high = add(content("High").withPriority(Priority.HIGH));

        assertFound(TodoFilter.ALL.withList(new Choice<>(lists.getFirst())), listed);
        assertFound(TodoFilter.ALL.withList(new Choice<>(lists.getLast())));
        assertFound(TodoFilter.ALL.withList(Choice.none()), plain, tagged, noted, allDay, timed, begun, high);
        assertFound(TodoFilter.ALL.withTags(tags("HOME")), tagged);
        assertFound(TodoFilter.ALL.withTags(tags("rare", "home")), tagged);
        assertFound(TodoFilter.ALL.withTags(tags("home", "unused")));
        assertFound(TodoFilter.ALL.withTags(tags("home", "nobody has it")));
        assertFound(TodoFilter.ALL.withText(new SearchText("ÜBER")), noted);
        assertFound(TodoFilter.ALL.withText(new SearchText("allem\nist")), noted);
        assertFound(TodoFilter.ALL.withText(new SearchText("noted")), noted);
        assertFound(TodoFilter.of(new SearchText("über"), null));
        assertFound(due(FIRST, null), allDay, timed);
        assertFound(due(FIRST.plusDays(1), null));
        assertFound(due(null, FIRST));
        assertFound(due(null, FIRST.plusDays(1)), allDay, timed);
        assertFound(due(FIRST.plusDays(1), FIRST));
        assertFound(TodoFilter.ALL.withDue(new DueFilter.Never()), plain, listed, tagged, noted, begun, high);
        assertFound(TodoFilter.ALL.withStartBefore(FIRST));
        assertFound(TodoFilter.ALL.withStartBefore(FIRST.plusDays(1)), begun);
        assertFound(TodoFilter.ALL.withPriority(new Choice<>(Priority.HIGH)), high);
        assertFound(TodoFilter.ALL.withPriority(new Choice<>(Priority.LOW)));
        assertFound(TodoFilter.ALL.withPriority(Choice.none()), plain, listed, tagged, noted, allDay, timed, begun);
    }

    @Test
    void aTextIsFoundInTheNotesThatThereAreNow() {
        ToDo first = add(content("First").withNotes(new Notes("A zebra")));
        ToDo second = add(content("Second"));
        ToDo third = add(content("Third").withNotes(new Notes("Another zebra")));
        todos.replace(first.withContent(first.content().withNotes(null), NOON));
        ToDo noted = second.withContent(second.content().withNotes(new Notes("zebras")), NOON);
        todos.replace(noted);
        todos.remove(third);

        assertFound(TodoFilter.ALL.withText(new SearchText("zebra")), noted);
    }

    @Test
    void aNameOfATagMeansTheOneThatIsInUse() {
        add(content("Tagged before").withTags(tags("home")));
        Tag home = tag("home");
        todos.changeStore(store -> store.tags().retire(home.id(), null));

        assertFound(TodoFilter.ALL.withTags(tags("home")));

        todos.changeStore(store -> store.tags().add(new TagName("HOME")));
        ToDo after = add(content("Tagged after").withTags(tags("HOME")));

        assertFound(TodoFilter.ALL.withTags(tags("home")), after);
    }

    @Test
    void nobodyFindsWhatAnotherOwnerHas() {
        ListId mine = lists.getFirst();
        add(content("Mine").withList(mine).withTags(tags("home")).withNotes(new Notes("zebra")));
        startWithListsAndTags();

        assertFound(TodoFilter.ALL.withList(new Choice<>(mine)));
        assertFound(TodoFilter.ALL.withTags(tags("home")));
        assertFound(TodoFilter.ALL.withText(new SearchText("zebra")));
    }

    private void assertFound(TodoFilter filter, ToDo... expected) {
        for (Property property : Property.values()) {
            assertThat(walk(new TodoQuery(filter, new TodoSort(property, true), null, PageLimit.DEFAULT)))
                    .as("%s by %s", filter, property)
                    .containsExactlyInAnyOrder(expected);
        }
        todos.count(filter)
                .ifPresent(count -> assertThat(count).as("%s", filter).isEqualTo(expected.length));
    }

    private ToDo add(TodoContent content) {
        return todos.add(content);
    }

    private Tag tag(String name) {
        return todos.readStore(store -> store.tags().find(List.of(new TagName(name))))
                .getFirst();
    }

    private static TodoFilter due(@Nullable LocalDate from, @Nullable LocalDate before) {
        return TodoFilter.ALL.withDue(new DueFilter.Between(from, before));
    }

    private static TodoContent content(String task) {
        return Fixtures.content(task);
    }

    private static Tags tags(String... names) {
        return Tags.of(Stream.of(names).map(TagName::new).toList());
    }

    /** To-dos of which several have the same of each property, some changed and some moved since they were added. */
    private void fill(Random random) {
        todos.change(mine -> {
            List<ToDo> added = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                ToDo todo = mine.add(content(random), NOON.plusMillis(random.nextInt(9)));
                ToDo changed = random.nextInt(3) == 0
                        ? todo.withContent(content(random), NOON.plusSeconds(1 + random.nextInt(9)))
                        : todo;
                if (!changed.equals(todo)) {
                    mine.replace(changed);
                }
                added.add(changed);
            }
            for (int i = 0; i < MANY; i += 5) {
                mine.move(
                        added.get(i).id(),
                        added.get((i + 1 + random.nextInt(MANY - 1)) % MANY).id());
            }
        });
        all = todos.changes(null, PageLimit.MAX).orElseThrow().todos();
        assertThat(all).hasSize(MANY);
    }

    private TodoContent content(Random random) {
        return content(words(random))
                .withCompleted(random.nextInt(3) == 0)
                .withOrder(random.nextBoolean() ? null : (Integer) random.nextInt(5))
                .withList(random.nextBoolean() ? null : lists.get(random.nextInt(2)))
                .withNotes(random.nextInt(4) > 0 ? null : new Notes(words(random) + "\n" + words(random)))
                .withTags(Tags.of(IntStream.range(0, NAMES.size() - 1)
                        .filter(i -> random.nextInt(1 + i * i) == 0 && random.nextBoolean())
                        .mapToObj(NAMES::get)
                        .toList()))
                .withDue(random.nextInt(3) > 0 ? null : due(random))
                .withStart(random.nextInt(3) > 0 ? null : day(random))
                .withPriority(random.nextInt(3) > 0 ? null : one(random, List.of(Priority.values())));
    }

    private static Due due(Random random) {
        return random.nextBoolean()
                ? Due.on(day(random))
                : new Due(day(random), LocalTime.of(random.nextInt(24), 0), null);
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(6));
    }

    private static String words(Random random) {
        return one(random, WORDS) + " " + one(random, WORDS);
    }

    private static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private TodoFilter filter(Random random) {
        int parts = random.nextInt(4);
        TodoFilter filter = TodoFilter.ALL;
        for (int i = 0; i < parts; i++) {
            filter = switch (random.nextInt(8)) {
                case 0 ->
                    TodoFilter.of(new SearchText(one(random, TEXTS)), filter.completed())
                            .withText(filter.text())
                            .withList(filter.list())
                            .withTags(filter.tags());
                case 1 -> filter.withText(new SearchText(one(random, TEXTS)));
                case 2 -> filter.withCompleted(random.nextBoolean());
                case 3 -> filter.withList(random.nextInt(3) == 0 ? Choice.none() : new Choice<>(one(random, lists)));
                case 4 -> filter.withTags(filter.tags().with(one(random, NAMES)));
                case 5 -> filter.withDue(dueFilter(random));
                case 6 -> filter.withStartBefore(day(random));
                default ->
                    filter.withPriority(
                            random.nextInt(4) == 0
                                    ? Choice.none()
                                    : new Choice<>(one(random, List.of(Priority.values()))));
            };
        }
        return filter;
    }

    private static DueFilter dueFilter(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new DueFilter.Never();
            case 1 -> new DueFilter.Between(day(random), null);
            case 2 -> new DueFilter.Between(null, day(random));
            default -> new DueFilter.Between(day(random), day(random));
        };
    }

    /** Every page from the first to the last. */
    private List<ToDo> walk(TodoQuery query) {
        TodoPage page = todos.list(query);
        List<ToDo> met = new ArrayList<>(page.todos());
        while (page.next() != null) {
            page = todos.list(query.after(page.next()));
            met.addAll(page.todos());
        }
        return met;
    }

    private static Predicate<ToDo> passing(TodoFilter filter) {
        return todo -> {
            TodoContent content = todo.content();
            String task = content.task().folded();
            String notes = content.notes() == null ? "" : content.notes().folded();
            return (filter.task() == null || task.contains(filter.task().folded()))
                    && (filter.text() == null
                            || task.contains(filter.text().folded())
                            || notes.contains(filter.text().folded()))
                    && (filter.completed() == null || filter.completed() == content.completed())
                    && (filter.list() == null || Objects.equals(filter.list().value(), content.list()))
                    && filter.tags().names().stream().allMatch(content.tags()::has)
                    && (filter.due() == null || passes(content.due(), filter.due()))
                    && (filter.startBefore() == null
                            || (content.start() != null && content.start().isBefore(filter.startBefore())))
                    && (filter.priority() == null || filter.priority().value() == content.priority());
        };
    }

    private static boolean passes(@Nullable Due due, DueFilter filter) {
        return switch (filter) {
            case DueFilter.Never() -> due == null;
            case DueFilter.Between(var from, var before) ->
                due != null
                        && (from == null || !due.date().isBefore(from))
                        && (before == null || due.date().isBefore(before));
        };
    }

    private static Comparator<PlacedTodo> order(TodoSort sort) {
        Comparator<Long> direction = sort.descending() ? reverseOrder() : naturalOrder();
        return comparing((PlacedTodo placed) -> value(placed, sort.property()), nullsLast(direction))
                .thenComparing(placed -> placed.todo().id().value(), direction);
    }

    private static @Nullable Long value(PlacedTodo placed, Property property) {
        TodoContent content = placed.todo().content();
        return switch (property) {
            case CREATED -> EpochMicros.of(placed.todo().createdAt());
            case UPDATED -> EpochMicros.of(placed.todo().updatedAt());
            case ORDER -> content.order() == null ? null : Long.valueOf(content.order());
            case PLACE -> placed.place();
            case DUE -> content.due() == null ? null : (Long) minutes(content.due());
            case PRIORITY ->
                content.priority() == null
                        ? null
                        : Long.valueOf(content.priority().rank());
            case COMPLETED_AT -> content.completedAt() == null ? null : (Long) EpochMicros.of(content.completedAt());
        };
    }

    /** A whole day comes before the times of the day. */
    private static long minutes(Due due) {
        long time = due.time() == null ? -1 : due.time().toSecondOfDay() / 60;
        return due.date().toEpochDay() * 2_000 + time;
    }
}
