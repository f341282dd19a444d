package todooo.adapter.http.content;

import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.rest.input.QueryParameters;
import todooo.domain.query.PageLimit;

/**
 * The query of what comes in pages: the page that it asks for, and the parameters as the client wrote them.
 *
 * @param <Q> how the page is asked for
 * @param <P> the positions between which pages lie
 */
public final class PageQuery<Q, P> {
    private final Q page;
    private final QueryParameters parameters;
    private final CursorFormat<P> cursors;

    private PageQuery(Q page, QueryParameters parameters, CursorFormat<P> cursors) {
        this.page = page;
        this.parameters = parameters;
        this.cursors = cursors;
    }

    /**
     * The query of a request that has no parameters but those of the page.
     *
     * @throws ProblemException with all violations
     */
    public static <Q, P> PageQuery<Q, P> of(ServerRequest request, CursorFormat<P> cursors, Page<Q, P> page) {
        var parameters = new QueryParameters(request, List.of(PageParameters.LIMIT, PageParameters.AFTER));
        return of(parameters, PageParameters.limit(parameters), cursors, page);
    }

    /**
     * The query of these parameters, of which all but those of the page have been read.
     *
     * @param cursors the cursors, which are asked for when no other parameter is wrong
     * @throws ProblemException with all violations
     */
    public static <Q, P> PageQuery<Q, P> of(
            QueryParameters parameters, Supplier<CursorFormat<P>> cursors, Page<Q, P> page) {
        PageLimit limit = PageParameters.limit(parameters);
        parameters.verify(); // whether a cursor is right depends on the others
        return of(parameters, limit, cursors.get(), page);
    }

    private static <Q, P> PageQuery<Q, P> of(
            QueryParameters parameters, PageLimit limit, CursorFormat<P> cursors, Page<Q, P> page) {
        P after = parameters.optional(PageParameters.AFTER, cursors::read);
        parameters.verify();
        return new PageQuery<>(page.of(after, limit), parameters, cursors);
    }

    /** The page that it asks for. */
    public Q page() {
        return page;
    }

    /** The same query for the page behind this position. */
    public String behind(P last) {
        return parameters.with(PageParameters.AFTER, cursors.write(last));
    }

    /** Asks for a page by the position behind which it begins, null for the first page, and its limit. */
    public interface Page<Q, P> {
        Q of(@Nullable P after, PageLimit limit);
    }
}
