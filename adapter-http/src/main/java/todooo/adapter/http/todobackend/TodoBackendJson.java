package todooo.adapter.http.todobackend;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.content.TodoMembers;
import todooo.domain.todo.ToDo;

/** A to-do in responses to clients of the Todo-Backend specification. */
record TodoBackendJson(
        long id, String title, boolean completed, @Nullable Integer order, String url) {
    /** A to-do in their requests. */
    static final TodoMembers MEMBERS = new TodoMembers("title", false, Set.of("id", "url"));

    static TodoBackendJson of(ToDo todo, String url) {
        return new TodoBackendJson(todo.id().value(), todo.task().text(), todo.completed(), todo.order(), url);
    }
}
