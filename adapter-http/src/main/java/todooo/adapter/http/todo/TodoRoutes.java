package todooo.adapter.http.todo;

import static todooo.adapter.http.rest.Operation.json;
import static todooo.adapter.http.rest.Operation.withoutQuery;
import static todooo.adapter.http.rest.RequestTarget.id;
import static todooo.adapter.http.rest.RequestTarget.owner;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.util.Map;
import todooo.adapter.http.content.ConditionalGet;
import todooo.adapter.http.content.DeletionResponse;
import todooo.adapter.http.content.TodoJson;
import todooo.adapter.http.rest.EntityTags;
import todooo.adapter.http.rest.Idempotency;
import todooo.adapter.http.rest.Links;
import todooo.adapter.http.rest.Preconditions;
import todooo.adapter.http.rest.Preferences;
import todooo.adapter.http.rest.Resource;
import todooo.adapter.http.rest.Response;
import todooo.adapter.http.rest.body.JsonBody;
import todooo.adapter.http.rest.input.DeleteGuard;
import todooo.application.port.in.todo.ChangeTodo;
import todooo.application.port.in.todo.ClearTodos;
import todooo.application.port.in.todo.CreateTodo;
import todooo.application.port.in.todo.DeleteTodo;
import todooo.application.port.in.todo.MoveTodo;
import todooo.application.port.in.todo.TodoUseCases;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.Precondition;

/** The routes of to-dos: one method per operation, from the request through its use case to the response. */
public final class TodoRoutes implements HttpService {
    private static final DeleteGuard ONLY_COMPLETED =
            new DeleteGuard("completed", "Only the completed to-dos can be deleted at once: add ?completed=true.");

    private final TodoUseCases useCases;
    private final Links links;
    private final PagedList lists;
    private final JsonBody body;
    private final Preconditions preconditions;

    public TodoRoutes(TodoUseCases useCases, Links links, int maxBodyBytes, boolean requireIfMatch) {
        this.useCases = useCases;
        this.links = links;
        this.lists = new PagedList(useCases.list(), links);
        this.body = new JsonBody(maxBodyBytes);
        this.preconditions = new Preconditions(requireIfMatch);
    }

    @Override
    public void routing(HttpRules rules) {
        Resource.route(
                rules,
                TodoJson.PATH,
                Map.of(
                        Method.GET, json(request -> lists.page(owner(), request)),
                        Method.POST, json(withoutQuery(this::create)),
                        Method.DELETE, json(this::clearCompleted)));
        Resource.route(
                rules,
                TodoJson.PATH + "/{id}",
                Map.of(
                        Method.GET, json(withoutQuery(this::get)),
                        Method.PUT, json(withoutQuery(this::replace)),
                        Method.PATCH, json(withoutQuery(this::change)),
                        Method.DELETE, withoutQuery(this::delete)));
        Resource.route(rules, TodoJson.PATH + "/{id}/move", Map.of(Method.POST, withoutQuery(this::move)));
    }

    private Response create(ServerRequest request) {
        IdempotencyKey key = Idempotency.key(request.headers());
        var content = TodoJson.MEMBERS.created(body.read(request));
        CreateTodo.Created created = useCases.create().create(new CreateTodo.Command(owner(), content, key));
        ToDo todo = created.todo();
        Response answer = written(Status.CREATED_201, todo, request)
                .with(HeaderNames.LOCATION, links.to(TodoJson.path(todo.id()), request));
        return Idempotency.marked(answer, created.replayed());
    }

    private Response get(ServerRequest request) {
        return ConditionalGet.respond(request, useCases.get(), todo -> shown(Status.OK_200, todo, request));
    }

    private Response replace(ServerRequest request) {
        TodoId id = new TodoId(id(request));
        Precondition precondition = preconditions.ofChange(request.headers());
        var edits = TodoJson.MEMBERS.replaced(body.read(request));
        ToDo todo = useCases.change().change(new ChangeTodo.Command(owner(), id, precondition, edits));
        return written(Status.OK_200, todo, request);
    }

    private Response change(ServerRequest request) {
        TodoId id = new TodoId(id(request));
        Precondition precondition = preconditions.ofChange(request.headers());
        var edits = TodoJson.MEMBERS.merged(body.read(request));
        ToDo todo = useCases.change().change(new ChangeTodo.Command(owner(), id, precondition, edits));
        return written(Status.OK_200, todo, request);
    }

    private Response move(ServerRequest request) {
        IdempotencyKey key = Idempotency.key(request.headers());
        TodoId id = new TodoId(id(request));
        TodoId after = MoveMembers.after(body.read(request));
        boolean replayed = useCases.move().move(new MoveTodo.Command(owner(), id, after, key));
        return Idempotency.marked(Response.empty(Status.NO_CONTENT_204), replayed);
    }

    private Response delete(ServerRequest request) {
        IdempotencyKey key = Idempotency.key(request.headers());
        TodoId id = new TodoId(id(request));
        Precondition precondition = preconditions.ofChange(request.headers());
        var deleted = useCases.delete().delete(new DeleteTodo.Command(owner(), id, precondition, key));
        return DeletionResponse.of(deleted, links.base(request));
    }

    private Response clearCompleted(ServerRequest request) {
        IdempotencyKey key = Idempotency.key(request.headers());
        ONLY_COMPLETED.require(request);
        var cleared = useCases.clear().clear(new ClearTodos.Command(owner(), true, key));
        return DeletionResponse.of(cleared, links.base(request));
    }

    /**
     * The response to a write: with the to-do, or without it if the client prefers that (RFC 7240, section 4.2). That
     * is 204 for a creation too, as generated clients read a body with every 201.
     */
    private Response written(Status status, ToDo todo, ServerRequest request) {
        Preferences preferences = Preferences.of(request.headers());
        if (preferences.has("return", "minimal")) {
            return Response.empty(Status.NO_CONTENT_204)
                    .with(HeaderNames.ETAG, EntityTags.of(todo.revision()))
                    .with(Preferences.APPLIED, "return=minimal");
        }
        Response answer = answer(status, todo, request);
        return preferences.has("return", "representation")
                ? answer.with(Preferences.APPLIED, "return=representation")
                : answer;
    }

    private Response answer(Status status, ToDo todo, ServerRequest request) {
        return shown(status, todo, request).with(HeaderNames.ETAG, EntityTags.of(todo.revision()));
    }

    private Response shown(Status status, ToDo todo, ServerRequest request) {
        return Response.json(status, TodoJson.of(todo, links.to(TodoJson.path(todo.id()), request)));
    }
}
