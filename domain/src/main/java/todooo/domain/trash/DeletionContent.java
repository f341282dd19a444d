package todooo.domain.trash;

import todooo.domain.todo.Task;
import todooo.domain.value.InvalidValueException;

/**
 * A deletion as far as it has come.
 *
 * @param kind the act
 * @param title the task of the to-do, of the first one where it deletes many; the title of the list
 * @param todos how many to-dos are in the trash by it, from 0
 * @param state how far it has come
 */
public record DeletionContent(Kind kind, Task title, int todos, State state) {
    public DeletionContent {
        if (todos < 0) {
            throw new InvalidValueException("todos must be at least 0, not " + todos);
        }
    }

    /** A deletion of one to-do, which one transaction completes. */
    public static DeletionContent of(Task title) {
        return new DeletionContent(Kind.TODO, title, 1, State.COMPLETE);
    }

    /** A deletion of many to-dos, at its beginning. */
    public static DeletionContent begun(Kind kind, Task title) {
        return new DeletionContent(kind, title, 0, State.DELETING);
    }

    /** The same deletion, with so many more to-dos. */
    public DeletionContent plus(int more) {
        return new DeletionContent(kind, title, todos + more, state);
    }

    /** The same deletion, with so many fewer to-dos. */
    public DeletionContent minus(int fewer) {
        return new DeletionContent(kind, title, Math.max(0, todos - fewer), state);
    }

    /** The same deletion in another state. */
    public DeletionContent in(State other) {
        return new DeletionContent(kind, title, todos, other);
    }

    /** The act that deletes. */
    public enum Kind {
        /** One to-do. */
        TODO,
        /** A list with its to-dos. */
        LIST,
        /** Every completed to-do. */
        COMPLETED,
        /** Every to-do. */
        ALL
    }

    /** How far a deletion has come. A change of many to-dos takes several transactions. */
    public enum State {
        /** To-dos are moved to the trash, or were until the service stopped. */
        DELETING,
        /** All are in the trash. */
        COMPLETE,
        /** To-dos are moved back, or were until the service stopped. */
        RESTORING,
        /** To-dos are removed for good, or were until the service stopped. */
        PURGING
    }
}
