package todooo.domain.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.domain.query.TodoSort.Property.COMPLETED_AT;
import static todooo.domain.query.TodoSort.Property.CREATED;
import static todooo.domain.query.TodoSort.Property.DUE;
import static todooo.domain.query.TodoSort.Property.ORDER;
import static todooo.domain.query.TodoSort.Property.PRIORITY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import todooo.domain.query.DueFilter;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.query.read.Criterion.After;
import todooo.domain.query.read.Criterion.Below;
import todooo.domain.query.read.Criterion.Beyond;
import todooo.domain.query.read.Criterion.From;
import todooo.domain.query.read.Criterion.Missing;
import todooo.domain.query.read.Criterion.Present;
import todooo.domain.query.read.KeysetRange.Stretch;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.Priority;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Choice;
import todooo.domain.value.Owner;

class KeysetRangeTest {
    private static final TodoId ID = new TodoId(7);
    private static final TodoSort BY_ORDER = new TodoSort(ORDER, false);
    private static final TodoSort BY_DUE = new TodoSort(DUE, false);
    private static final TodoSort BY_DUE_DESCENDING = new TodoSort(DUE, true);
    private static final List<Criterion> SPAN = List.of(new From(DUE, 3), new Below(DUE, 9));
    private static final TodoPosition PLACE = new TodoPosition(5L, ID);

    @Test
    void aListByCreationIsOnePartWithoutCriteria() {
        assertThat(KeysetRange.of(TodoQuery.ALL))
                .singleElement()
                .satisfies(
                        part -> assertThat(part.criteria(TodoSort.OLDEST_FIRST)).isEmpty());
    }

    @Test
    void aListByOrderHasThoseWithAnOrderFirst() {
        assertThat(KeysetRange.of(TodoQuery.ALL.by(BY_ORDER)))
                .extracting(part -> part.criteria(BY_ORDER))
                .containsExactly(List.of(new Present(ORDER)), List.of(new Missing(ORDER)));
    }

    @Test
    void aListAfterAPlaceGoesOnBeyondIt() {
        assertThat(KeysetRange.of(TodoQuery.ALL.by(BY_ORDER).after(PLACE)))
                .extracting(part -> part.criteria(BY_ORDER))
                .containsExactly(List.of(new Present(ORDER), new Beyond(BY_ORDER, 5, ID)), List.of(new Missing(ORDER)));
    }

    @Test
    void aListAfterAPlaceWithoutAValueGoesOnById() {
        assertThat(KeysetRange.of(TodoQuery.ALL.by(BY_ORDER).after(new TodoPosition(null, ID))))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.criteria(BY_ORDER)).containsExactly(new Missing(ORDER), new After(BY_ORDER, ID));
                    assertThat(part.afterId(BY_ORDER)).containsExactly(new After(BY_ORDER, ID));
                });
    }

    @Test
    void aPartThatTheFilterLeavesOutIsNotRead() {
        assertThat(partsOf(TodoFilter.ALL, DUE)).containsExactly(true, false);
        assertThat(partsOf(TodoFilter.ALL.withDue(new DueFilter.Never()), DUE)).containsExactly(false);
        assertThat(partsOf(TodoFilter.ALL.withDue(new DueFilter.Between(LocalDate.EPOCH, null)), DUE))
                .containsExactly(true);
        assertThat(partsOf(TodoFilter.ALL.withPriority(Choice.none()), PRIORITY))
                .containsExactly(false);
        assertThat(partsOf(TodoFilter.ALL.withPriority(new Choice<>(Priority.LOW)), PRIORITY))
                .containsExactly(true);
        assertThat(partsOf(TodoFilter.of(null, false), COMPLETED_AT)).containsExactly(false);
        assertThat(partsOf(TodoFilter.of(null, true), COMPLETED_AT)).containsExactly(true, false);
        assertThat(partsOf(TodoFilter.of(null, true), CREATED)).containsExactly(true);
    }

    @Test
    void aRangeIsBetweenTheEndsThatTheFilterSets() {
        KeysetRange all = new KeysetRange(true, null);

        assertThat(all.ends(BY_DUE, List.of())).containsExactly(new Present(DUE));
        assertThat(all.ends(BY_DUE, SPAN)).isEqualTo(SPAN);
    }

    @Test
    void aPlaceTakesThePlaceOfTheNearEnd() {
        KeysetRange rest = new KeysetRange(true, PLACE);

        assertThat(rest.ends(BY_DUE, SPAN))
                .containsExactly(new Present(DUE), new Beyond(BY_DUE, 5, ID), new Below(DUE, 9));
        assertThat(rest.ends(BY_DUE_DESCENDING, SPAN))
                .containsExactly(new Present(DUE), new Beyond(BY_DUE_DESCENDING, 5, ID), new From(DUE, 3));
    }

    @Test
    void twoStretchesAreMergedInOrder() {
        assertThat(Stretch.merged(stretch(null, 1, 4), stretch(null, 2, 3), TodoSort.OLDEST_FIRST, 9))
                .isEqualTo(stretch(null, 1, 2, 3, 4));
        assertThat(Stretch.merged(stretch(null, 1, 4), stretch(null, 2, 3), TodoSort.OLDEST_FIRST, 3))
                .isEqualTo(stretch(null, 1, 2, 3));
        assertThat(Stretch.merged(stretch(null, 4, 1), stretch(null, 3, 2), new TodoSort(CREATED, true), 9))
                .isEqualTo(stretch(null, 4, 3, 2, 1));
    }

    @Test
    void twoStretchesAreKnownUpToTheEarlierEnd() {
        TodoPosition end = position(3);

        assertThat(Stretch.merged(stretch(end, 1), stretch(null, 2, 4), TodoSort.OLDEST_FIRST, 9))
                .isEqualTo(stretch(end, 1, 2));
        assertThat(Stretch.merged(stretch(null, 2, 4), stretch(end, 1, 3), TodoSort.OLDEST_FIRST, 9))
                .isEqualTo(stretch(end, 1, 2, 3));
        assertThat(Stretch.merged(stretch(end, 1), stretch(position(8), 2, 4), TodoSort.OLDEST_FIRST, 9))
                .isEqualTo(stretch(end, 1, 2));
        assertThat(Stretch.merged(stretch(end, 1, 3), stretch(null, 2, 4), TodoSort.OLDEST_FIRST, 3))
                .isEqualTo(stretch(null, 1, 2, 3));
    }

    private static List<Boolean> partsOf(TodoFilter filter, TodoSort.Property property) {
        return KeysetRange.of(TodoQuery.ALL.of(filter).by(new TodoSort(property, false))).stream()
                .map(KeysetRange::hasValue)
                .toList();
    }

    private static Stretch stretch(@Nullable TodoPosition end, long... ids) {
        return new Stretch(
                Arrays.stream(ids)
                        .mapToObj(id -> new PlacedTodo(
                                ToDo.added(
                                        new TodoId(id),
                                        Owner.LOCAL,
                                        TodoContent.of(new Task("Learn")),
                                        Instant.ofEpochSecond(id)),
                                id))
                        .toList(),
                end);
    }

    private static TodoPosition position(long id) {
        return new TodoPosition(id * 1_000_000, new TodoId(id));
    }
}
