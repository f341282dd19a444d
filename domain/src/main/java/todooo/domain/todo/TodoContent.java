package todooo.domain.todo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.Fingerprint.Component;

/** The part of a to-do that its owner writes; the rest is kept by the service. A null order is none. */
public record TodoContent(
        Task task, boolean completed, @Nullable Integer order) {

    /** The fingerprint of all components: equal contents share it, and different contents do not. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(List.of(
                new Component("task", task.text()),
                new Component("completed", completed),
                new Component("order", order)));
    }

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
