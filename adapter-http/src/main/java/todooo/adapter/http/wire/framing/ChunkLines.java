package todooo.adapter.http.wire.framing;

import io.helidon.common.buffers.DataReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the lines between the chunks of a body: sizes and trailers (RFC 9112, section 7.1). Chunk extensions and
 * trailers have no meaning here and are ignored, up to {@value #MAX_IGNORED_BYTES} bytes of a body.
 */
final class ChunkLines {
    private static final int MAX_IGNORED_BYTES = 16 * 1024;
    private static final int MAX_DIGITS = 8;
    private static final String TEXT = "[\\t -~\\x{80}-\\x{FFFF}]*+";
    private static final Pattern SIZE =
            Pattern.compile("(?<size>[0-9A-Fa-f]{0," + MAX_DIGITS + "})(?:[ \\t]*+;" + TEXT + ")?");
    private static final Pattern TRAILER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]++:" + TEXT);

    private final DataReader reader;
    private int ignoredBytes;

    ChunkLines(DataReader reader) {
        this.reader = reader;
    }

    /** Another body follows. */
    void begin() {
        ignoredBytes = 0;
    }

    /**
     * The size of the next chunk in hexadecimal digits, of which there may be none.
     *
     * @throws IllegalArgumentException if there is no such line, or too much to ignore
     */
    String size() {
        String line = line();
        Matcher size = SIZE.matcher(line);
        if (!size.matches()) {
            throw new IllegalArgumentException("This is not the size of a chunk");
        }
        ignore(line.length() - size.end("size"));
        return size.group("size");
    }

    /**
     * Reads the trailers and the empty line behind them.
     *
     * @throws IllegalArgumentException if something else is there, or too much to ignore
     */
    void skipTrailers() {
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (!TRAILER.matcher(line).matches()) {
                throw new IllegalArgumentException("This is not a trailer");
            }
            ignore(line.length());
        }
    }

    private String line() {
        int max = MAX_DIGITS + MAX_IGNORED_BYTES - ignoredBytes + 1;
        int length = reader.findNewLine(max);
        if (length == max) {
            throw new IllegalArgumentException("The lines between the chunks are too long");
        }
        String line = reader.readAsciiString(length);
        reader.skip("\r\n".length());
        return line;
    }

    private void ignore(int bytes) {
        ignoredBytes += bytes;
        if (ignoredBytes > MAX_IGNORED_BYTES) {
            throw new IllegalArgumentException("There is too much between the chunks");
        }
    }
}
