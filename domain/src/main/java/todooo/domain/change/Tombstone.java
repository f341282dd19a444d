package todooo.domain.change;

import todooo.domain.todo.TodoId;

/** A to-do that left the list by this change. */
public record Tombstone(TodoId id, long change) {
    ChangePosition position() {
        return new ChangePosition(change, id.value());
    }
}
