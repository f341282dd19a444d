package todooo.domain.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.domain.todo.TodoId;

class TodoQueryTest {
    private static final TodoFilter DONE = new TodoFilter(null, true);

    @ParameterizedTest
    @EnumSource
    void isCostlyWithATextInEveryOrder(TodoSort.Property property) {
        assertThat(TodoQuery.ALL
                        .of(new TodoFilter(new SearchText("a"), null))
                        .by(new TodoSort(property, false))
                        .isCostly())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void isNotCostlyWithoutAFilter(TodoSort.Property property) {
        assertThat(TodoQuery.ALL.by(new TodoSort(property, true)).isCostly()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = "CREATED", mode = EnumSource.Mode.EXCLUDE)
    void isCostlyWithWhatIsCompletedInAnyOrderButThatOfCreation(TodoSort.Property property) {
        assertThat(TodoQuery.ALL.of(DONE).by(new TodoSort(property, false)).isCostly())
                .isTrue();
    }

    @Test
    void isNotCostlyWithWhatIsCompletedInTheOrderOfCreation() {
        assertThat(TodoQuery.ALL.of(DONE).isCostly()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void hasSeveralPartsWhereSomeHaveNoValue(TodoSort.Property property) {
        TodoQuery query = TodoQuery.ALL.by(new TodoSort(property, false));

        assertThat(query.hasSeveralParts()).isEqualTo(property == TodoSort.Property.ORDER);
        assertThat(query.after(new TodoPosition(null, new TodoId(1))).hasSeveralParts())
                .isFalse();
    }

    @Test
    void isCostlyWithALongPage() {
        assertThat(TodoQuery.ALL.atMost(new PageLimit(100)).isCostly()).isFalse();
        assertThat(TodoQuery.ALL.atMost(new PageLimit(101)).isCostly()).isTrue();
    }
}
