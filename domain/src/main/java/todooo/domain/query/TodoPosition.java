package todooo.domain.query;

import org.jspecify.annotations.Nullable;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.EpochMicros;

/**
 * A place in a sorted list: where a to-do with this value and this id stands, whether it is still there or not.
 *
 * @param value what the list is sorted by: microseconds since 1970-01-01T00:00:00Z for a time; null for no value
 */
public record TodoPosition(@Nullable Long value, TodoId id) {
    /** The position of the to-do in the order of creation. */
    public static TodoPosition ofCreation(ToDo todo) {
        return new TodoPosition(EpochMicros.of(todo.createdAt()), todo.id());
    }
}
