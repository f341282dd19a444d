package todooo.adapter.http;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import todooo.domain.todo.ToDo;

/** A to-do as clients see it; the times are RFC 3339 in UTC with six digits of a second, so that they sort as texts. */
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

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

    static TodoJson of(ToDo todo, String url) {
        return new TodoJson(
                todo.id().value(),
                todo.task().text(),
                todo.completed(),
                todo.order(),
                TIME.format(todo.createdAt()),
                TIME.format(todo.updatedAt()),
                todo.version(),
                url);
    }
}
