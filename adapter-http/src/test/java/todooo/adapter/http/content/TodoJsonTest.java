package todooo.adapter.http.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

class TodoJsonTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:00Z, 2026-11-22T12:00:00.000000Z",
        "2026-11-22T12:00:00.1Z, 2026-11-22T12:00:00.100000Z",
        "2026-11-22T12:00:00.123Z, 2026-11-22T12:00:00.123000Z",
        "2026-11-22T12:00:00.000001Z, 2026-11-22T12:00:00.000001Z",
        "1969-12-31T23:59:59.999999Z, 1969-12-31T23:59:59.999999Z",
    })
    void hasTimesThatSortAsTexts(Instant time, String text) {
        ToDo todo = ToDo.added(new TodoId(1), Owner.LOCAL, TodoContent.of(new Task("t")), time);

        TodoJson json = TodoJson.of(todo, "http://x/todo/1");

        assertThat(json.createdAt()).isEqualTo(text);
        assertThat(json.updatedAt()).isEqualTo(text);
    }
}
