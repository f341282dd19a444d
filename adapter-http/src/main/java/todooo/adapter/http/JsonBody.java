package todooo.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpMediaType;
import io.helidon.http.Method;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads request bodies: JSON in UTF-8, up to a number of bytes. */
record JsonBody(int maxBytes) {
    private static final HeaderName ACCEPT_POST = HeaderNames.create("Accept-Post");

    /**
     * The value that the body is.
     *
     * @param mediaTypes what the body may be labelled as
     * @throws ProblemException if it is labelled otherwise, too long, or not JSON as {@link Json#read} has it
     */
    JsonNode read(ServerRequest request, String... mediaTypes) {
        requireMediaType(request, List.of(mediaTypes));
        byte[] bytes = bytes(request);
        try {
            return Json.read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw Json.malformed("The body is not UTF-8.");
        }
    }

    private static void requireMediaType(ServerRequest request, List<String> mediaTypes) {
        ServerRequestHeaders headers = request.headers();
        boolean labelled = headers.contains(HeaderNames.CONTENT_TYPE);
        boolean supported = labelled
                ? isOneOf(mediaTypes, headers.get(HeaderNames.CONTENT_TYPE).values())
                : !request.content().hasEntity();
        if (!supported) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE)
                    .with(hint(request.prologue().method()), String.join(", ", mediaTypes));
        }
    }

    private static boolean isOneOf(List<String> mediaTypes, String label) {
        try {
            HttpMediaType type = HttpMediaType.create(label);
            return mediaTypes.stream().anyMatch(type.mediaType().text()::equalsIgnoreCase)
                    && type.charset().map("utf-8"::equalsIgnoreCase).orElse(true);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The header that tells what would have been supported (RFC 5789, LDP, RFC 9110 section 15.5.16). */
    private static HeaderName hint(Method method) {
        if (method.equals(Method.POST)) {
            return ACCEPT_POST;
        }
        return method.equals(Method.PATCH) ? HeaderNames.ACCEPT_PATCH : HeaderNames.ACCEPT;
    }

    private byte[] bytes(ServerRequest request) {
        if (request.headers().contentLength().orElse(0) > maxBytes) {
            throw tooLarge(maxBytes);
        }
        byte[] bytes = read(request.content().inputStream());
        if (bytes.length > maxBytes) {
            throw tooLarge(maxBytes);
        }
        return bytes;
    }

    /** Reads without closing: Helidon's stream would go on reading then, even after it failed. */
    private byte[] read(InputStream body) {
        try {
            return body.readNBytes(maxBytes + 1);
        } catch (DataReader.IncorrectNewLineException | IllegalArgumentException e) { // a chunk of no size
            throw new ProblemException(ProblemType.MALFORMED_REQUEST).with(HeaderNames.CONNECTION, "close");
        } catch (DataReader.InsufficientDataAvailableException | IOException e) {
            throw new CloseConnectionException("The client left in the middle of the body", e);
        }
    }

    /** Says that the body is longer than it may be. */
    static ProblemException tooLarge(int maxBytes) {
        return new ProblemException(
                ProblemType.CONTENT_TOO_LARGE, "The body must not be longer than %d bytes.".formatted(maxBytes));
    }
}
