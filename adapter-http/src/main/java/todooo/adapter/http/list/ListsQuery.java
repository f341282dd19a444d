package todooo.adapter.http.list;

import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.content.CursorFormat;
import todooo.adapter.http.content.PageParameters;
import todooo.adapter.http.content.PageQuery;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.rest.input.QueryParameters;
import todooo.application.port.in.list.ListLists;
import todooo.domain.list.ListId;
import todooo.domain.storage.ListRepository.ListPosition;
import todooo.domain.value.Owner;

/** Reads the queries of lists. A cursor has the place and the id of a list, and holds for one value of archived. */
final class ListsQuery {
    private static final String ARCHIVED = "archived";

    private ListsQuery() {}

    /**
     * The query of a request.
     *
     * @throws ProblemException with all violations
     */
    static PageQuery<ListLists.Query, ListPosition> of(Owner owner, ServerRequest request) {
        var parameters = new QueryParameters(request, List.of(ARCHIVED, PageParameters.LIMIT, PageParameters.AFTER));
        Boolean archived = parameters.optional(ARCHIVED, QueryParameters::flag);
        return PageQuery.of(
                parameters,
                () -> cursors(archived),
                (after, limit) -> new ListLists.Query(owner, archived, after, limit));
    }

    private static CursorFormat<ListPosition> cursors(@Nullable Boolean archived) {
        return new CursorFormat<>(
                "lists " + archived,
                position -> List.of(position.place(), position.id().value()),
                ListsQuery::position,
                "these lists: follow the Link of the page before, with the same archived");
    }

    private static Optional<ListPosition> position(List<Long> numbers) {
        return numbers.size() == 2 && numbers.getLast() > 0
                ? Optional.of(new ListPosition(numbers.getFirst(), new ListId(numbers.getLast())))
                : Optional.empty();
    }
}
