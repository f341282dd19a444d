package todooo.domain.value;

import java.time.Instant;

/**
 * A value of one owner that is found by an id and changes in versions.
 *
 * @param <I> the id
 * @param <C> the content: what the owner writes
 */
public interface Versioned<I extends Id, C> {
    I id();

    Owner owner();

    C content();

    /** When it was added, to the microsecond. */
    Instant createdAt();

    /** When this version came to be, to the microsecond. */
    Instant updatedAt();

    /** 1 when it is added, one more with each change. */
    long version();

    /** The version that it is at. */
    default Revision revision() {
        return new Revision(version(), updatedAt());
    }

    /**
     * Makes a value of its components, as the constructor of a record does.
     *
     * @param <E> the value
     */
    @FunctionalInterface
    interface Constructor<E extends Versioned<I, C>, I extends Id, C> {
        E make(I id, Owner owner, C content, Instant createdAt, Instant updatedAt, long version);

        /** The first version. */
        default E added(I id, Owner owner, C content, Instant now) {
            return make(id, owner, content, now, now, 1);
        }

        /** The next version, with this content; the current one if it already has it. */
        default E next(E current, C content, Instant now) {
            if (content.equals(current.content())) {
                return current;
            }
            // A clock that was set back must not reorder versions.
            Instant then = now.isBefore(current.updatedAt()) ? current.updatedAt() : now;
            return make(current.id(), current.owner(), content, current.createdAt(), then, current.version() + 1);
        }
    }
}
