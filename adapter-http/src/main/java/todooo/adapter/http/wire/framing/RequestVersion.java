package todooo.adapter.http.wire.framing;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.RequestException;
import io.helidon.webserver.http.DirectTransportRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of HTTP that a request line ends with (RFC 9112, section 2.3). */
enum RequestVersion {
    HTTP_1_0,
    HTTP_1_1,
    /** Another minor version of HTTP/1, which is read as the highest that is known here (RFC 9110, section 2.5). */
    HTTP_1_X,
    /** Another major version (RFC 9110, section 15.6.6). */
    OTHER,
    NONE;

    private static final byte[] LATEST = "HTTP/1.1".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = LATEST.length;
    private static final Pattern VERSION = Pattern.compile("HTTP/([0-9])\\.([0-9])");

    static RequestVersion of(byte[] requestLine) {
        int start = requestLine.length - LENGTH;
        if (start < 1 || requestLine[start - 1] != ' ') {
            return NONE;
        }
        if (Arrays.equals(requestLine, start, requestLine.length, LATEST, 0, LENGTH)) {
            return HTTP_1_1;
        }
        return of(VERSION.matcher(new String(requestLine, start, LENGTH, StandardCharsets.ISO_8859_1)));
    }

    private static RequestVersion of(Matcher version) {
        if (!version.matches()) {
            return NONE;
        }
        if (!"1".equals(version.group(1))) {
            return OTHER;
        }
        return "0".equals(version.group(2)) ? HTTP_1_0 : HTTP_1_X;
    }

    /**
     * The same request line in HTTP/1.1, or what is no request line as it is.
     *
     * @throws RequestException if there is no such line in HTTP/1.1
     */
    byte[] asHttp11(byte[] requestLine) {
        if (this == OTHER) {
            String[] words = new String(requestLine, StandardCharsets.ISO_8859_1).split(" ", -1);
            throw RequestException.builder()
                    .type(EventType.HTTP_VERSION_NOT_SUPPORTED)
                    .request(DirectTransportRequest.create(words[words.length - 1], words[0], words[1]))
                    .message("The major version is not 1")
                    .build();
        }
        if (this == HTTP_1_0 || this == HTTP_1_X) {
            requestLine[requestLine.length - 1] = '1';
        }
        return requestLine;
    }
}
