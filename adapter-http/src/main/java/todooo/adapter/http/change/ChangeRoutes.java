package todooo.adapter.http.change;

import static todooo.adapter.http.rest.Operation.json;
import static todooo.adapter.http.rest.RequestTarget.owner;

import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import todooo.adapter.http.content.ChangeTokens;
import todooo.adapter.http.content.PageParameters;
import todooo.adapter.http.rest.Links;
import todooo.adapter.http.rest.Resource;
import todooo.adapter.http.rest.Response;
import todooo.adapter.http.rest.body.Json;
import todooo.adapter.http.rest.input.QueryParameters;
import todooo.application.port.in.change.ReadChanges;
import todooo.domain.change.ChangePage;
import todooo.domain.change.ChangeToken;

/** The route of the feed. */
public final class ChangeRoutes implements HttpService {
    private static final String SINCE = "since";

    private final ReadChanges useCase;
    private final Links links;

    public ChangeRoutes(ReadChanges useCase, Links links) {
        this.useCase = useCase;
        this.links = links;
    }

    @Override
    public void routing(HttpRules rules) {
        Resource.route(rules, "/changes", Map.of(Method.GET, json(this::read)));
    }

    private Response read(ServerRequest request) {
        QueryParameters parameters = new QueryParameters(request, List.of(SINCE, PageParameters.LIMIT));
        ChangeToken since = parameters.optional(SINCE, ChangeTokens::read);
        var limit = PageParameters.limit(parameters);
        parameters.verify();
        ChangePage page = useCase.read(new ReadChanges.Query(owner(), since, limit));
        String base = links.base(request);
        return Response.json(
                Status.OK_200,
                Json.object(
                        "todos",
                        page.todos(),
                        placed -> ChangeJson.shown(placed, base),
                        fitting -> others(page.upTo(fitting), base)));
    }

    private static Map<String, Object> others(ChangePage page, String base) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(
                "lists",
                page.lists().stream()
                        .map(placed -> ChangedListJson.shown(placed, base))
                        .toList());
        members.put("deleted", page.tombstones().stream().map(RemovalJson::of).toList());
        members.put("next", ChangeTokens.write(page.next()));
        members.put("more", page.more());
        return members;
    }
}
