package todooo.adapter.http.tag;

import static todooo.adapter.http.rest.Operation.json;
import static todooo.adapter.http.rest.Operation.withoutQuery;
import static todooo.adapter.http.rest.RequestTarget.owner;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import todooo.adapter.http.content.PageQuery;
import todooo.adapter.http.content.PageResponse;
import todooo.adapter.http.content.TagPath;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.rest.Idempotency;
import todooo.adapter.http.rest.Links;
import todooo.adapter.http.rest.Resource;
import todooo.adapter.http.rest.Response;
import todooo.adapter.http.rest.body.JsonBody;
import todooo.adapter.http.rest.input.JsonMembers;
import todooo.adapter.http.rest.input.JsonValues;
import todooo.application.port.in.tag.DeleteTag;
import todooo.application.port.in.tag.ListTags;
import todooo.application.port.in.tag.RenameTag;
import todooo.application.port.in.tag.TagUseCases;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagName;
import todooo.domain.value.IdempotencyKey;

/** The routes of tags: one method per operation, from the request through its use case to the response. */
public final class TagRoutes implements HttpService {
    private static final String PATH = "/tags";
    private static final String NAME = "name";

    private final TagUseCases useCases;
    private final Links links;
    private final JsonBody body;

    public TagRoutes(TagUseCases useCases, Links links, int maxBodyBytes) {
        this.useCases = useCases;
        this.links = links;
        this.body = new JsonBody(maxBodyBytes);
    }

    @Override
    public void routing(HttpRules rules) {
        Resource.route(rules, PATH, Map.of(Method.GET, json(this::list)));
        Resource.route(
                rules,
                PATH + "/{name}",
                Map.of(
                        Method.PATCH, json(withoutQuery(this::rename)),
                        Method.DELETE, json(withoutQuery(this::delete))));
    }

    private Response list(ServerRequest request) {
        var query =
                PageQuery.of(request, TagCursors.FORMAT, (after, limit) -> new ListTags.Query(owner(), after, limit));
        ListTags.Page page = useCases.list().list(query.page());
        String base = links.base(request);
        return PageResponse.of(
                page.tags(), TagJson::of, last -> base + PATH + "?" + query.behind(last.name()), page.hasMore());
    }

    private Response rename(ServerRequest request) {
        TagName name = TagPath.name(request);
        TagName newName = newName(body.read(request));
        Tag renamed = useCases.rename().rename(new RenameTag.Command(owner(), name, newName));
        return Response.json(Status.OK_200, TagJson.of(renamed));
    }

    /**
     * The name that a tag gets; the number of its to-dos may be sent back, and is ignored.
     *
     * @throws ProblemException with all violations
     */
    private static TagName newName(JsonNode body) {
        JsonMembers members = new JsonMembers(body, List.of(NAME), Set.of("todos"));
        TagName name = members.required(NAME, value -> TagName.written(JsonValues.string(value)));
        members.verify();
        return Objects.requireNonNull(name);
    }

    private Response delete(ServerRequest request) {
        IdempotencyKey key = Idempotency.key(request.headers());
        TagName name = TagPath.name(request);
        DeleteTag.Deleted deleted = useCases.delete().delete(new DeleteTag.Command(owner(), name, key));
        return Idempotency.marked(Response.json(Status.OK_200, TagJson.of(name, deleted.todos())), deleted.replayed());
    }
}
