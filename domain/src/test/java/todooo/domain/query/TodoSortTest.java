package todooo.domain.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todooo.domain.query.TodoSort.Property;
import todooo.domain.todo.TodoId;

class TodoSortTest {
    @ParameterizedTest
    @CsvSource({
        "CREATED, 0, true",
        "CREATED, -9223372036854775808, true",
        "CREATED, , false",
        "UPDATED, 1, true",
        "UPDATED, , false",
        "PLACE, -9223372036854775808, true",
        "PLACE, , false",
        "ORDER, , true",
        "ORDER, 2147483647, true",
        "ORDER, 2147483648, false",
        "ORDER, -2147483648, true",
        "ORDER, -2147483649, false",
        "DUE, , true",
        "DUE, 9223372036854775807, true",
        "COMPLETED_AT, , true",
        "COMPLETED_AT, -9223372036854775808, true",
        "PRIORITY, , true",
        "PRIORITY, 3, true",
        "PRIORITY, 2147483648, false"
    })
    void hasOnlyPositionsOfItsProperty(Property property, @Nullable Long value, boolean has) {
        assertThat(new TodoSort(property, false).hasPosition(new TodoPosition(value, new TodoId(1))))
                .isEqualTo(has);
    }
}
