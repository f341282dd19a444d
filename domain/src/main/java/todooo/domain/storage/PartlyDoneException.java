package todooo.domain.storage;

import java.util.Locale;
import java.util.Objects;

/** An act on many to-dos stopped half way. What is done stays so, and doing it again goes on with the rest. */
public final class PartlyDoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int done;

    /**
     * @param done on how many to-dos it is done for certain, from 1
     * @param cause why it stopped; after {@link StorageException.OutcomeUnknown} one slice more may be done
     */
    public PartlyDoneException(int done, StorageException cause) {
        super(String.format(Locale.ROOT, "It is done on %d to-dos, and not on others", done), cause);
        this.done = done;
    }

    /** On how many to-dos it is done for certain. */
    public int done() {
        return done;
    }

    /** Why it stopped. */
    public StorageException reason() {
        return (StorageException) Objects.requireNonNull(getCause());
    }
}
