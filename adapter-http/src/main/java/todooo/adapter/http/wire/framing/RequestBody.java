package todooo.adapter.http.wire.framing;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;

/** Reads request bodies to their end, up to a maximum. It never closes their streams, as Helidon would then read on. */
public record RequestBody(int maxBytes) {
    /** Bytes beyond the limit that are read and dropped, so that a client that still sends can read the response. */
    public static final int DISCARDED_BYTES = 1024 * 1024;

    /** The message to a client that sends an encoded body. */
    public static final String ENCODED = "A body must not be encoded: leave out Content-Encoding.";

    private static final int PIECE = 8 * 1024;

    private interface Reading<T> {
        T from(InputStream body) throws IOException;
    }

    /**
     * The whole body.
     *
     * @throws ProblemException if it is too long, or its chunks are malformed
     * @throws CloseConnectionException if it does not arrive as a whole
     */
    public byte[] read(ServerRequest request) {
        byte[] bytes = read(request, body -> body.readNBytes(maxBytes + 1));
        if (bytes.length > maxBytes) {
            throw tooLarge(maxBytes);
        }
        return bytes;
    }

    /**
     * Reads the whole body and drops it.
     *
     * @throws ProblemException if it is too long, or its chunks are malformed
     * @throws CloseConnectionException if it does not arrive as a whole
     */
    public void discard(ServerRequest request) {
        if (read(request, this::discard) > maxBytes) {
            throw tooLarge(maxBytes);
        }
    }

    /**
     * Hands the body on as it comes, piece by piece.
     *
     * @throws ProblemException if it is too long, or its chunks are malformed
     * @throws CloseConnectionException if it does not arrive as a whole
     */
    public void stream(ServerRequest request, Sink sink) {
        long length = read(request, body -> stream(body, sink));
        if (length > maxBytes) {
            throw tooLarge(maxBytes);
        }
    }

    private long stream(InputStream body, Sink sink) throws IOException {
        byte[] piece = new byte[PIECE];
        long length = 0;
        for (int read = body.read(piece); read >= 0 && length <= maxBytes; read = body.read(piece)) {
            length += read;
            sink.take(piece, read);
        }
        return length;
    }

    /** Where a body goes. */
    @FunctionalInterface
    public interface Sink {
        /** Takes the first bytes of an array, which is used again. */
        void take(byte[] piece, int length);
    }

    private int discard(InputStream body) throws IOException {
        byte[] piece = new byte[PIECE];
        int discarded = 0;
        for (int read = 0; read >= 0 && discarded <= maxBytes; read = body.read(piece)) {
            discarded += read;
        }
        return discarded;
    }

    private <T> T read(ServerRequest request, Reading<T> reading) {
        requireReadable(request);
        if (request.headers().contentLength().orElse(0) > maxBytes) {
            throw tooLarge(maxBytes);
        }
        try {
            return reading.from(request.content().inputStream());
        } catch (DataReader.IncorrectNewLineException | IllegalArgumentException e) { // a chunk of no size
            throw new ProblemException(ProblemType.MALFORMED_REQUEST).with(HeaderNames.CONNECTION, "close");
        } catch (DataReader.InsufficientDataAvailableException | IOException e) {
            throw new CloseConnectionException("The client left in the middle of the body", e);
        }
    }

    /**
     * Lets a body pass unless it is announced as too long even to be read and dropped.
     *
     * @throws ProblemException if it is; its connection then ends
     */
    void requireReadable(ServerRequest request) {
        if (request.headers().contentLength().orElse(0) > (long) maxBytes + DISCARDED_BYTES) {
            throw endless(maxBytes);
        }
    }

    /** The problem of a body that is too long even to be read and dropped: its connection ends. */
    static ProblemException endless(int maxBytes) {
        return tooLarge(maxBytes).with(HeaderNames.CONNECTION, "close");
    }

    /** The problem of a body that is longer than the maximum. */
    static ProblemException tooLarge(int maxBytes) {
        return new ProblemException(
                ProblemType.CONTENT_TOO_LARGE,
                String.format(Locale.ROOT, "The body must not be longer than %d bytes.", maxBytes));
    }
}
