package todooo.adapter.http.todo;

import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import todooo.adapter.http.content.PageParameters;
import todooo.adapter.http.content.PageQuery;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.rest.input.QueryParameters;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.value.InvalidValueException;

/** Reads the queries of lists. */
final class ListQuery {
    private static final String SORT = "sort";

    private static final List<String> KNOWN = Stream.concat(
                    FilterParameters.NAMES.stream(), Stream.of(SORT, PageParameters.LIMIT, PageParameters.AFTER))
            .toList();

    private ListQuery() {}

    /**
     * The query of a request.
     *
     * @throws ProblemException with all violations
     */
    static PageQuery<TodoQuery, TodoPosition> of(ServerRequest request) {
        QueryParameters parameters = new QueryParameters(request, KNOWN, Set.of(FilterParameters.TAG));
        TodoFilter filter = FilterParameters.filter(parameters);
        TodoSort sort = Objects.requireNonNullElse(parameters.optional(SORT, ListQuery::sort), TodoSort.OLDEST_FIRST);
        return PageQuery.of(
                parameters,
                () -> Cursors.of(filter, sort),
                (after, limit) -> new TodoQuery(filter, sort, after, limit));
    }

    private static TodoSort sort(String value) {
        TodoSort.Property property = switch (value.replaceFirst("^-", "")) {
            case "created" -> TodoSort.Property.CREATED;
            case "updated" -> TodoSort.Property.UPDATED;
            case "order" -> TodoSort.Property.ORDER;
            case "place" -> TodoSort.Property.PLACE;
            case "due" -> TodoSort.Property.DUE;
            case "priority" -> TodoSort.Property.PRIORITY;
            case "completedAt" -> TodoSort.Property.COMPLETED_AT;
            default ->
                throw new InvalidValueException("must be one of created, updated, order, place, due, priority and"
                        + " completedAt, or one of them with a minus in front");
        };
        return new TodoSort(property, value.startsWith("-"));
    }
}
