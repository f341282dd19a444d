package todooo.adapter.http.content;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import todooo.domain.date.Dates;
import todooo.domain.date.Due;
import todooo.domain.date.ZoneName;
import todooo.domain.list.ListId;
import todooo.domain.tag.TagName;
import todooo.domain.todo.Notes;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;

/** A to-do in responses. */
public record TodoJson(
        long id,
        String task,
        boolean completed,
        @Nullable Integer order,
        @Nullable Long list,
        @Nullable String notes,
        List<String> tags,
        @Nullable String due,
        @Nullable String dueZone,
        @Nullable String start,
        @Nullable String priority,
        @Nullable String completedAt,
        String createdAt,
        String updatedAt,
        long version,
        String url) {
    /** The path of all to-dos. */
    public static final String PATH = "/todo";

    /** A to-do in requests. */
    public static final TodoMembers MEMBERS =
            new TodoMembers("task", true, Set.of("id", "url", "version", "createdAt", "updatedAt", "completedAt"));

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
        TodoContent content = todo.content();
        return new TodoJson(
                todo.id().value(),
                todo.task().text(),
                todo.completed(),
                todo.order(),
                orNull(content.list(), ListId::value),
                orNull(content.notes(), Notes::text),
                content.tags().names().stream().map(TagName::text).toList(),
                orNull(content.due(), Due::text),
                content.due() == null ? null : orNull(content.due().zone(), ZoneName::text),
                orNull(content.start(), Dates::text),
                orNull(content.priority(), priority -> priority.name().toLowerCase(Locale.ROOT)),
                orNull(content.completedAt(), Times::text),
                Times.text(todo.createdAt()),
                Times.text(todo.updatedAt()),
                todo.version(),
                url);
    }

    private static <T, R> @Nullable R orNull(@Nullable T value, Function<T, R> function) {
        return value == null ? null : function.apply(value);
    }
}
