package todooo.adapter.http.list;

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
import todooo.adapter.http.content.ListJson;
import todooo.adapter.http.content.PageResponse;
import todooo.adapter.http.content.Representation;
import todooo.adapter.http.rest.Idempotency;
import todooo.adapter.http.rest.Links;
import todooo.adapter.http.rest.Preconditions;
import todooo.adapter.http.rest.Resource;
import todooo.adapter.http.rest.Response;
import todooo.adapter.http.rest.body.JsonBody;
import todooo.application.port.in.list.ChangeList;
import todooo.application.port.in.list.CreateList;
import todooo.application.port.in.list.DeleteList;
import todooo.application.port.in.list.ListLists;
import todooo.application.port.in.list.ListUseCases;
import todooo.application.port.in.list.MoveList;
import todooo.domain.list.ListEdit;
import todooo.domain.list.ListId;
import todooo.domain.list.TodoList;
import todooo.domain.storage.ListRepository.ListPosition;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.Precondition;

/** The routes of lists: one method per operation, from the request through its use case to the response. */
public final class ListRoutes implements HttpService {
    private final ListUseCases useCases;
    private final Links links;
    private final Representation<TodoList> representation;
    private final JsonBody body;
    private final Preconditions preconditions;

    public ListRoutes(ListUseCases useCases, Links links, int maxBodyBytes, boolean requireIfMatch) {
        this.useCases = useCases;
        this.links = links;
        this.representation = Representation.ofLists(links);
        this.body = new JsonBody(maxBodyBytes);
        this.preconditions = new Preconditions(requireIfMatch);
    }

    @Override
    public void routing(HttpRules rules) {
        Resource.route(
                rules,
                ListJson.PATH,
                Map.of(Method.GET, json(this::list), Method.POST, json(withoutQuery(this::create))));
        Resource.route(
                rules,
                ListJson.PATH + "/{id}",
                Map.of(
                        Method.GET, json(withoutQuery(this::get)),
                        Method.PUT, json(withoutQuery(this::replace)),
                        Method.PATCH, json(withoutQuery(this::change)),
                        Method.DELETE, withoutQuery(this::delete)));
        Resource.route(rules, ListJson.PATH + "/{id}/move", Map.of(Method.POST, withoutQuery(this::move)));
    }

    private Response list(ServerRequest request) {
        var query = ListsQuery.of(owner(), request);
        ListLists.Page page = useCases.list().list(query.page());
        String base = links.base(request);
        return PageResponse.of(
                page.lists(),
                placed -> ListJson.shown(placed.list(), base),
                last -> base + ListJson.PATH + "?"
                        + query.behind(
                                new ListPosition(last.place(), last.list().id())),
                page.hasMore());
    }

    private Response create(ServerRequest request) {
        IdempotencyKey key = Idempotency.key(request.headers());
        var content = ListMembers.created(body.read(request));
        CreateList.Created created = useCases.create().create(new CreateList.Command(owner(), content, key));
        return representation.created(created.list(), created.replayed(), request);
    }

    private Response get(ServerRequest request) {
        return representation.read(request, () -> useCases.get().get(owner(), new ListId(id(request))));
    }

    private Response replace(ServerRequest request) {
        ListId id = new ListId(id(request));
        Precondition precondition = preconditions.ofChange(request.headers());
        return changed(id, precondition, ListMembers.replaced(body.read(request)), request);
    }

    private Response change(ServerRequest request) {
        ListId id = new ListId(id(request));
        Precondition precondition = preconditions.ofChange(request.headers());
        return changed(id, precondition, ListMembers.merged(body.read(request)), request);
    }

    private Response changed(ListId id, Precondition precondition, List<ListEdit> edits, ServerRequest request) {
        TodoList list = useCases.change().change(new ChangeList.Command(owner(), id, precondition, edits));
        return representation.changed(list, request);
    }

    private Response move(ServerRequest request) {
        IdempotencyKey key = Idempotency.key(request.headers());
        ListId id = new ListId(id(request));
        ListId after = ListMembers.after(body.read(request));
        boolean replayed = useCases.move().move(new MoveList.Command(owner(), id, after, key));
        return Idempotency.marked(Response.empty(Status.NO_CONTENT_204), replayed);
    }

    private Response delete(ServerRequest request) {
        IdempotencyKey key = Idempotency.key(request.headers());
        ListId id = new ListId(id(request));
        Precondition precondition = preconditions.ofChange(request.headers());
        var deleted = useCases.delete().delete(new DeleteList.Command(owner(), id, precondition, key));
        return DeletionResponse.of(deleted, links.base(request));
    }
}
