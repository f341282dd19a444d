package todooo.adapter.http.wire.budget;

/** A connection as the clock sees it. */
public interface Watched {
    boolean isClosed();

    /** Ends it if it has waited for its client for too long; called each time, and after the end until it is closed. */
    void tick(long now);

    /** Whether it waits for its client, to read or to write. */
    boolean isWaiting();

    /** The bytes that it holds and for how long. */
    Weight weight(long now);

    /** Ends it if it waits for its client, and gives its share back at once. */
    void endToMakeRoom();
}
