package todooo.application.todo;

import java.time.Instant;
import java.util.List;
import todooo.application.act.Outcome;
import todooo.application.port.out.Store;
import todooo.domain.todo.InvalidFieldException;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoEdit;
import todooo.domain.todo.TodoId;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.value.Precondition;

/** Changes to-dos in one transaction. */
final class TodoUpdate {
    private final Store store;
    private final Instant now;

    TodoUpdate(Store store, Instant now) {
        this.store = store;
        this.now = now;
    }

    /**
     * The to-do after the edits, stored if that made a new version. Refused if there is none, if the precondition does
     * not hold of it, or if the edits do not fit what is there.
     */
    Outcome<ToDo> update(TodoId id, Precondition precondition, List<TodoEdit> edits) {
        return Outcome.of(store.todos(), id, precondition, TodoNotFoundException::new)
                .then(todo -> next(todo, edits).map(next -> stored(todo, next)));
    }

    /** The content of the to-do after the edits, as it can be stored. */
    Outcome<TodoContent> next(ToDo todo, List<TodoEdit> edits) {
        TodoContent edited;
        try {
            edited = todo.content().edited(edits);
        } catch (InvalidFieldException e) {
            return Outcome.refused(e);
        }
        return new References(store).ofNext(todo, edited);
    }

    /** The to-do with the content, stored if that is a new version. */
    ToDo stored(ToDo before, TodoContent content) {
        ToDo after = before.withContent(content, now);
        if (!after.equals(before)) {
            store.todos().replace(after);
        }
        return after;
    }
}
