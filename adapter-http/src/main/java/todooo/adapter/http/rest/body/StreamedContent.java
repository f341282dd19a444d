package todooo.adapter.http.rest.body;

import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A body that is made while it is written, and ends with its connection. It holds one of a bounded number of slots for
 * as long as that takes, and gives back all that it has taken, however it ends.
 */
public abstract class StreamedContent implements Content {
    private final Slots slots;
    private final int heldBytes;

    /** @param heldBytes how many bytes are held for this response alone until it is written */
    protected StreamedContent(Slots slots, int heldBytes) {
        this.slots = slots;
        this.heldBytes = heldBytes;
    }

    @Override
    public final int length() {
        return WITHOUT_END;
    }

    @Override
    public final int heldLength() {
        return heldBytes;
    }

    @Override
    public final void open() {
        slots.take();
        try {
            begin();
        } catch (Throwable thrown) {
            close();
            throw thrown;
        }
    }

    @Override
    public final void send(ServerResponse response) {
        try {
            write(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close();
        }
    }

    private void close() {
        try {
            end();
        } finally {
            slots.giveBack();
        }
    }

    /** Takes what the body needs, while the client can still be refused. */
    protected abstract void begin();

    /** Writes the body to its end. */
    protected abstract void write(ServerResponse response) throws IOException;

    /** Gives back what {@link #begin} has taken, also if it has failed half way. */
    protected void end() {}
}
