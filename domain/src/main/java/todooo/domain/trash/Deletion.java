package todooo.domain.trash;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import todooo.domain.value.InvalidValueException;
import todooo.domain.value.Owner;
import todooo.domain.value.Versioned;

/**
 * One act of deleting, which can be undone as a whole.
 *
 * @param createdAt when it began, to the microsecond
 */
public record Deletion(
        DeletionId id, Owner owner, DeletionContent content, Instant createdAt, Instant updatedAt, long version)
        implements Versioned<DeletionId, DeletionContent> {
    private static final Constructor<Deletion, DeletionId, DeletionContent> MAKE = Deletion::new;

    /**
     * A deletion in this state; times are cut to the microsecond.
     *
     * @throws InvalidValueException if the version is below 1
     */
    public Deletion {
        if (version < 1) {
            throw new InvalidValueException("version must be at least 1, not " + version);
        }
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** The next version, with this content; this one if it already has it. */
    public Deletion withContent(DeletionContent next, Instant now) {
        return MAKE.next(this, next, now);
    }

    /** Whether it has taken a list away that to-dos have yet to follow. */
    public boolean awaitsTodos() {
        return content.kind() == DeletionContent.Kind.LIST && content.state() == DeletionContent.State.DELETING;
    }

    /** Whether everything that it deletes is in the trash, and nothing of it on the way out. */
    public boolean isComplete() {
        return content.state() == DeletionContent.State.COMPLETE;
    }
}
