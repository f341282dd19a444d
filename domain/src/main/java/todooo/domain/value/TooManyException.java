package todooo.domain.value;

import java.util.Locale;

/** The owner would have more of a kind than anybody may have; nothing was written. */
public final class TooManyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public TooManyException(Kind kind, int max) {
        super(String.format(Locale.ROOT, "There are %d %s already, and no more are possible", max, kind.plural));
        this.kind = kind;
    }

    /** What would be too many. */
    public Kind kind() {
        return kind;
    }

    /** Something of which an owner has a limited number. */
    public enum Kind {
        LISTS("lists"),
        TAGS("tags");

        private final String plural;

        Kind(String plural) {
            this.plural = plural;
        }
    }
}
