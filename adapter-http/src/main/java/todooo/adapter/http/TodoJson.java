package todooo.adapter.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import todooo.domain.ToDo;

/** A to-do as clients see it; the times are RFC 3339 in UTC, to the microsecond. */
record TodoJson(
        long id,
        String task,
        boolean completed,
        @Nullable Integer order,
        String createdAt,
        String updatedAt,
        long version,
        String url) {
    /** How clients write it. */
    static final TodoMembers MEMBERS =
            new TodoMembers("task", Set.of("id", "url", "version", "createdAt", "updatedAt"));

    static TodoJson of(ToDo todo, String url) {
        return new TodoJson(
                todo.id().value(),
                todo.task().text(),
                todo.completed(),
                todo.order(),
                todo.createdAt().toString(),
                todo.updatedAt().toString(),
                todo.version(),
                url);
    }
}
