package todooo.adapter.http.content;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;

/** A to-do in responses. */
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
    public static final String PATH = "/todo";

    /** A to-do in requests. */
    public static final TodoMembers MEMBERS =
            new TodoMembers("task", Set.of("id", "url", "version", "createdAt", "updatedAt"));

    /** The to-do at its URL, which starts with the base. */
    public static TodoJson shown(ToDo todo, String base) {
        return of(todo, base + path(todo.id()));
    }

    /** The path of the to-do of this id. */
    public static String path(TodoId id) {
        return PATH + "/" + id.value();
    }

    /** The to-do at this URL. */
    public static TodoJson of(ToDo todo, String url) {
        return new TodoJson(
                todo.id().value(),
                todo.task().text(),
                todo.completed(),
                todo.order(),
                Times.text(todo.createdAt()),
                Times.text(todo.updatedAt()),
                todo.version(),
                url);
    }
}
