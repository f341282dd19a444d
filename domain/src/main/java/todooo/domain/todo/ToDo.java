package todooo.domain.todo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.domain.value.InvalidValueException;
import todooo.domain.value.Owner;
import todooo.domain.value.Versioned;

/**
 * A to-do at one moment: a change makes a new value with the next version, and storing it is a step of its own.
 *
 * @param content the part that its owner writes
 * @param createdAt when it was added, to the microsecond, the finest that every supported database keeps
 * @param updatedAt when this version came to be, to the microsecond
 * @param version 1 when it is added, one more with each change
 */
public record ToDo(TodoId id, Owner owner, TodoContent content, Instant createdAt, Instant updatedAt, long version)
        implements Versioned<TodoId, TodoContent> {
    private static final Constructor<ToDo, TodoId, TodoContent> MAKE = ToDo::new;

    /**
     * A to-do in this state; times are cut to the microsecond.
     *
     * @throws InvalidValueException if the version is below 1
     */
    public ToDo {
        if (version < 1) {
            throw new InvalidValueException("version must be at least 1, not " + version);
        }
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** The first version of a to-do. */
    public static ToDo added(TodoId id, Owner owner, TodoContent content, Instant now) {
        return MAKE.added(id, owner, content, now);
    }

    /** The task of the content. */
    public Task task() {
        return content.task();
    }

    /** Whether the content is completed. */
    public boolean completed() {
        return content.completed();
    }

    /** The place of the content in its owner's own order, or null for none. */
    public @Nullable Integer order() {
        return content.order();
    }

    /** The next version, with the edits applied; this one if they change nothing. */
    public ToDo edited(List<TodoEdit> edits, Instant now) {
        return withContent(content.edited(edits), now);
    }

    /** The next version, with this content; this one if it already has it. */
    public ToDo withContent(TodoContent next, Instant now) {
        return MAKE.next(this, next.following(content, now), now);
    }
}
