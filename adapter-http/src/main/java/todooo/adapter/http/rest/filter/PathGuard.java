package todooo.adapter.http.rest.filter;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.regex.Pattern;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.rest.Response;

/**
 * Answers 404 at a path that other servers may read as another path, such as {@code //todo}, {@code /x/../todo} and
 * {@code /todo;a=b}: a rule of a proxy about a path must hold here too. Answers {@code OPTIONS *} for the whole service
 * (RFC 9110, section 9.3.7).
 */
public final class PathGuard implements Handler {
    private static final String SERVICE = "*";
    private static final String ALLOW = "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT";
    private static final Pattern AMBIGUOUS = Pattern.compile("//|;|/\\.\\.?(?:/|$)|%2[EeFf]|%5[Cc]");

    /**
     * Passes a request on, or answers it.
     *
     * @throws ProblemException if other servers may read its path as another one
     */
    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        String path = request.prologue().uriPath().rawPath();
        if (path.equals(SERVICE) && isQuestionAboutTheService(request)) {
            Response.empty(Status.NO_CONTENT_204).with(HeaderNames.ALLOW, ALLOW).send(request, response);
            return;
        }
        if (path.equals(SERVICE)
                || (mayBeAmbiguous(path) && AMBIGUOUS.matcher(path).find())) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        response.next();
    }

    /** No other method has this target, and it has no query (RFC 9112, section 3.2.4). */
    private static boolean isQuestionAboutTheService(ServerRequest request) {
        return request.prologue().method().equals(Method.OPTIONS)
                && !request.prologue().hasQuery();
    }

    /** Nearly no path has one of these, and every request comes by here. */
    private static boolean mayBeAmbiguous(String path) {
        char before = ' ';
        for (int i = 0; i < path.length(); i++) {
            char character = path.charAt(i);
            if (character == ';' || character == '%' || (before == '/' && (character == '/' || character == '.'))) {
                return true;
            }
            before = character;
        }
        return false;
    }
}
