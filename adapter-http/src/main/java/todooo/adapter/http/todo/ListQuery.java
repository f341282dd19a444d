package todooo.adapter.http.todo;

import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.rest.input.QueryParameters;
import todooo.domain.query.PageLimit;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.value.InvalidValueException;

/** The query of a list: the page that it asks for, and the parameters as the client wrote them. */
final class ListQuery {
    private static final String TASK = "task";
    private static final String COMPLETED = "completed";
    private static final String SORT = "sort";
    private static final String LIMIT = "limit";
    private static final String AFTER = "after";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final TodoQuery page;
    private final QueryParameters parameters;

    private ListQuery(TodoQuery page, QueryParameters parameters) {
        this.page = page;
        this.parameters = parameters;
    }

    /**
     * The query of a request.
     *
     * @throws ProblemException with all violations
     */
    static ListQuery of(ServerRequest request) {
        QueryParameters parameters = new QueryParameters(request, List.of(TASK, COMPLETED, SORT, LIMIT, AFTER));
        SearchText text = parameters.optional(TASK, SearchText::new);
        Boolean completed = parameters.optional(COMPLETED, ListQuery::flag);
        TodoSort sort = Objects.requireNonNullElse(parameters.optional(SORT, ListQuery::sort), TodoSort.OLDEST_FIRST);
        PageLimit limit = Objects.requireNonNullElse(parameters.optional(LIMIT, ListQuery::limit), PageLimit.DEFAULT);
        parameters.verify(); // whether a cursor is right depends on the others
        TodoFilter filter = new TodoFilter(text, completed);
        TodoPosition after = parameters.optional(AFTER, cursor -> Cursors.read(cursor, filter, sort));
        parameters.verify();
        return new ListQuery(new TodoQuery(filter, sort, after, limit), parameters);
    }

    /** The page that it asks for. */
    TodoQuery page() {
        return page;
    }

    /** The same query for the page after this position. */
    String after(TodoPosition position) {
        return parameters.with(AFTER, Cursors.write(position, page.filter(), page.sort()));
    }

    /**
     * Requires that a request to delete names the completed to-dos.
     *
     * @throws ProblemException if it does not, or has other parameters
     */
    static void requireCompleted(ServerRequest request) {
        QueryParameters parameters = new QueryParameters(request, List.of(COMPLETED));
        String completed = parameters.optional(COMPLETED, value -> value);
        parameters.verify();
        if (!"true".equals(completed)) {
            throw new ProblemException(ProblemType.UNGUARDED_DELETE);
        }
    }

    private static Boolean flag(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidValueException("must be true or false");
        };
    }

    private static TodoSort sort(String value) {
        TodoSort.Property property = switch (value.replaceFirst("^-", "")) {
            case "created" -> TodoSort.Property.CREATED;
            case "updated" -> TodoSort.Property.UPDATED;
            case "order" -> TodoSort.Property.ORDER;
            default ->
                throw new InvalidValueException("must be one of created, -created, updated, -updated, order, -order");
        };
        return new TodoSort(property, value.startsWith("-"));
    }

    private static PageLimit limit(String value) {
        if (!NUMBER.matcher(value).matches()) {
            throw new InvalidValueException("must be a whole number from 1 to " + PageLimit.MAX);
        }
        return new PageLimit(Integer.parseInt(value));
    }
}
