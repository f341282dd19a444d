package todooo.domain.change;

import todooo.domain.todo.PlacedTodo;

/**
 * The latest state of a to-do, and the change that made it.
 *
 * @param change 0 if it has not changed since changes are counted
 */
public record ChangedTodo(PlacedTodo placed, long change) implements FeedEntry {
    @Override
    public ChangePosition position() {
        return new ChangePosition(change, ChangedKind.TODO, placed.todo().id().value());
    }
}
