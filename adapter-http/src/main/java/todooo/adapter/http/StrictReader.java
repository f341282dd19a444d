package todooo.adapter.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.BadRequestException;
import io.helidon.http.RequestException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Refuses what Helidon reads more generously than RFC 9112 has it, as two servers that read a message differently see
 * different requests in it: signs before the size of a chunk, chunks that do not end where they should, headers without a
 * name, methods in lower case. And takes all of HTTP/1.x, of which Helidon knows the version 1.1 only. Helidon reads line by line only what stands before and after chunks, and as bytes only the
 * request line and the value of Connection.
 */
final class StrictReader extends DataReader {
    private static final Pattern CHUNK_SIZE = Pattern.compile("[0-9A-Fa-f]*");
    private static final int MAX_DIGITS = 8;

    private final BooleanSupplier atRequestLine;
    private boolean inChunk;
    private boolean http10;

    @SuppressWarnings("removal") // there is no other constructor, and no interface to implement
    StrictReader(Supplier<byte[]> bytes, BooleanSupplier atRequestLine) {
        super(bytes);
        this.atRequestLine = atRequestLine;
    }

    /**
     * The size of a chunk, or the empty line after the last one (RFC 9112, section 7.1), without extensions.
     *
     * @throws IllegalArgumentException if it is neither
     */
    @Override
    public String readLine() {
        int length = findNewLine(MAX_DIGITS + 1);
        String line = length > MAX_DIGITS ? "-" : readAsciiString(length);
        if (!CHUNK_SIZE.matcher(line).matches()) {
            throw new IllegalArgumentException("This is not the size of a chunk");
        }
        skip("\r\n".length());
        inChunk = !line.isEmpty();
        return line;
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
        if (inChunk && !startsWithNewLine()) {
            throw new IllegalArgumentException("The chunk is longer than its size");
        }
        inChunk = false;
        return bytes;
    }

    /**
     * The next bytes of a head; a request line of HTTP/1.x as one of HTTP/1.1 (RFC 9110, section 2.5).
     *
     * @throws BadRequestException if they are a request line whose method is not in capitals, as all that are known here
     * @throws RequestException if they are a request line of another major version
     */
    @Override
    public byte[] readBytes(int length) {
        byte[] bytes = super.readBytes(length);
        if (!atRequestLine.getAsBoolean()) {
            return bytes;
        }
        if (hasMethodInLowerCase(bytes)) {
            throw new BadRequestException("Methods are case-sensitive");
        }
        RequestVersion version = RequestVersion.of(bytes);
        http10 = version == RequestVersion.HTTP_1_0;
        return version.asHttp11(bytes);
    }

    /** Whether the last request line was one of HTTP/1.0. */
    boolean isHttp10() {
        return http10;
    }

    private static boolean hasMethodInLowerCase(byte[] requestLine) {
        for (byte character : requestLine) {
            if (character == ' ') {
                return false;
            }
            if ('a' <= character && character <= 'z') {
                return true;
            }
        }
        return false;
    }
}
