package todooo.domain.storage;

import java.util.Locale;
import java.util.Objects;

/** A removal of many to-dos stopped half way. What is removed stays so, and removing again goes on with the rest. */
public final class PartlyRemovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int removed;

    /**
     * @param removed how many to-dos are removed for certain, from 1
     * @param cause why it stopped; after {@link StorageException.OutcomeUnknown} one slice more may be removed
     */
    public PartlyRemovedException(int removed, StorageException cause) {
        super(String.format(Locale.ROOT, "%d to-dos are removed, and others not", removed), cause);
        this.removed = removed;
    }

    /** How many to-dos are removed for certain. */
    public int removed() {
        return removed;
    }

    /** Why it stopped. */
    public StorageException reason() {
        return (StorageException) Objects.requireNonNull(getCause());
    }
}
