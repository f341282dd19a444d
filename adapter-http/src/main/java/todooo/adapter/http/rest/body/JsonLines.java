package todooo.adapter.http.rest.body;

import io.helidon.common.media.type.MediaType;
import io.helidon.common.media.type.MediaTypes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes JSON values, each on a line of its own, and as many of them at once as fit into a buffer. */
public final class JsonLines {
    public static final String MEDIA_TYPE = "application/x-ndjson";

    /** The same for content negotiation. */
    public static final MediaType TYPE = MediaTypes.create(MEDIA_TYPE);

    private static final int BUFFER = 16 * 1024;

    private final OutputStream out;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(BUFFER);

    public JsonLines(OutputStream out) {
        this.out = out;
    }

    /** Adds a line, and sends the buffer if it is full. */
    public void write(Object value) throws IOException {
        buffer.writeBytes(Json.write(value));
        buffer.write('\n');
        if (buffer.size() >= BUFFER) {
            flush();
        }
    }

    /** Sends what is in the buffer. */
    public void flush() throws IOException {
        buffer.writeTo(out);
        out.flush();
        buffer.reset();
    }
}
