package todooo.domain.list;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import todooo.domain.value.InvalidValueException;
import todooo.domain.value.Owner;
import todooo.domain.value.Versioned;

/**
 * A list at one moment: a change makes a new value with the next version, and storing it is a step of its own.
 *
 * @param content the part that its owner writes
 * @param createdAt when it was added, to the microsecond
 * @param updatedAt when this version came to be, to the microsecond
 * @param version 1 when it is added, one more with each change
 */
public record TodoList(ListId id, Owner owner, ListContent content, Instant createdAt, Instant updatedAt, long version)
        implements Versioned<ListId, ListContent> {
    /** How many lists an owner has at most, archived ones among them. */
    public static final int MAX_LISTS = 500;

    private static final Constructor<TodoList, ListId, ListContent> MAKE = TodoList::new;

    /**
     * A list in this state; times are cut to the microsecond.
     *
     * @throws InvalidValueException if the version is below 1
     */
    public TodoList {
        if (version < 1) {
            throw new InvalidValueException("version must be at least 1, not " + version);
        }
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** The first version of a list. */
    public static TodoList added(ListId id, Owner owner, ListContent content, Instant now) {
        return MAKE.added(id, owner, content, now);
    }

    /** The next version, with the edits applied; this one if they change nothing. */
    public TodoList edited(List<ListEdit> edits, Instant now) {
        return withContent(content.edited(edits), now);
    }

    /** The next version, with this content; this one if it already has it. */
    public TodoList withContent(ListContent next, Instant now) {
        return MAKE.next(this, next, now);
    }
}
