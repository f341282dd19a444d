package todooo.adapter.http.list;

import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.content.PageParameters;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.rest.input.OpaqueText;
import todooo.adapter.http.rest.input.QueryParameters;
import todooo.application.port.in.list.ListLists;
import todooo.domain.list.ListId;
import todooo.domain.list.PlacedList;
import todooo.domain.storage.ListRepository.ListPosition;
import todooo.domain.value.InvalidValueException;
import todooo.domain.value.Owner;

/** The query of lists: the page that it asks for, and the parameters as the client wrote them. */
final class ListsQuery {
    private static final String ARCHIVED = "archived";

    private final ListLists.Query page;
    private final QueryParameters parameters;

    private ListsQuery(ListLists.Query page, QueryParameters parameters) {
        this.page = page;
        this.parameters = parameters;
    }

    /**
     * The query of a request.
     *
     * @throws ProblemException with all violations
     */
    static ListsQuery of(Owner owner, ServerRequest request) {
        var parameters = new QueryParameters(request, List.of(ARCHIVED, PageParameters.LIMIT, PageParameters.AFTER));
        Boolean archived = parameters.optional(ARCHIVED, QueryParameters::flag);
        var limit = PageParameters.limit(parameters);
        parameters.verify(); // whether a cursor is right depends on the others
        ListPosition after = parameters.optional(PageParameters.AFTER, cursor -> position(archived, cursor));
        parameters.verify();
        return new ListsQuery(new ListLists.Query(owner, archived, after, limit), parameters);
    }

    /** The page that it asks for. */
    ListLists.Query page() {
        return page;
    }

    /** The same query for the page behind this list. */
    String behind(PlacedList last) {
        List<Long> position = List.of(last.place(), last.list().id().value());
        return parameters.with(PageParameters.AFTER, OpaqueText.write(scope(page.archived()), position));
    }

    private static ListPosition position(@Nullable Boolean archived, String cursor) {
        return OpaqueText.read(scope(archived), cursor)
                .filter(numbers -> numbers.size() == 2 && numbers.getLast() > 0) // a checksum can be forged
                .map(numbers -> new ListPosition(numbers.getFirst(), new ListId(numbers.getLast())))
                .orElseThrow(() -> new InvalidValueException("is not a cursor of these lists: follow the Link of the"
                        + " page before, with the same archived, or leave it out to start again"));
    }

    /** What a cursor holds for. */
    private static String scope(@Nullable Boolean archived) {
        return "lists " + archived;
    }
}
