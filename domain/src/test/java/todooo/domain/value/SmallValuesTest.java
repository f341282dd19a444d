package todooo.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.domain.query.PageLimit;
import todooo.domain.query.SearchText;
import todooo.domain.todo.TodoId;

class SmallValuesTest {
    @ParameterizedTest
    @ValueSource(longs = {1, Long.MAX_VALUE})
    void acceptsAnIdFromOne(long value) {
        assertThat(new TodoId(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void rejectsAnIdBelowOne(long value) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new TodoId(value));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void acceptsALimitFromOneToAThousand(int value) {
        assertThat(new PageLimit(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void rejectsAnyOtherLimit(int value) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new PageLimit(value))
                .withMessage("must be from 1 to 1000, not " + value);
    }

    @Test
    void rejectsAnOwnerWithoutANameOrWithALongOne() {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new Owner(" "));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new Owner("o".repeat(256)));
    }

    @Test
    void rejectsAKeyWithoutTextOrWithALongOne() {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new IdempotencyKey(" "));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new IdempotencyKey("k".repeat(256)));
        assertThat(new IdempotencyKey("k".repeat(255)).text()).hasSize(255);
    }

    @Test
    void rejectsASearchForNothing() {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new SearchText(""));
    }
}
