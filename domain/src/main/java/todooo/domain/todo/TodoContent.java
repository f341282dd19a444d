package todooo.domain.todo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.Fingerprint.Component;

/** The part of a to-do that its owner writes; the rest is kept by the service. A null order is none. */
public record TodoContent(
        Task task, boolean completed, @Nullable Integer order) {

    /** The content of which only the task is given: open, without an order. */
    public static TodoContent of(Task task) {
        return new TodoContent(task, false, null);
    }

    /** This content with another task. */
    public TodoContent withTask(Task newTask) {
        return new TodoContent(newTask, completed, order);
    }

    /** This content, completed or open. */
    public TodoContent withCompleted(boolean newCompleted) {
        return new TodoContent(task, newCompleted, order);
    }

    /** This content at another place in its owner's own order; null is none. */
    public TodoContent withOrder(@Nullable Integer newOrder) {
        return new TodoContent(task, completed, newOrder);
    }

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
            case TodoEdit.SetTask(Task newTask) -> withTask(newTask);
            case TodoEdit.SetCompleted(boolean newCompleted) -> withCompleted(newCompleted);
            case TodoEdit.SetOrder(@Nullable Integer newOrder) -> withOrder(newOrder);
        };
    }
}
