package todooo.adapter.http.wire.budget;

/**
 * The progress of a client that sends a body which is read as a stream: however long the whole takes, each part of
 * {@value #PART_BYTES} bytes has to arrive within a span of time. Only waiting counts, and not what is done with the
 * part in between.
 */
public final class BodyProgress {
    static final int PART_BYTES = 64 * 1024;

    private final long span;
    private long waited;
    private long arrived;

    /** @param span in ticks */
    public BodyProgress(long span) {
        this.span = span;
    }

    /** How many ticks the rest of the part may take. */
    public long left() {
        return span - waited;
    }

    /** Notes that so many bytes have arrived within so many ticks. */
    public void arrived(int bytes, long ticks) {
        waited += ticks;
        arrived += bytes;
        if (arrived >= PART_BYTES) {
            arrived = 0;
            waited = 0;
        }
    }
}
