package todooo.adapter.http.content;

import static todooo.adapter.http.rest.RequestTarget.id;
import static todooo.adapter.http.rest.RequestTarget.owner;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.util.function.Function;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.rest.EntityTags;
import todooo.adapter.http.rest.Preconditions;
import todooo.adapter.http.rest.Response;
import todooo.application.port.in.todo.GetTodo;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Precondition;
import todooo.domain.value.PreconditionFailedException;

/** Responds to reads of one to-do, in any representation: with its entity tag, and under the request's conditions. */
public final class ConditionalGet {
    private ConditionalGet() {}

    /**
     * The representation of the to-do that a request names, or 304 without it if the client has this version already.
     *
     * @throws ProblemException if a condition is malformed
     * @throws PreconditionFailedException if the client expects another version
     */
    public static Response respond(ServerRequest request, GetTodo useCase, Function<ToDo, Response> representation) {
        Precondition precondition = Preconditions.ofRead(request.headers());
        ToDo todo = useCase.get(new GetTodo.Query(owner(), new TodoId(id(request))));
        Response response = switch (precondition.evaluate(todo.revision())) {
            case FULFILLED -> representation.apply(todo);
            case EXCLUDED -> Response.empty(Status.NOT_MODIFIED_304);
            case UNEXPECTED -> throw new PreconditionFailedException(todo);
        };
        return response.with(HeaderNames.ETAG, EntityTags.of(todo.revision()));
    }
}
