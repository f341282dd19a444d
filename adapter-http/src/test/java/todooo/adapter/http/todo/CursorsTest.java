package todooo.adapter.http.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoSort;
import todooo.domain.todo.TodoId;
import todooo.domain.value.InvalidValueException;

class CursorsTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final TodoPosition HERE = new TodoPosition(1_700_000_000_000_000L, new TodoId(42));
    private static final TodoPosition UNORDERED = new TodoPosition(null, new TodoId(42));
    private static final TodoFilter ALL = TodoFilter.ALL;
    private static final TodoSort OLDEST = TodoSort.OLDEST_FIRST;
    private static final TodoSort BY_ORDER = new TodoSort(TodoSort.Property.ORDER, false);

    static Stream<TodoPosition> positions() {
        return Stream.of(1L, 42L, Long.MAX_VALUE)
                .map(TodoId::new)
                .flatMap(id -> Stream.of(null, Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE)
                        .map(value -> new TodoPosition(value, id)));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void leadsBackToItsPlace(TodoPosition position) {
        TodoSort sort = position.value() == null ? BY_ORDER : OLDEST;
        String cursor = Cursors.of(ALL, sort).write(position);

        assertThat(Cursors.of(ALL, sort).read(cursor)).isEqualTo(position);
        assertThat(cursor).matches("[A-Za-z0-9_-]{18,28}");
    }

    @Test
    void differsForEveryPlaceInEveryList() {
        List<TodoFilter> filters = Stream.of(null, true, false)
                .flatMap(completed -> Stream.of(null, "null", "true", "a", "A", "\n", "a\n")
                        .filter(text -> text == null || !text.isBlank())
                        .map(text -> TodoFilter.of(text == null ? null : new SearchText(text), completed)))
                .toList();
        List<TodoSort> sorts = Arrays.stream(TodoSort.Property.values())
                .flatMap(property -> Stream.of(new TodoSort(property, false), new TodoSort(property, true)))
                .toList();

        assertThat(positions()
                        .flatMap(position -> filters.stream()
                                .flatMap(filter -> sorts.stream()
                                        .map(sort -> Cursors.of(filter, sort).write(position)))))
                .hasSize(18 * 18 * 14)
                .doesNotHaveDuplicates();
    }

    @Test
    void isRefusedWhenAnyCharacterIsAnother() {
        for (String cursor : cursors()) {
            IntStream.range(0, cursor.length())
                    .boxed()
                    .flatMap(i -> ALPHABET.chars()
                            .filter(c -> c != cursor.charAt(i))
                            .mapToObj(c -> cursor.substring(0, i) + (char) c + cursor.substring(i + 1)))
                    .forEach(this::assertRefused);
        }
    }

    @Test
    void isRefusedWhenItIsShorterOrLonger() {
        for (String cursor : cursors()) {
            for (int i = 0; i < cursor.length(); i++) {
                assertRefused(cursor.substring(0, i));
                assertRefused(cursor.substring(i + 1));
                assertRefused(cursor.substring(0, i) + cursor.substring(i + 1));
                assertRefused(cursor.substring(0, i) + "A" + cursor.substring(i));
            }
            assertRefused(cursor + "=");
            assertRefused(cursor + cursor);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u0000", "é", "😀", "\ud800", "====", "%3D", "AQ", "__________________"})
    void isRefusedWhenItIsNone(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @CsvSource({"UPDATED, false", "CREATED, true"})
    void isRefusedOfAnotherSort(TodoSort.Property property, boolean descending) {
        assertRefused(Cursors.of(ALL, new TodoSort(property, descending)).write(HERE));
    }

    private List<String> cursors() {
        return List.of(
                Cursors.of(ALL, OLDEST).write(HERE), Cursors.of(ALL, BY_ORDER).write(UNORDERED));
    }

    private void assertRefused(String cursor) {
        for (TodoSort sort : List.of(OLDEST, BY_ORDER)) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .as(cursor)
                    .isThrownBy(() -> Cursors.of(ALL, sort).read(cursor))
                    .withMessageContaining("is not a cursor of this list");
        }
    }
}
