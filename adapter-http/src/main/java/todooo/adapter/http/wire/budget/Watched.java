package todooo.adapter.http.wire.budget;

/** A connection as the clock sees it. */
public interface Watched {
    boolean isClosed();

    /** Ends it if it has waited for its client for too long; called each time, and after the end until it is closed. */
    void tick(long now);

    /** Whether it waits for its client, to read or to write. */
    boolean isWaiting();

    /** How much it holds for how long. */
    Weight weight(long now);

    /** Ends it if it waits for its client, and gives back at once what it holds. */
    void endToMakeRoom();
}
