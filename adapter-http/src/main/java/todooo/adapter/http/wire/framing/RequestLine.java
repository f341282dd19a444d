package todooo.adapter.http.wire.framing;

import io.helidon.http.BadRequestException;
import io.helidon.http.RequestException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a request (RFC 9112, section 3), translated for Helidon: into HTTP/1.1, and with a path as its
 * target.
 */
public final class RequestLine {
    private static final String METHOD = "A method is written in capitals.";
    private static final String FRAGMENT =
            "A request target has no fragment: leave out what begins with #, or write %23.";
    private static final String ENCODING =
            "Some characters of the request target have to be percent-encoded as UTF-8: spaces (%20), letters"
                    + " beyond ASCII (%C3%BC is ü), and others, such as quotes and braces.";

    /** The messages about lines that a client can correct. */
    public static final Set<String> ADVICE = Set.of(METHOD, FRAGMENT, ENCODING);

    private static final int VERSION_LENGTH = " HTTP/1.1".length();
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?i:https?)://(?<authority>[^/?]+)(?<path>/[^?]*)?(?<query>\\?.*)?");

    /** For each byte whether a target may contain it (RFC 3986, appendix A); percent signs are not checked further. */
    private static final boolean[] OF_TARGET = ofTarget();

    private static boolean[] ofTarget() {
        boolean[] allowed = new boolean[256];
        Arrays.fill(allowed, '!', 0x7F, true);
        for (char not : "\"#<>\\^`{|}".toCharArray()) {
            allowed[not] = false;
        }
        return allowed;
    }

    private final byte[] bytes;
    private final boolean http10;
    private final @Nullable String authority;

    private RequestLine(byte[] bytes, boolean http10, @Nullable String authority) {
        this.bytes = bytes;
        this.http10 = http10;
        this.authority = authority;
    }

    /**
     * Reads this line. Helidon refuses a line that is no request line.
     *
     * @throws BadRequestException if its method is not in capitals, as all known methods are, or its target has a
     *     character that is not allowed
     * @throws RequestException if its major version is not 1
     */
    static RequestLine read(byte[] line) {
        int space = endOfMethod(line);
        RequestVersion version = RequestVersion.of(line);
        if (space < 0 || version == RequestVersion.NONE || space + VERSION_LENGTH >= line.length) {
            return new RequestLine(line, false, null);
        }
        int end = line.length - VERSION_LENGTH;
        requireTarget(line, space + 1, end);
        byte[] read = version.asHttp11(line);
        boolean http10 = version == RequestVersion.HTTP_1_0;
        return isPath(line, space + 1)
                ? new RequestLine(read, http10, null)
                : ofAbsolute(new String(read, StandardCharsets.US_ASCII), space + 1, end, read, http10);
    }

    private static boolean isPath(byte[] line, int start) {
        return line[start] == '/';
    }

    private static int endOfMethod(byte[] line) {
        for (int i = 0; i < line.length; i++) {
            if (line[i] == ' ') {
                return i;
            }
            if ('a' <= line[i] && line[i] <= 'z') {
                throw new BadRequestException(METHOD);
            }
        }
        return -1;
    }

    private static void requireTarget(byte[] line, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!OF_TARGET[line[i] & 0xFF]) {
                throw new BadRequestException(line[i] == '#' ? FRAGMENT : ENCODING);
            }
        }
    }

    private static RequestLine ofAbsolute(String line, int start, int end, byte[] bytes, boolean http10) {
        Matcher absolute = ABSOLUTE.matcher(line).region(start, end);
        if (!absolute.matches()) {
            return new RequestLine(bytes, http10, null);
        }
        String path = absolute.group("path") == null ? "/" : absolute.group("path");
        String query = absolute.group("query") == null ? "" : absolute.group("query");
        String read = line.substring(0, start) + path + query + line.substring(end);
        return new RequestLine(read.getBytes(StandardCharsets.US_ASCII), http10, absolute.group("authority"));
    }

    /** The line that Helidon reads. */
    byte[] bytes() {
        return bytes;
    }

    /** Whether the line was one of HTTP/1.0. */
    boolean isHttp10() {
        return http10;
    }

    /** The host of a target in absolute form, which counts instead of {@code Host} (section 3.2.2). */
    @Nullable
    String authority() {
        return authority;
    }
}
