package todooo.adapter.http.rest;

import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.rest.input.PercentEncoding;
import todooo.domain.value.Owner;

/** The owner and the resource that a request is about. */
public final class RequestTarget {
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");

    private RequestTarget() {}

    /** Without authentication every request acts for one owner. */
    public static Owner owner() {
        return Owner.LOCAL;
    }

    /**
     * The id in the path of a resource, from 1.
     *
     * @throws ProblemException if the text cannot be an id: 404, as for a resource that does not exist
     */
    public static long id(ServerRequest request) {
        String text = request.path().pathParameters().get("id");
        if (!ID.matcher(text).matches()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }

    /**
     * The last part of the path, decoded.
     *
     * @throws ProblemException if it is no text of UTF-8, percent-encoded: 404, as for a resource that does not exist
     */
    public static String lastSegment(ServerRequest request) {
        String path = request.prologue().uriPath().rawPath().replaceFirst("/$", "");
        try {
            return PercentEncoding.ofPath(path.substring(path.lastIndexOf('/') + 1));
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }
}
