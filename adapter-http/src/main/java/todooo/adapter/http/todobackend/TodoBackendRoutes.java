package todooo.adapter.http.todobackend;

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
import todooo.adapter.http.rest.Idempotency;
import todooo.adapter.http.rest.Links;
import todooo.adapter.http.rest.Preconditions;
import todooo.adapter.http.rest.Resource;
import todooo.adapter.http.rest.Response;
import todooo.adapter.http.rest.body.Json;
import todooo.adapter.http.rest.body.JsonBody;
import todooo.application.port.in.todo.ChangeTodo;
import todooo.application.port.in.todo.ClearTodos;
import todooo.application.port.in.todo.CreateTodo;
import todooo.application.port.in.todo.DeleteTodo;
import todooo.application.port.in.todo.GetTodo;
import todooo.application.port.in.todo.ListTodos;
import todooo.application.port.in.todo.TodoUseCases;
import todooo.domain.query.PageLimit;
import todooo.domain.query.TodoQuery;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.Precondition;

/**
 * The same to-dos for clients of the Todo-Backend specification. That specification has no versions, so conditions are
 * optional; a condition that is sent is evaluated. The list has the {@value PageLimit#MAX} oldest to-dos, or fewer if
 * it would be longer than a page of any other list.
 */
public final class TodoBackendRoutes implements HttpService {
    private static final String PATH = "/todo-backend";
    private static final Preconditions PRECONDITIONS = new Preconditions(false);

    private final TodoUseCases useCases;
    private final Links links;
    private final JsonBody body;

    public TodoBackendRoutes(TodoUseCases useCases, Links links, int maxBodyBytes) {
        this.useCases = useCases;
        this.links = links;
        this.body = new JsonBody(maxBodyBytes);
    }

    @Override
    public void routing(HttpRules rules) {
        Resource.route(
                rules,
                PATH,
                Map.of(
                        Method.GET, json(withoutQuery(this::list)),
                        Method.POST, json(withoutQuery(this::create)),
                        Method.DELETE, json(withoutQuery(this::clear))));
        Resource.route(
                rules,
                PATH + "/{id}",
                Map.of(
                        Method.GET, json(withoutQuery(this::get)),
                        Method.PUT, json(withoutQuery(this::replace)),
                        Method.PATCH, json(withoutQuery(this::change)),
                        Method.DELETE, withoutQuery(this::delete)));
    }

    private Response list(ServerRequest request) {
        var query = new ListTodos.Query(owner(), TodoQuery.ALL.atMost(new PageLimit(PageLimit.MAX)));
        Json.Array todos = Json.array(useCases.list().list(query).page().todos(), todo -> shown(todo, request));
        return Response.json(Status.OK_200, todos.pieces());
    }

    private Response create(ServerRequest request) {
        IdempotencyKey key = Idempotency.key(request.headers());
        var content = TodoBackendJson.MEMBERS.created(body.read(request));
        CreateTodo.Created created = useCases.create().create(new CreateTodo.Command(owner(), content, key));
        TodoBackendJson shown = shown(created.todo(), request);
        Response answer = Response.json(Status.CREATED_201, shown).with(HeaderNames.LOCATION, shown.url());
        return Idempotency.marked(answer, created.replayed());
    }

    private Response clear(ServerRequest request) {
        IdempotencyKey key = Idempotency.key(request.headers());
        return DeletionResponse.of(
                useCases.clear().clear(new ClearTodos.Command(owner(), false, key)), links.base(request));
    }

    private Response get(ServerRequest request) {
        return ConditionalGet.respond(
                request,
                () -> useCases.get().get(new GetTodo.Query(owner(), new TodoId(id(request)))),
                todo -> Response.json(Status.OK_200, shown(todo, request)));
    }

    private Response replace(ServerRequest request) {
        TodoId id = new TodoId(id(request));
        Precondition precondition = PRECONDITIONS.ofChange(request.headers());
        var edits = TodoBackendJson.MEMBERS.replaced(body.read(request));
        ToDo todo = useCases.change().change(new ChangeTodo.Command(owner(), id, precondition, edits));
        return Response.json(Status.OK_200, shown(todo, request));
    }

    private Response change(ServerRequest request) {
        TodoId id = new TodoId(id(request));
        Precondition precondition = PRECONDITIONS.ofChange(request.headers());
        var edits = TodoBackendJson.MEMBERS.merged(body.read(request));
        ToDo todo = useCases.change().change(new ChangeTodo.Command(owner(), id, precondition, edits));
        return Response.json(Status.OK_200, shown(todo, request));
    }

    private Response delete(ServerRequest request) {
        IdempotencyKey key = Idempotency.key(request.headers());
        TodoId id = new TodoId(id(request));
        Precondition precondition = PRECONDITIONS.ofChange(request.headers());
        var deleted = useCases.delete().delete(new DeleteTodo.Command(owner(), id, precondition, key));
        return DeletionResponse.of(deleted, links.base(request));
    }

    private TodoBackendJson shown(ToDo todo, ServerRequest request) {
        return TodoBackendJson.of(todo, links.to(PATH + "/" + todo.id().value(), request));
    }
}
