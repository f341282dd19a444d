package todooo.domain.value;

import java.util.Locale;

/** The value is not at the version that its sender wanted to meet; nothing was written. */
public final class PreconditionFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Versioned<?, ?> current;

    /** With the value as it is. */
    public PreconditionFailedException(Versioned<?, ?> current) {
        super(String.format(
                Locale.ROOT,
                "%s %d is at version %d",
                current.getClass().getSimpleName(),
                current.id().value(),
                current.version()));
        this.current = current;
    }

    /** The current value, on which the client can base another try. */
    public Versioned<?, ?> current() {
        return current;
    }
}
