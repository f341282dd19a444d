package todooo.domain.todo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a to-do that its owner writes; the rest is kept by the service. A null order is none. */
public record TodoContent(
        Task task, boolean completed, @Nullable Integer order) {

    /** This content after all the edits, applied one after the other. */
    public TodoContent edited(List<TodoEdit> edits) {
        TodoContent content = this;
        for (TodoEdit edit : edits) {
            content = content.edited(edit);
        }
        return content;
    }

    private TodoContent edited(TodoEdit edit) {
        return switch (edit) {
            case TodoEdit.SetTask(Task newTask) -> new TodoContent(newTask, completed, order);
            case TodoEdit.SetCompleted(boolean newCompleted) -> new TodoContent(task, newCompleted, order);
            case TodoEdit.SetOrder(@Nullable Integer newOrder) -> new TodoContent(task, completed, newOrder);
        };
    }
}
