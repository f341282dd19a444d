package todooo.domain.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import todooo.domain.query.PageLimit;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.query.read.KeysetRange.Stretch;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

class PageOfPartsTest {
    private static final TodoSort BY_ORDER = new TodoSort(TodoSort.Property.ORDER, false);
    private static final TodoQuery TWO = TodoQuery.ALL.by(BY_ORDER).atMost(new PageLimit(2));
    private static final TodoPosition PLACE = new TodoPosition(7L, new TodoId(70));

    private final List<KeysetRange> parts = new ArrayList<>();
    private final List<Integer> limits = new ArrayList<>();

    @Test
    void goesOnAfterItsLastTodoIfThereIsOneMore() {
        TodoPage page = read(TWO, stretch(todo(1, 5), todo(2, 6), todo(3, 6)));

        assertThat(page).isEqualTo(new TodoPage(List.of(todo(1, 5), todo(2, 6)), new TodoPosition(6L, new TodoId(2))));
        assertThat(limits).containsExactly(3);
    }

    @Test
    void goesOnWithThoseThatHaveNoValue() {
        TodoPage page = read(TWO, stretch(todo(1, 5)), stretch(todo(2, null)));

        assertThat(page).isEqualTo(new TodoPage(List.of(todo(1, 5), todo(2, null)), null));
        assertThat(parts).containsExactly(new KeysetRange(true, null), new KeysetRange(false, null));
        assertThat(limits).containsExactly(3, 2);
    }

    @Test
    void endsWhereItsReaderStopped() {
        TodoPage page = read(TWO, new Stretch(List.of(todo(1, 5)), PLACE));

        assertThat(page).isEqualTo(new TodoPage(List.of(todo(1, 5)), PLACE));
        assertThat(parts).containsExactly(new KeysetRange(true, null));
    }

    @Test
    void endsWhereItsReaderStoppedAlsoWithoutATodo() {
        assertThat(read(TWO, new Stretch(List.of(), PLACE))).isEqualTo(new TodoPage(List.of(), PLACE));
    }

    @Test
    void endsWhereItsReaderStoppedAmongThoseThatHaveNoValue() {
        var place = new TodoPosition(null, new TodoId(9));

        TodoPage page = read(TWO, stretch(todo(1, 5)), new Stretch(List.of(), place));

        assertThat(page).isEqualTo(new TodoPage(List.of(todo(1, 5)), place));
    }

    @Test
    void doesNotGoBackToThoseThatHaveAValue() {
        var place = new TodoPosition(null, new TodoId(9));

        assertThat(read(TWO.after(place), stretch())).isEqualTo(new TodoPage(List.of(), null));
        assertThat(parts).containsExactly(new KeysetRange(false, place));
    }

    @Test
    void hasOnePartIfEveryTodoHasAValue() {
        assertThat(read(TodoQuery.ALL, stretch())).isEqualTo(new TodoPage(List.of(), null));
        assertThat(parts).containsExactly(new KeysetRange(true, null));
    }

    private TodoPage read(TodoQuery query, Stretch... stretches) {
        return KeysetRange.read(query, (part, limit) -> {
            parts.add(part);
            limits.add(limit);
            return stretches[parts.size() - 1];
        });
    }

    private static Stretch stretch(PlacedTodo... todos) {
        return Stretch.whole(List.of(todos));
    }

    private static PlacedTodo todo(long id, @Nullable Integer order) {
        var content = TodoContent.of(new Task("Learn")).withOrder(order);
        return new PlacedTodo(ToDo.added(new TodoId(id), Owner.LOCAL, content, Instant.EPOCH), id);
    }
}
