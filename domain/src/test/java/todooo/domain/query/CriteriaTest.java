package todooo.domain.query;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.domain.query.TodoSort.Property.CREATED;
import static todooo.domain.query.TodoSort.Property.ORDER;

import java.util.List;
import org.junit.jupiter.api.Test;
import todooo.domain.query.Criterion.After;
import todooo.domain.query.Criterion.Beyond;
import todooo.domain.query.Criterion.Contains;
import todooo.domain.query.Criterion.Equal;
import todooo.domain.query.Criterion.Missing;
import todooo.domain.query.Criterion.Present;
import todooo.domain.todo.TodoId;

class CriteriaTest {
    private static final TodoId ID = new TodoId(7);
    private static final SearchText TEXT = new SearchText("sql");
    private static final TodoFilter FILTER = new TodoFilter(TEXT, true);
    private static final TodoSort BY_CREATION = new TodoSort(CREATED, true);
    private static final TodoSort BY_ORDER = new TodoSort(ORDER, false);

    @Test
    void aListByCreationIsOnePartWithoutCriteria() {
        assertThat(KeysetRange.of(TodoQuery.ALL))
                .singleElement()
                .satisfies(
                        part -> assertThat(Criteria.range(TodoQuery.ALL, part)).isEmpty());
    }

    @Test
    void aListByOrderHasThoseWithAnOrderFirst() {
        assertThat(KeysetRange.of(TodoQuery.ALL.by(BY_ORDER)))
                .extracting(part -> Criteria.part(BY_ORDER, part))
                .containsExactly(List.of(new Present(ORDER)), List.of(new Missing(ORDER)));
    }

    @Test
    void aListAfterAPlaceGoesOnBeyondIt() {
        TodoQuery query = TodoQuery.ALL.by(BY_ORDER).after(new TodoPosition(3L, ID));

        assertThat(KeysetRange.of(query))
                .extracting(part -> Criteria.part(BY_ORDER, part))
                .containsExactly(List.of(new Beyond(BY_ORDER, 3, ID)), List.of(new Missing(ORDER)));
    }

    @Test
    void aListAfterAPlaceWithoutAValueGoesOnById() {
        TodoQuery query = TodoQuery.ALL.by(BY_ORDER).after(new TodoPosition(null, ID));

        assertThat(KeysetRange.of(query))
                .singleElement()
                .satisfies(part -> assertThat(Criteria.part(BY_ORDER, part))
                        .containsExactly(new Missing(ORDER), new After(BY_ORDER, ID)));
    }

    @Test
    void completedIsPartOfTheRangeInTheOrderOfCreation() {
        TodoQuery query = TodoQuery.ALL.of(FILTER).by(BY_CREATION).after(new TodoPosition(3L, ID));
        KeysetRange part = KeysetRange.of(query).getFirst();

        assertThat(Criteria.range(query, part)).containsExactly(new Equal(true), new Beyond(BY_CREATION, 3, ID));
        assertThat(Criteria.besideRange(query)).containsExactly(new Contains(TEXT));
    }

    @Test
    void completedIsBesideTheRangeInAnotherOrder() {
        TodoQuery query = TodoQuery.ALL.of(FILTER).by(BY_ORDER);
        KeysetRange part = KeysetRange.of(query).getFirst();

        assertThat(Criteria.range(query, part)).containsExactly(new Present(ORDER));
        assertThat(Criteria.besideRange(query)).containsExactly(new Contains(TEXT), new Equal(true));
    }

    @Test
    void aFilterHasACriterionForEachOfItsParts() {
        assertThat(Criteria.filter(FILTER)).containsExactly(new Equal(true), new Contains(TEXT));
        assertThat(Criteria.text(FILTER)).containsExactly(new Contains(TEXT));
        assertThat(Criteria.filter(TodoFilter.ALL)).isEmpty();
        assertThat(Criteria.text(TodoFilter.ALL)).isEmpty();
    }
}
