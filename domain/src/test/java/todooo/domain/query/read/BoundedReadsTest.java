package todooo.domain.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.domain.list.ListId;
import todooo.domain.query.DueFilter;
import todooo.domain.query.PageLimit;
import todooo.domain.query.ReadBounds;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.query.TodoSort.Property;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagId;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.Priority;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Choice;
import todooo.domain.value.Owner;

class BoundedReadsTest {
    private static final ReadBounds BOUNDS = new ReadBounds(20, 10, 3, 200, 50, 5, 6);
    private static final TodoFilter BY_TASK = TodoFilter.of(new SearchText("milk"), null);
    private static final TodoFilter IN_LIST = TodoFilter.ALL.withList(new Choice<>(new ListId(5)));
    private static final TodoFilter OPEN = TodoFilter.of(null, false);
    private static final TodoFilter IN_DECEMBER =
            TodoFilter.ALL.withDue(new DueFilter.Between(LocalDate.parse("2026-12-01"), LocalDate.parse("2027-01-01")));
    private static final TodoFilter NEVER_DUE = TodoFilter.ALL.withDue(new DueFilter.Never());
    private static final TodoFilter BEGUN = TodoFilter.ALL.withStartBefore(LocalDate.parse("2026-12-01"));
    private static final TodoFilter HIGH = TodoFilter.ALL.withPriority(new Choice<>(Priority.HIGH));
    private static final TodoFilter ANYWHERE = TodoFilter.ALL.withText(new SearchText("milk"));
    private static final TodoFilter AT_HOME = TodoFilter.ALL.withTags(tags("home"));

    private final RecordedStatements statements = new RecordedStatements();
    private final BoundedReads reads = new BoundedReads(BOUNDS, statements);

    @Test
    void readARangeOfTheIndexThatTakesAllOfTheFilter() {
        assertPage(TodoFilter.ALL, Property.CREATED, "first 3 of CREATION[]");
        assertPage(OPEN, Property.CREATED, "first 3 of COMPLETION[Equal]");
        assertPage(IN_LIST.withCompleted(true), Property.CREATED, "first 3 of LIST[InList, Equal]");
        assertPage(TodoFilter.ALL, Property.UPDATED, "first 3 of CHANGE[]");
        assertPage(TodoFilter.ALL, Property.PLACE, "first 3 of PLACE[]");
        assertPage(IN_DECEMBER.withCompleted(false), Property.DUE, "first 3 of DUE[Equal, From, Below]");
        assertPage(HIGH.withCompleted(false), Property.PRIORITY, "first 3 of PRIORITY[Equal, From, Below]");
    }

    @Test
    void readOpenAndCompletedOnesFromRangesOfTheirOwn() {
        assertPage(IN_LIST, Property.CREATED, "first 3 of LIST[InList, Equal]", "first 3 of LIST[InList, Equal]");
        assertPage(
                IN_DECEMBER, Property.DUE, "first 3 of DUE[Equal, From, Below]", "first 3 of DUE[Equal, From, Below]");
    }

    @Test
    void walkThroughAllToFindThoseWithoutAValue() {
        assertPage(
                OPEN,
                Property.DUE,
                "first 3 of DUE[Equal, Present]",
                "first 3 of 20 of ID[]: [Missing, Equal]",
                "last of 20");
        assertPage(
                OPEN,
                Property.ORDER,
                "first 3 of ORDER[Equal, Present]",
                "first 3 of 20 of ID[]: [Missing, Equal]",
                "last of 20");
        assertPage(NEVER_DUE, Property.DUE, "first 3 of 20 of ID[]: [Missing, Missing]", "last of 20");
    }

    @Test
    void askWhetherThereIsOneOnlyWhereOneCanBe() {
        assertPage(OPEN, Property.COMPLETED_AT, "first 3 of 20 of ID[]: [Missing, Equal]", "last of 20");
        assertPage(
                TodoFilter.ALL.withPriority(Choice.none()),
                Property.PRIORITY,
                "first 3 of 20 of ID[]: [Missing, Missing]",
                "last of 20");
    }

    @Test
    void lookAFewCandidatesUp() {
        statements.few.put(SearchedText.TASK, List.of(1L));
        statements.few.put(TodoIndex.DUE, List.of(2L));
        statements.few.put(TodoIndex.START, List.of(3L));
        statements.few.put(TodoIndex.PRIORITY, List.of(4L));
        statements.few.put(TodoIndex.LIST, List.of(5L));

        assertPage(BY_TASK, Property.CREATED, "candidates 6 in TASK", "first 3 among [1]: [Contains]");
        assertPage(
                IN_DECEMBER.withCompleted(true),
                Property.UPDATED,
                "ids 6 of DUE[Equal, From, Below]",
                "first 3 among [2]: [From, Below, Equal]");
        assertPage(BEGUN, Property.PLACE, "ids 6 of START[StartsBefore]", "first 3 among [3]: [StartsBefore]");
        assertPage(
                HIGH.withCompleted(false),
                Property.CREATED,
                "ids 6 of PRIORITY[Equal, From, Below]",
                "first 3 among [4]: [From, Below, Equal]");
        assertPage(
                IN_LIST,
                Property.UPDATED,
                "ids 6 of LIST[InList, Equal]",
                "ids 5 of LIST[InList, Equal]",
                "first 3 among [5, 5]: [InList]");
    }

    @Test
    void lookForCandidatesInBothTexts() {
        statements.few.put(SearchedText.TASK, List.of(1L, 2L));
        statements.few.put(SearchedText.NOTES, List.of(2L, 3L));

        assertPage(
                ANYWHERE,
                Property.CREATED,
                "candidates 6 in TASK",
                "candidates 6 in NOTES",
                "first 3 among [1, 2, 3]: [ContainsAnywhere]");
    }

    @Test
    void takeNoMoreCandidatesOfBothTextsThanOfOne() {
        statements.few.put(SearchedText.TASK, List.of(1L, 2L, 3L, 4L));
        statements.few.put(SearchedText.NOTES, List.of(5L, 6L, 7L));

        assertPage(
                ANYWHERE,
                Property.UPDATED,
                "candidates 6 in TASK",
                "candidates 6 in NOTES",
                "first 3 of 3 of CHANGE[]: [ContainsAnywhere]",
                "last of 3");
    }

    @Test
    void walkAlongTheOrderWithoutCandidates() {
        assertPage(
                BY_TASK,
                Property.CREATED,
                "candidates 6 in TASK",
                "first 3 of 20 of CREATION[]: [Contains]",
                "last of 20");
        assertPage(OPEN, Property.UPDATED, "first 3 of 10 of CHANGE[]: [Equal]", "last of 10");
        assertPage(
                HIGH.withList(Choice.none()),
                Property.CREATED,
                "ids 6 of PRIORITY[Equal, From, Below]",
                "first 3 of 5 of LIST[InList, Equal]: [From, Below]",
                "last of 5",
                "first 3 of 5 of LIST[InList, Equal]: [From, Below]",
                "last of 5");
    }

    @Test
    void endAPageWhereTheWalkEnded() {
        statements.found = List.of(placed(1));
        statements.last = new TodoPosition(7L, new TodoId(9));

        assertThat(reads.page(query(BY_TASK, Property.CREATED)))
                .isEqualTo(new TodoPage(List.of(placed(1)), statements.last));
    }

    @Test
    void doNotAskForTheEndOfAFullPage() {
        statements.found = List.of(placed(1), placed(2), placed(3));

        assertThat(reads.page(query(BY_TASK, Property.CREATED)).todos()).containsExactly(todo(1), todo(2));
        assertThat(statements.run).doesNotContain("last of 20");
    }

    @Test
    void followATagInTheOrderOfCreation() {
        statements.tags.add(new Tag(new TagId(7), new TagName("home"), 4));
        statements.few.put(new TagId(7), List.of(1L, 2L));

        assertPage(AT_HOME, Property.CREATED, "tags", "tagged 7, 3", "find [1, 2]");
        assertPage(
                AT_HOME.withCompleted(true), Property.CREATED, "tags", "tagged 7, 10", "first 3 among [1, 2]: [Equal]");
    }

    @Test
    void lookTheRarestTagUpInAnotherOrder() {
        statements.tags.add(new Tag(new TagId(7), new TagName("home"), 4));
        statements.tags.add(new Tag(new TagId(8), new TagName("garden"), 2));
        statements.few.put(new TagId(8), List.of(3L));

        assertPage(
                TodoFilter.ALL.withTags(tags("home", "garden")),
                Property.PLACE,
                "tags",
                "tagged 8, 6",
                "first 3 among [3]: [Tagged, Tagged]");
    }

    @Test
    void walkInsteadOfLookingUpATagThatManyHave() {
        statements.tags.add(new Tag(new TagId(7), new TagName("home"), 6));

        assertPage(AT_HOME, Property.PLACE, "tags", "first 3 of 20 of PLACE[]: [Tagged]", "last of 20");
    }

    @Test
    void findNothingByATagThatIsNotThere() {
        statements.tags.add(new Tag(new TagId(7), new TagName("home"), 4));

        assertPage(TodoFilter.ALL.withTags(tags("home", "garden")), Property.CREATED, "tags");
        assertCount(OptionalLong.of(0), AT_HOME.withTags(tags("garden")), "tags");
    }

    @Test
    void countTheRangesOfAnIndexThatTakesAllOfTheFilter() {
        statements.counted = OptionalLong.of(30);

        assertCount(OptionalLong.of(30), TodoFilter.ALL, "count 200 of CREATION[]: []");
        assertCount(OptionalLong.of(30), OPEN, "count 200 of COMPLETION[Equal]: []");
        assertCount(
                OptionalLong.of(60),
                IN_LIST,
                "count 200 of LIST[InList, Equal]: []",
                "count 200 of LIST[InList, Equal]: []");
        assertCount(OptionalLong.of(30), BEGUN, "count 200 of START[StartsBefore]: []");
        statements.counted = OptionalLong.of(101);
        assertCount(
                OptionalLong.empty(),
                HIGH,
                "count 200 of PRIORITY[Equal, From, Below]: []",
                "count 200 of PRIORITY[Equal, From, Below]: []");
    }

    @Test
    void knowHowManyHaveATag() {
        statements.tags.add(new Tag(new TagId(7), new TagName("home"), 1_000_000));

        assertCount(OptionalLong.of(1_000_000), AT_HOME, "tags");
    }

    @Test
    void countAmongAFewCandidates() {
        statements.few.put(SearchedText.TASK, List.of(1L));

        assertCount(
                OptionalLong.of(1),
                BY_TASK.withCompleted(true),
                "candidates 6 in TASK",
                "count among [1]: [Contains, Equal]");
        statements.few.put(SearchedText.TASK, List.of());
        assertCount(OptionalLong.of(0), BY_TASK, "candidates 6 in TASK");
    }

    @Test
    void countOneByOneUpToABound() {
        statements.counted = OptionalLong.of(2);

        assertCount(
                OptionalLong.of(2),
                BY_TASK.withCompleted(true),
                "candidates 6 in TASK",
                "last of 51",
                "count 50 of COMPLETION[Equal]: [Contains]");
        assertCount(OptionalLong.of(2), NEVER_DUE, "last of 51", "count 50 of CREATION[]: [Missing]");
        assertCount(
                OptionalLong.of(2),
                ANYWHERE,
                "candidates 6 in TASK",
                "last of 4",
                "count 3 of CREATION[]: [ContainsAnywhere]");
    }

    @Test
    void askNoneOfMoreThanTheyCountOneByOne() {
        statements.last = new TodoPosition(7L, new TodoId(9));

        assertCount(OptionalLong.empty(), NEVER_DUE, "last of 51");
    }

    @ParameterizedTest
    @EnumSource
    void areCostlyUnlessAPageIsOneRange(Property property) {
        boolean several = property.isOptional();

        assertThat(BoundedReads.isCostly(query(TodoFilter.ALL, property))).isEqualTo(several);
        assertThat(BoundedReads.isCostly(query(BY_TASK, property))).isTrue();
        assertThat(BoundedReads.isCostly(query(AT_HOME, property))).isTrue();
        assertThat(BoundedReads.isCostly(query(OPEN, property))).isEqualTo(property != Property.CREATED);
    }

    @Test
    void areCostlyIfAPageIsReadFromSeveralRangesOrById() {
        assertThat(BoundedReads.isCostly(query(IN_LIST, Property.CREATED))).isTrue();
        assertThat(BoundedReads.isCostly(query(IN_LIST.withCompleted(true), Property.CREATED)))
                .isFalse();
        assertThat(BoundedReads.isCostly(query(IN_DECEMBER.withCompleted(true), Property.DUE)))
                .isFalse();
        assertThat(BoundedReads.isCostly(
                        query(TodoFilter.ALL, Property.DUE).after(new TodoPosition(null, new TodoId(1)))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"100, false", "101, true"})
    void areCostlyIfAPageIsLong(int limit, boolean costly) {
        assertThat(BoundedReads.isCostly(TodoQuery.ALL.atMost(new PageLimit(limit))))
                .isEqualTo(costly);
    }

    private void assertPage(TodoFilter filter, Property property, String... expected) {
        statements.run.clear();
        reads.page(query(filter, property));
        assertThat(statements.run).as("%s by %s", filter, property).containsExactly(expected);
    }

    private void assertCount(OptionalLong count, TodoFilter filter, String... expected) {
        statements.run.clear();
        assertThat(reads.count(filter)).isEqualTo(count);
        assertThat(statements.run).as("%s", filter).containsExactly(expected);
    }

    private static TodoQuery query(TodoFilter filter, Property property) {
        @Nullable TodoPosition first = null;
        return new TodoQuery(filter, new TodoSort(property, false), first, new PageLimit(2));
    }

    private static Tags tags(String... names) {
        return Tags.of(List.of(names).stream().map(TagName::new).toList());
    }

    private static PlacedTodo placed(long id) {
        return new PlacedTodo(todo(id), id);
    }

    private static ToDo todo(long id) {
        return ToDo.added(new TodoId(id), Owner.LOCAL, TodoContent.of(new Task("milk")), Instant.ofEpochSecond(id));
    }
}
