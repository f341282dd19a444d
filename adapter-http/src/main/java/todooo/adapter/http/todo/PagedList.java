package todooo.adapter.http.todo;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.OptionalLong;
import todooo.adapter.http.content.PageResponse;
import todooo.adapter.http.content.TodoJson;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.rest.Links;
import todooo.adapter.http.rest.Preferences;
import todooo.adapter.http.rest.Response;
import todooo.application.port.in.todo.ListTodos;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoPosition;
import todooo.domain.value.Owner;

/** Responds with lists page by page: each page links to the next by {@code Link} (RFC 8288). */
final class PagedList {
    private static final HeaderName TOTAL_COUNT = HeaderNames.create("X-Total-Count");

    private final ListTodos useCase;
    private final Links links;

    PagedList(ListTodos useCase, Links links) {
        this.useCase = useCase;
        this.links = links;
    }

    /**
     * The page that a request asks for.
     *
     * @throws ProblemException if its query is wrong
     */
    Response page(Owner owner, ServerRequest request) {
        var query = ListQuery.of(request);
        boolean counted = Preferences.of(request.headers()).has("count", "exact");
        ListTodos.Result result = useCase.list(new ListTodos.Query(owner, query.page(), counted));
        TodoPage page = result.page();
        String base = links.base(request);
        String beginning = base + TodoJson.PATH + "?";
        TodoPosition next = page.next();
        Response answer = PageResponse.of(
                        page.placed(),
                        placed -> TodoJson.shown(placed.todo(), base),
                        placed -> beginning + query.behind(query.page().sort().positionOf(placed)),
                        next == null ? null : beginning + query.behind(next))
                .with(HeaderNames.VARY, Preferences.PREFER.defaultCase());
        return counted(answer, result.total());
    }

    /** Adds the total if the client prefers it, unless counting would take too long. */
    private static Response counted(Response answer, OptionalLong total) {
        return total.isEmpty()
                ? answer
                : answer.with(TOTAL_COUNT, String.valueOf(total.getAsLong())).with(Preferences.APPLIED, "count=exact");
    }
}
