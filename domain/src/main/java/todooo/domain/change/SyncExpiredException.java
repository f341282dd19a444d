package todooo.domain.change;

/** The token is older than the tombstones, or of another history of the database: the client has to start anew. */
public final class SyncExpiredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SyncExpiredException() {
        super("The changes since this token are not known any more");
    }
}
