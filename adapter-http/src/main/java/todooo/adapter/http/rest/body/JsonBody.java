package todooo.adapter.http.rest.body;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.rest.input.Utf8;
import todooo.adapter.http.wire.framing.RequestBody;

/** Reads request bodies: JSON in UTF-8, up to a number of bytes. */
public final class JsonBody {
    private static final HeaderName ACCEPT_POST = HeaderNames.create("Accept-Post");
    private static final List<String> MERGE_PATCH = List.of("application/merge-patch+json", Json.MEDIA_TYPE);

    /** A media type and its parameters (RFC 9110, sections 5.6.6 and 8.3.1); JSON has no parameter with a meaning. */
    private static final Pattern LABEL = Pattern.compile(
            "(?<type>TOKEN/TOKEN)(?:[ \\t]*+;[ \\t]*+(?:TOKEN=(?:TOKEN|\"(?:[^\"\\\\]|\\\\.)*+\"))?)*+[ \\t]*+"
                    .replace("TOKEN", "[!#$%&'*+.^_`|~0-9A-Za-z-]++"));

    private final RequestBody body;

    public JsonBody(int maxBytes) {
        this.body = new RequestBody(maxBytes);
    }

    /**
     * Reads the value of the body.
     *
     * @throws ProblemException if it is labelled as something else, too long, or not JSON as {@link Json#read} has it
     */
    public JsonNode read(ServerRequest request) {
        requireMediaType(request);
        byte[] bytes = body.read(request);
        try {
            return Json.read(Utf8.decode(bytes));
        } catch (CharacterCodingException e) {
            throw Json.malformed("The body is not UTF-8.");
        }
    }

    /**
     * Reads a body that the operation has no use for, and drops it.
     *
     * @throws ProblemException if it is too long, or its chunks are malformed
     */
    public void ignore(ServerRequest request) {
        if (request.content().hasEntity()) {
            body.discard(request);
        }
    }

    private static void requireMediaType(ServerRequest request) {
        ServerRequestHeaders headers = request.headers();
        Method method = request.prologue().method();
        boolean labelled = headers.contains(HeaderNames.CONTENT_TYPE);
        boolean supported = labelled
                ? isTaken(method, headers.get(HeaderNames.CONTENT_TYPE).values())
                : !request.content().hasEntity();
        if (!supported) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE).with(hint(method), mediaTypes(method));
        }
    }

    private static boolean isTaken(Method method, String label) {
        return mediaType(label).filter(taken(method)::contains).isPresent();
    }

    /** The media type of a label in lower case, without its parameters; empty if it is malformed. */
    public static Optional<String> mediaType(String label) {
        Matcher matcher = LABEL.matcher(label);
        return matcher.matches() ? Optional.of(matcher.group("type").toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static List<String> taken(Method method) {
        return method.equals(Method.PATCH) ? MERGE_PATCH : List.of(Json.MEDIA_TYPE);
    }

    /** The media types that a body may have, as the list of a header. */
    public static String mediaTypes(Method method) {
        return String.join(", ", taken(method));
    }

    /** The header that lists them (RFC 5789, LDP, RFC 9110 section 15.5.16). */
    public static HeaderName hint(Method method) {
        if (method.equals(Method.POST)) {
            return ACCEPT_POST;
        }
        return method.equals(Method.PATCH) ? HeaderNames.ACCEPT_PATCH : HeaderNames.ACCEPT;
    }
}
