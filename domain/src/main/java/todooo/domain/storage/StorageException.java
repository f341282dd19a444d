package todooo.domain.storage;

import org.jspecify.annotations.Nullable;

/** The database could not do what was asked. The cause is for the log; nothing of it is for a client. */
public abstract sealed class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * The meaning of this failure at a commit: the outcome is unknown, unless the failure says that nothing was kept.
     */
    public final StorageException atCommit() {
        return switch (this) {
            case LostRace _ -> this;
            case Full full when full.rolledBack -> this;
            default -> new OutcomeUnknown(this);
        };
    }

    /** It is away or busy for now, and nothing was written: trying again may help. */
    public static sealed class Unavailable extends StorageException {
        private static final long serialVersionUID = 1L;

        public Unavailable(Throwable cause) {
            this("The database is not available", cause);
        }

        private Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** Too many transactions run at the moment; this one was not begun. */
    public static final class Overloaded extends Unavailable {
        private static final long serialVersionUID = 1L;

        public Overloaded() {
            super("Too many transactions run at the moment", null);
        }
    }

    /** Another transaction was in the way, and nothing was written: running it all again helps, mostly at once. */
    public static final class LostRace extends Unavailable {
        private static final long serialVersionUID = 1L;

        public LostRace(Throwable cause) {
            super("Another transaction was in the way", cause);
        }
    }

    /** A commit failed in a way that does not tell whether the change holds: only reading tells. */
    public static final class OutcomeUnknown extends StorageException {
        private static final long serialVersionUID = 1L;

        public OutcomeUnknown(Throwable cause) {
            super("The database did not say whether it kept the change", cause);
        }
    }

    /** There is no room left, or it may not be written to. */
    public static final class Full extends StorageException {
        private static final long serialVersionUID = 1L;

        private final boolean rolledBack;

        /** A lack of space that leaves the outcome unknown when it occurs at a commit. */
        public Full(Throwable cause) {
            this(cause, false);
        }

        private Full(Throwable cause, boolean rolledBack) {
            super("The database cannot be written to: it is full or read-only", cause);
            this.rolledBack = rolledBack;
        }

        /** A lack of space after which the database keeps nothing of the transaction, even at a commit. */
        public static Full rolledBack(Throwable cause) {
            return new Full(cause, true);
        }
    }

    /** The stored data cannot be read: an operator has to repair the database. */
    public static final class Corrupt extends StorageException {
        private static final long serialVersionUID = 1L;

        public Corrupt(Throwable cause) {
            super("The database is damaged", cause);
        }
    }

    /** It refused what it was asked for: a defect of this service. */
    public static final class Defect extends StorageException {
        private static final long serialVersionUID = 1L;

        public Defect(Throwable cause) {
            super("The database refused a statement", cause);
        }
    }
}
