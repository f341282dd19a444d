package todooo.adapter.http.trash;

import static todooo.adapter.http.rest.Operation.json;
import static todooo.adapter.http.rest.Operation.withoutQuery;
import static todooo.adapter.http.rest.RequestTarget.id;
import static todooo.adapter.http.rest.RequestTarget.owner;

import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.util.Map;
import todooo.adapter.http.content.DeletionResponse;
import todooo.adapter.http.content.PageQuery;
import todooo.adapter.http.content.PageResponse;
import todooo.adapter.http.rest.Idempotency;
import todooo.adapter.http.rest.Links;
import todooo.adapter.http.rest.Resource;
import todooo.adapter.http.rest.Response;
import todooo.adapter.http.rest.body.JsonBody;
import todooo.adapter.http.rest.input.DeleteGuard;
import todooo.application.port.in.trash.EmptyTrash;
import todooo.application.port.in.trash.ListTrash;
import todooo.application.port.in.trash.PurgeDeletion;
import todooo.application.port.in.trash.RestoreDeletion;
import todooo.application.port.in.trash.TrashUseCases;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.IdempotencyKey;

/** The routes of deletions: one method per operation, from the request through its use case to the response. */
public final class TrashRoutes implements HttpService {
    private static final String PATH = DeletionResponse.PATH;
    private static final DeleteGuard ALL =
            new DeleteGuard("all", "Only all that is in the trash can be deleted at once: add ?all=true.");

    private final TrashUseCases useCases;
    private final Links links;
    private final JsonBody body;

    public TrashRoutes(TrashUseCases useCases, Links links, int maxBodyBytes) {
        this.useCases = useCases;
        this.links = links;
        this.body = new JsonBody(maxBodyBytes);
    }

    @Override
    public void routing(HttpRules rules) {
        Resource.route(rules, PATH, Map.of(Method.GET, json(this::list), Method.DELETE, json(this::empty)));
        Resource.route(
                rules,
                PATH + "/{id}",
                Map.of(Method.GET, json(withoutQuery(this::get)), Method.DELETE, withoutQuery(this::purge)));
        Resource.route(rules, PATH + "/{id}/restore", Map.of(Method.POST, json(withoutQuery(this::restore))));
    }

    private Response list(ServerRequest request) {
        var query = PageQuery.of(
                request, TrashCursors.FORMAT, (after, limit) -> new ListTrash.Query(owner(), after, limit));
        ListTrash.Page page = useCases.list().list(query.page());
        String base = links.base(request);
        return PageResponse.of(
                page.deletions(),
                deletion -> DeletionJson.shown(deletion, base),
                last -> base + PATH + "?" + query.behind(last.id()),
                page.next() != null);
    }

    private Response empty(ServerRequest request) {
        IdempotencyKey key = Idempotency.key(request.headers());
        ALL.require(request);
        EmptyTrash.Emptied emptied = useCases.empty().empty(new EmptyTrash.Command(owner(), key));
        return Idempotency.marked(Response.json(Status.OK_200, Map.of("deleted", emptied.todos())), emptied.replayed());
    }

    private Response get(ServerRequest request) {
        var deletion = useCases.get().get(owner(), new DeletionId(id(request)));
        return Response.json(Status.OK_200, DeletionJson.shown(deletion, links.base(request)));
    }

    private Response restore(ServerRequest request) {
        IdempotencyKey key = Idempotency.key(request.headers());
        DeletionId id = new DeletionId(id(request));
        body.ignore(request);
        RestoreDeletion.Restored restored = useCases.restore().restore(new RestoreDeletion.Command(owner(), id, key));
        return Idempotency.marked(
                Response.json(Status.OK_200, Map.of("restored", restored.todos())), restored.replayed());
    }

    private Response purge(ServerRequest request) {
        IdempotencyKey key = Idempotency.key(request.headers());
        DeletionId id = new DeletionId(id(request));
        boolean replayed = useCases.purge().purge(new PurgeDeletion.Command(owner(), id, key));
        return Idempotency.marked(Response.empty(Status.NO_CONTENT_204), replayed);
    }
}
