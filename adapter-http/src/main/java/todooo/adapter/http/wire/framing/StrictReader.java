package todooo.adapter.http.wire.framing;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.BadRequestException;
import io.helidon.http.RequestException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.wire.budget.Holding;

/**
 * Reads requests as RFC 9112 has them where Helidon is more generous, as two servers that read a message differently
 * see different requests in it: it refuses signs before the size of a chunk, chunks that do not end where they should,
 * and headers without a name. It accepts an empty line before a request and all forms of a {@link RequestLine}, and
 * ignores extensions and trailers of chunks. It limits the lines of a head, and the bytes that are buffered of a chunk,
 * which it hands on in pieces, each as a chunk of its own. Helidon reads lines only before and after chunks, and byte
 * arrays only for the request line and the value of Connection.
 */
public final class StrictReader extends DataReader {
    private static final int MAX_LINES = 100;

    /** The message of the exception for a head of more lines. */
    public static final String TOO_MANY_LINES = "A request must not have more than " + MAX_LINES + " header lines.";

    private final BooleanSupplier atRequestLine;
    private final int maxBodyBytes;
    private final ChunkLines chunkLines = new ChunkLines(this);
    private boolean emptyLineSkipped;
    private boolean http10;
    private @Nullable String authority;
    private boolean inHead;
    private int lines;
    private int takenLines;
    private int allowedBytes; // of the body
    private long bodyBytes; // of all chunks whose size is known
    private long chunkBytes; // of the chunk, those that are still to be handed on
    private boolean insideChunk;
    private boolean behindLastChunk;

    @SuppressWarnings("removal") // there is no other constructor, and no interface to implement
    public StrictReader(Supplier<byte[]> bytes, BooleanSupplier atRequestLine, int maxBodyBytes) {
        super(bytes);
        this.atRequestLine = atRequestLine;
        this.maxBodyBytes = maxBodyBytes;
        this.allowedBytes = maxBodyBytes;
    }

    /** Header lines follow. */
    public void beginHead() {
        inHead = true;
        emptyLineSkipped = false;
        lines = 0;
        takenLines = 0;
    }

    /** A body follows, or nothing. */
    public void beginBody() {
        inHead = false;
        allowedBytes = maxBodyBytes;
        bodyBytes = 0;
        chunkBytes = 0;
        behindLastChunk = false;
        chunkLines.begin();
    }

    /** Lets the body of this request become so long. */
    public void allowBody(int maxBytes) {
        allowedBytes = maxBytes;
    }

    /** The number of header lines since the last call. */
    public int takeLines() {
        int taken = lines - takenLines;
        takenLines = lines;
        return taken;
    }

    /** The bytes of heap that each byte takes that is read now. */
    public int bytesHeldPerByte() {
        return inHead || atRequestLine.getAsBoolean() ? Holding.PER_BYTE_OF_HEAD : Holding.PER_BYTE_OF_BODY;
    }

    /**
     * The size of a chunk or of the next piece of it, or the empty line after the last one (RFC 9112, section 7.1),
     * without extensions and trailers.
     *
     * @throws IllegalArgumentException if it is neither
     * @throws ProblemException if the body becomes too long, once; it can be read on
     */
    @Override
    public String readLine() {
        if (behindLastChunk) {
            chunkLines.skipTrailers();
            return "";
        }
        if (chunkBytes == 0) {
            String size = chunkLines.size();
            if (size.isEmpty() || !beginChunk(Long.parseLong(size, 16))) {
                return size;
            }
        }
        ensureAvailable();
        return Long.toHexString(Math.min(chunkBytes, available()));
    }

    /**
     * Whether there is a chunk to hand on.
     *
     * @throws ProblemException if the body becomes too long, once; or too long even to be dropped
     */
    private boolean beginChunk(long size) {
        boolean wasTooLong = bodyBytes > allowedBytes;
        bodyBytes += size;
        behindLastChunk = size == 0;
        if (size == 0) {
            return false;
        }
        if (bodyBytes > (long) allowedBytes + RequestBody.DISCARDED_BYTES) {
            throw RequestBody.endless(allowedBytes);
        }
        chunkBytes = size;
        if (bodyBytes > allowedBytes && !wasTooLong) {
            throw RequestBody.tooLarge(allowedBytes);
        }
        return true;
    }

    /** The end of a header line, the request line, or a line between chunks; skips one empty line before a request. */
    @Override
    public int findNewLine(int max) {
        if (inHead && ++lines > MAX_LINES) {
            throw new IllegalStateException(TOO_MANY_LINES);
        }
        int length = super.findNewLine(max);
        if (length == 0 && !emptyLineSkipped && atRequestLine.getAsBoolean()) {
            emptyLineSkipped = true;
            super.skip("\r\n".length());
            return super.findNewLine(max);
        }
        return length;
    }

    /**
     * Where the name of a header ends.
     *
     * @throws IllegalArgumentException if it is empty
     */
    @Override
    public int findOrNewLine(byte colon, int max) {
        int index = super.findOrNewLine(colon, max);
        if (index == 0) {
            throw new IllegalArgumentException("A header has no name");
        }
        return index;
    }

    /**
     * The next bytes of a body.
     *
     * @throws IllegalArgumentException if they are a chunk and no new line follows
     */
    @Override
    public BufferData readBuffer(int length) {
        BufferData bytes = super.readBuffer(length);
        if (chunkBytes > 0) {
            chunkBytes -= length;
            insideChunk = chunkBytes > 0;
            if (!insideChunk && !startsWithNewLine()) {
                throw new IllegalArgumentException("The chunk is longer than its size");
            }
        }
        return bytes;
    }

    /** Goes on behind so many bytes; behind a piece of a chunk there is no new line that Helidon could skip. */
    @Override
    public void skip(int length) {
        if (insideChunk) {
            insideChunk = false;
        } else {
            super.skip(length);
        }
    }

    /**
     * The next bytes of a head; a request line as Helidon reads it.
     *
     * @throws BadRequestException if they are a request line that is wrong in a way that a client can mend
     * @throws RequestException if they are a request line of another major version
     */
    @Override
    public byte[] readBytes(int length) {
        byte[] bytes = super.readBytes(length);
        if (!atRequestLine.getAsBoolean()) {
            return bytes;
        }
        RequestLine line = RequestLine.read(bytes);
        http10 = line.isHttp10();
        authority = line.authority();
        return line.bytes();
    }

    /** Whether the last request line was one of HTTP/1.0. */
    public boolean isHttp10() {
        return http10;
    }

    /** The host that the last request line names, if it does. */
    @Nullable
    public String authority() {
        return authority;
    }
}
