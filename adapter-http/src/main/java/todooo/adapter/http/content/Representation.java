package todooo.adapter.http.content;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.rest.EntityTags;
import todooo.adapter.http.rest.Idempotency;
import todooo.adapter.http.rest.Links;
import todooo.adapter.http.rest.Preferences;
import todooo.adapter.http.rest.Response;
import todooo.domain.list.TodoList;
import todooo.domain.todo.ToDo;
import todooo.domain.value.PreconditionFailedException;
import todooo.domain.value.Versioned;

/**
 * Responds to reads and writes of one value with the value, at its URL and with its entity tag.
 *
 * @param <E> the values
 */
public final class Representation<E extends Versioned<?, ?>> {
    private final Function<E, String> path;
    private final BiFunction<E, String, Object> shown;
    private final Links links;

    private Representation(Function<E, String> path, BiFunction<E, String, Object> shown, Links links) {
        this.path = path;
        this.shown = shown;
        this.links = links;
    }

    /** That of to-dos. */
    public static Representation<ToDo> ofTodos(Links links) {
        return new Representation<>(todo -> TodoJson.path(todo.id()), TodoJson::of, links);
    }

    /** That of lists. */
    public static Representation<TodoList> ofLists(Links links) {
        return new Representation<>(list -> ListJson.path(list.id()), ListJson::of, links);
    }

    /**
     * The response to a read.
     *
     * @throws ProblemException if a condition is malformed; then nothing is read
     * @throws PreconditionFailedException if the client expects another version
     */
    public Response read(ServerRequest request, Supplier<E> read) {
        return ConditionalGet.respond(request, read, value -> answer(Status.OK_200, value, request));
    }

    /** The response to a creation, now or by an earlier request under the same key. */
    public Response created(E value, boolean replayed, ServerRequest request) {
        Response answer = written(Status.CREATED_201, value, request)
                .with(HeaderNames.LOCATION, links.to(path.apply(value), request));
        return Idempotency.marked(answer, replayed);
    }

    /** The response to a change. */
    public Response changed(E value, ServerRequest request) {
        return written(Status.OK_200, value, request);
    }

    /**
     * With the value, or without it if the client prefers that (RFC 7240, section 4.2). That is 204 for a creation too,
     * as generated clients read a body with every 201.
     */
    private Response written(Status status, E value, ServerRequest request) {
        Preferences preferences = Preferences.of(request.headers());
        String tag = EntityTags.of(value.revision());
        if (preferences.has("return", "minimal")) {
            return Response.empty(Status.NO_CONTENT_204)
                    .with(HeaderNames.ETAG, tag)
                    .with(Preferences.APPLIED, "return=minimal");
        }
        Response answer = answer(status, value, request).with(HeaderNames.ETAG, tag);
        return preferences.has("return", "representation")
                ? answer.with(Preferences.APPLIED, "return=representation")
                : answer;
    }

    private Response answer(Status status, E value, ServerRequest request) {
        return Response.json(status, shown.apply(value, links.to(path.apply(value), request)));
    }
}
