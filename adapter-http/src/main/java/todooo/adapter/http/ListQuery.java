package todooo.adapter.http;

import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import todooo.application.port.in.ListTodos;
import todooo.domain.InvalidValueException;
import todooo.domain.Owner;
import todooo.domain.PageLimit;
import todooo.domain.SearchText;
import todooo.domain.TodoFilter;
import todooo.domain.TodoQuery;

/** The query of a list, as clients write it. */
final class ListQuery {
    private static final String TASK = "task";
    private static final String COMPLETED = "completed";
    private static final String LIMIT = "limit";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private ListQuery() {}

    /**
     * What a request asks for.
     *
     * @throws ProblemException with everything that is wrong with it
     */
    static ListTodos.Query of(Owner owner, ServerRequest request) {
        QueryParameters parameters = new QueryParameters(request, List.of(TASK, COMPLETED, LIMIT));
        SearchText text = parameters.optional(TASK, SearchText::new);
        Boolean completed = parameters.optional(COMPLETED, ListQuery::flag);
        PageLimit limit = parameters.optional(LIMIT, ListQuery::limit);
        parameters.verify();
        TodoQuery page = TodoQuery.ALL
                .of(new TodoFilter(text, completed))
                .atMost(Objects.requireNonNullElse(limit, PageLimit.DEFAULT));
        return new ListTodos.Query(owner, page);
    }

    /**
     * Makes sure that a request to delete says which to-dos: the completed ones.
     *
     * @throws ProblemException if it does not, or says more
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

    private static PageLimit limit(String value) {
        if (!NUMBER.matcher(value).matches()) {
            throw new InvalidValueException("must be a whole number from 1 to " + PageLimit.MAX);
        }
        return new PageLimit(Integer.parseInt(value));
    }
}
