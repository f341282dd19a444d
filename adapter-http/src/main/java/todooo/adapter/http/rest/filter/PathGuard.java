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
 * Knows nothing at a path that other servers may read as another one, such as {@code //todo}, {@code /x/../todo} and
 * {@code /todo;a=b}: what a proxy says about a path must hold for it. And tells what the service as a whole can do (RFC 9110,
 * section 9.3.7).
 */
public final class PathGuard implements Handler {
    private static final String SERVICE = "*";
    private static final String ALLOW = "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT";
    private static final Pattern AMBIGUOUS = Pattern.compile("//|;|/\\.\\.?(?:/|$)|%2[EeFf]|%5[Cc]");

    /**
     * Lets a request pass, or answers it.
     *
     * @throws ProblemException if its path is that of no resource, however others read it
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
