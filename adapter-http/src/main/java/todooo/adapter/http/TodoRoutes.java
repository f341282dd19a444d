package todooo.adapter.http;

import static todooo.adapter.http.Operation.json;
import static todooo.adapter.http.Operation.withoutQuery;
import static todooo.adapter.http.RequestTarget.id;
import static todooo.adapter.http.RequestTarget.owner;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.util.Map;
import todooo.application.port.in.UseCases;
import todooo.application.port.in.todo.ChangeTodo;
import todooo.application.port.in.todo.CreateTodo;
import todooo.application.port.in.todo.DeleteTodo;
import todooo.application.port.in.todo.GetTodo;
import todooo.application.port.in.todo.ReplaceTodo;
import todooo.domain.todo.Precondition;
import todooo.domain.todo.PreconditionFailedException;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.IdempotencyKey;

/** The to-dos: one method per operation, from the request through its use case to the answer. */
final class TodoRoutes implements HttpService {
    private final UseCases useCases;
    private final Links links;
    private final PagedList lists;
    private final JsonBody body;
    private final boolean requireIfMatch;

    TodoRoutes(UseCases useCases, Links links, Cursors cursors, HttpSettings settings) {
        this.useCases = useCases;
        this.links = links;
        this.lists = new PagedList(useCases, links, cursors);
        this.body = new JsonBody(settings.limits().maxBodyBytes());
        this.requireIfMatch = settings.requireIfMatch();
    }

    @Override
    public void routing(HttpRules rules) {
        Resource.route(
                rules,
                "/todo",
                Map.of(
                        Method.GET, json(request -> lists.page(owner(), request)),
                        Method.POST, json(withoutQuery(this::create)),
                        Method.DELETE, json(this::clearCompleted)));
        Resource.route(
                rules,
                "/todo/{id}",
                Map.of(
                        Method.GET, json(withoutQuery(this::get)),
                        Method.PUT, json(withoutQuery(this::replace)),
                        Method.PATCH, json(withoutQuery(this::change)),
                        Method.DELETE, withoutQuery(this::delete)));
    }

    private Answer create(ServerRequest request) {
        IdempotencyKey key = Idempotency.key(request.headers());
        var content = TodoJson.MEMBERS.created(body.read(request));
        CreateTodo.Created created = useCases.create().create(new CreateTodo.Command(owner(), content, key));
        ToDo todo = created.todo();
        Answer answer =
                written(Status.CREATED_201, todo, request).with(HeaderNames.LOCATION, links.to(todo.id(), request));
        return Idempotency.marked(answer, created);
    }

    private Answer get(ServerRequest request) {
        Precondition precondition = EntityTags.demanded(request.headers());
        ToDo todo = useCases.get().get(new GetTodo.Query(owner(), id(request)));
        if (!precondition.expected().contain(todo)) {
            throw new PreconditionFailedException(todo);
        }
        return precondition.excluded().contain(todo)
                ? Answer.empty(Status.NOT_MODIFIED_304).with(HeaderNames.ETAG, EntityTags.of(todo))
                : answer(Status.OK_200, todo, request);
    }

    private Answer replace(ServerRequest request) {
        TodoId id = id(request);
        Precondition precondition = precondition(request);
        var content = TodoJson.MEMBERS.replaced(body.read(request));
        ToDo todo = useCases.replace().replace(new ReplaceTodo.Command(owner(), id, precondition, content));
        return written(Status.OK_200, todo, request);
    }

    private Answer change(ServerRequest request) {
        TodoId id = id(request);
        Precondition precondition = precondition(request);
        var edits = TodoJson.MEMBERS.merged(body.read(request));
        ToDo todo = useCases.change().change(new ChangeTodo.Command(owner(), id, precondition, edits));
        return written(Status.OK_200, todo, request);
    }

    private Answer delete(ServerRequest request) {
        useCases.delete().delete(new DeleteTodo.Command(owner(), id(request), precondition(request)));
        return Answer.empty(Status.NO_CONTENT_204);
    }

    private Answer clearCompleted(ServerRequest request) {
        ListQuery.requireCompleted(request);
        return Answer.json(
                Status.OK_200, Map.of("deleted", useCases.clearCompleted().clearCompleted(owner())));
    }

    /**
     * The answer to a write: with the to-do, or without it for those who prefer that (RFC 7240, section 4.2). That is 204 for
     * a creation too: clients that are generated read a body with every 201.
     */
    private Answer written(Status status, ToDo todo, ServerRequest request) {
        Preferences preferences = Preferences.of(request.headers());
        if (preferences.has("return", "minimal")) {
            return Answer.empty(Status.NO_CONTENT_204)
                    .with(HeaderNames.ETAG, EntityTags.of(todo))
                    .with(Preferences.APPLIED, "return=minimal");
        }
        Answer answer = answer(status, todo, request);
        return preferences.has("return", "representation")
                ? answer.with(Preferences.APPLIED, "return=representation")
                : answer;
    }

    private Answer answer(Status status, ToDo todo, ServerRequest request) {
        return Answer.json(status, TodoJson.of(todo, links.to(todo.id(), request)))
                .with(HeaderNames.ETAG, EntityTags.of(todo));
    }

    /** What a change demands of the to-do; it has to demand something of its version if the settings say so. */
    private Precondition precondition(ServerRequest request) {
        if (requireIfMatch && !request.headers().contains(HeaderNames.IF_MATCH)) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED);
        }
        return EntityTags.demanded(request.headers());
    }
}
