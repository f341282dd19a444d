package todooo.adapter.http.trash;

import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import todooo.adapter.http.content.PageParameters;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.rest.input.OpaqueText;
import todooo.adapter.http.rest.input.QueryParameters;
import todooo.application.port.in.trash.ListTrash;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.InvalidValueException;
import todooo.domain.value.Owner;

/** The query of the trash: the page that it asks for, and the parameters as the client wrote them. */
final class TrashQuery {
    /** What a cursor holds for. */
    private static final String SCOPE = "trash";

    private final ListTrash.Query page;
    private final QueryParameters parameters;

    private TrashQuery(ListTrash.Query page, QueryParameters parameters) {
        this.page = page;
        this.parameters = parameters;
    }

    /**
     * The query of a request.
     *
     * @throws ProblemException with all violations
     */
    static TrashQuery of(Owner owner, ServerRequest request) {
        var parameters = new QueryParameters(request, List.of(PageParameters.LIMIT, PageParameters.AFTER));
        var limit = PageParameters.limit(parameters);
        DeletionId before = parameters.optional(PageParameters.AFTER, TrashQuery::cursor);
        parameters.verify();
        return new TrashQuery(new ListTrash.Query(owner, before, limit), parameters);
    }

    /** The page that it asks for. */
    ListTrash.Query page() {
        return page;
    }

    /** The same query for the page after this deletion. */
    String after(DeletionId last) {
        return parameters.with(PageParameters.AFTER, OpaqueText.write(SCOPE, List.of(last.value())));
    }

    private static DeletionId cursor(String text) {
        return OpaqueText.read(SCOPE, text)
                .filter(numbers -> numbers.size() == 1 && numbers.getFirst() > 0) // a checksum can be forged
                .map(numbers -> new DeletionId(numbers.getFirst()))
                .orElseThrow(() -> new InvalidValueException("is not a cursor of the trash:"
                        + " follow the Link of the page before, or leave it out to start again"));
    }
}
