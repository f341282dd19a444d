package todooo.adapter.http.content;

import io.helidon.webserver.http.ServerRequest;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.rest.RequestTarget;
import todooo.domain.tag.TagName;
import todooo.domain.value.InvalidValueException;

/** The name of a tag at the end of the path of a request. */
public final class TagPath {
    private TagPath() {}

    /**
     * The name, in the spelling of the client.
     *
     * @throws ProblemException if no tag can be called so: 404, as for a tag that does not exist
     */
    public static TagName name(ServerRequest request) {
        try {
            return TagName.written(RequestTarget.lastSegment(request));
        } catch (InvalidValueException e) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }
}
