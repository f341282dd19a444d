package todooo.adapter.http.todo;

import static todooo.adapter.http.rest.Operation.json;
import static todooo.adapter.http.rest.Operation.withoutQuery;
import static todooo.adapter.http.rest.RequestTarget.id;
import static todooo.adapter.http.rest.RequestTarget.owner;

import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Map;
import todooo.adapter.http.content.DeletionResponse;
import todooo.adapter.http.content.Representation;
import todooo.adapter.http.content.TagPath;
import todooo.adapter.http.content.TodoJson;
import todooo.adapter.http.rest.Idempotency;
import todooo.adapter.http.rest.Links;
import todooo.adapter.http.rest.Preconditions;
import todooo.adapter.http.rest.Resource;
import todooo.adapter.http.rest.Response;
import todooo.adapter.http.rest.body.JsonBody;
import todooo.adapter.http.rest.input.DeleteGuard;
import todooo.adapter.http.rest.input.QueryParameters;
import todooo.application.port.in.todo.ChangeTodo;
import todooo.application.port.in.todo.ClearTodos;
import todooo.application.port.in.todo.CreateTodo;
import todooo.application.port.in.todo.DeleteTodo;
import todooo.application.port.in.todo.GetTodo;
import todooo.application.port.in.todo.MoveTodo;
import todooo.application.port.in.todo.TodoUseCases;
import todooo.application.port.in.todo.UntagTodo;
import todooo.domain.list.ListId;
import todooo.domain.tag.TagName;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoEdit;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Choice;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.Precondition;

/** The routes of to-dos: one method per operation, from the request through its use case to the response. */
public final class TodoRoutes implements HttpService {
    private static final DeleteGuard ONLY_COMPLETED =
            new DeleteGuard("completed", "Only the completed to-dos can be deleted at once: add ?completed=true.");

    private final TodoUseCases useCases;
    private final Links links;
    private final Representation<ToDo> representation;
    private final PagedList lists;
    private final JsonBody body;
    private final Preconditions preconditions;

    public TodoRoutes(TodoUseCases useCases, Links links, int maxBodyBytes, boolean requireIfMatch) {
        this.useCases = useCases;
        this.links = links;
        this.representation = Representation.ofTodos(links);
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
        Resource.route(
                rules,
                TodoJson.PATH + "/{id}/tags/{name}",
                Map.of(
                        Method.PUT, json(withoutQuery(this::tag)),
                        Method.DELETE, json(withoutQuery(this::untag))));
        Resource.route(rules, TodoJson.PATH + "/{id}/move", Map.of(Method.POST, withoutQuery(this::move)));
    }

    private Response create(ServerRequest request) {
        IdempotencyKey key = Idempotency.key(request.headers());
        var content = TodoJson.MEMBERS.created(body.read(request));
        CreateTodo.Created created = useCases.create().create(new CreateTodo.Command(owner(), content, key));
        return representation.created(created.todo(), created.replayed(), request);
    }

    private Response get(ServerRequest request) {
        return representation.read(
                request, () -> useCases.get().get(new GetTodo.Query(owner(), new TodoId(id(request)))));
    }

    private Response replace(ServerRequest request) {
        TodoId id = new TodoId(id(request));
        Precondition precondition = preconditions.ofChange(request.headers());
        return changed(id, precondition, TodoJson.MEMBERS.replaced(body.read(request)), request);
    }

    private Response change(ServerRequest request) {
        TodoId id = new TodoId(id(request));
        Precondition precondition = preconditions.ofChange(request.headers());
        return changed(id, precondition, TodoJson.MEMBERS.merged(body.read(request)), request);
    }

    private Response tag(ServerRequest request) {
        TodoId id = new TodoId(id(request));
        Precondition precondition = preconditions.ofChange(request.headers());
        TagName tag = TagPath.name(request);
        body.ignore(request);
        return changed(id, precondition, List.of(new TodoEdit.AddTag(tag)), request);
    }

    private Response changed(TodoId id, Precondition precondition, List<TodoEdit> edits, ServerRequest request) {
        ToDo todo = useCases.change().change(new ChangeTodo.Command(owner(), id, precondition, edits));
        return representation.changed(todo, request);
    }

    private Response untag(ServerRequest request) {
        IdempotencyKey key = Idempotency.key(request.headers());
        TodoId id = new TodoId(id(request));
        Precondition precondition = preconditions.ofChange(request.headers());
        TagName tag = TagPath.name(request);
        var untagged = useCases.untag().untag(new UntagTodo.Command(owner(), id, tag, precondition, key));
        return Idempotency.marked(representation.changed(untagged.todo(), request), untagged.replayed());
    }

    private Response move(ServerRequest request) {
        IdempotencyKey key = Idempotency.key(request.headers());
        TodoId id = new TodoId(id(request));
        MoveMembers move = MoveMembers.of(body.read(request));
        // Only another list is another version: a move within the order gets in nobody's way.
        Precondition precondition = move.list() == null
                ? Preconditions.asGiven(request.headers())
                : preconditions.ofChange(request.headers());
        boolean replayed =
                useCases.move().move(new MoveTodo.Command(owner(), id, precondition, move.after(), move.list(), key));
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
        QueryParameters parameters = ONLY_COMPLETED.require(request, FilterParameters.LIST);
        Choice<ListId> list = FilterParameters.list(parameters);
        parameters.verify();
        var cleared = useCases.clear().clear(new ClearTodos.Command(owner(), true, list, key));
        return DeletionResponse.of(cleared, links.base(request));
    }
}
