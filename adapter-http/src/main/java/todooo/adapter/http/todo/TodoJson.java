package todooo.adapter.http.todo;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.content.TodoMembers;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;

/** A to-do in responses; the times are RFC 3339 in UTC with six digits of a second, so that they sort as texts. */
public record TodoJson(
        long id,
        String task,
        boolean completed,
        @Nullable Integer order,
        String createdAt,
        String updatedAt,
        long version,
        String url) {
    /** The path of all to-dos. */
    static final String PATH = "/todo";

    /** A to-do in requests. */
    static final TodoMembers MEMBERS =
            new TodoMembers("task", Set.of("id", "url", "version", "createdAt", "updatedAt"));

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

    /** The to-do at its URL, which starts with the base. */
    public static TodoJson shown(ToDo todo, String base) {
        return of(todo, base + path(todo.id()));
    }

    /** The path of the to-do of this id. */
    static String path(TodoId id) {
        return PATH + "/" + id.value();
    }

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
