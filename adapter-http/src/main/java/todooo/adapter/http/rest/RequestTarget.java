package todooo.adapter.http.rest;

import io.helidon.webserver.http.ServerRequest;
import java.util.regex.Pattern;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

/** Whose to-dos a request is about, and which. */
public final class RequestTarget {
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");

    private RequestTarget() {}

    /** Everybody is the same owner as long as nobody has to say who they are. */
    public static Owner owner() {
        return Owner.LOCAL;
    }

    /**
     * The id in the path of a to-do.
     *
     * @throws ProblemException if it cannot be one, just as for one that does not exist
     */
    public static TodoId id(ServerRequest request) {
        String text = request.path().pathParameters().get("id");
        if (!ID.matcher(text).matches()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        try {
            return new TodoId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }
}
