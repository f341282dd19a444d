package todooo.adapter.http.rest.filter;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Set;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.rest.Links;

/**
 * Refuses requests that pages of other sites make a browser send, before anything is done for them. Without
 * authentication such a page only needs to reach the service. Browsers describe the page in {@code Sec-Fetch-*} (Fetch
 * Metadata Request Headers, a draft of the W3C); scripts cannot set these headers, and other clients do not send them.
 */
public final class RequestGuard {
    private static final HeaderName SITE = HeaderNames.create("Sec-Fetch-Site");
    private static final HeaderName MODE = HeaderNames.create("Sec-Fetch-Mode");
    private static final HeaderName DESTINATION = HeaderNames.create("Sec-Fetch-Dest");

    /** Pages for people; those about problem types are below {@link #PROBLEM_PAGES}. */
    private static final Set<String> PAGES = Set.of("", "/docs");

    private static final String PROBLEM_PAGES = "/problems/";

    private final Links links;
    private final Cors cors;

    public RequestGuard(Links links, Cors cors) {
        this.links = links;
        this.cors = cors;
    }

    /**
     * Passes a request on, or refuses it.
     *
     * @throws ProblemException if its host is not this service's, or a page of another site sent it and is not allowed
     */
    public void check(ServerRequest request, ServerResponse response) {
        links.requireHost(request.headers());
        if (isCrossSite(request)) {
            throw new ProblemException(ProblemType.CROSS_SITE_REQUEST);
        }
        response.next();
    }

    /**
     * Requests of the same site, such as another port of the same machine, pass: CORS decides what their pages read.
     */
    private boolean isCrossSite(ServerRequest request) {
        ServerRequestHeaders headers = request.headers();
        return headers.contains(SITE)
                && headers.get(SITE).allValues().contains("cross-site")
                && !cors.allows(headers)
                && !Cors.isPreflight(request)
                && !opensPage(request);
    }

    /** Whether a person follows a link of another site to a page, in a window of its own. */
    private static boolean opensPage(ServerRequest request) {
        ServerRequestHeaders headers = request.headers();
        String path = request.path().path().replaceFirst("/$", "");
        return request.prologue().method().equals(Method.GET)
                && headers.first(MODE).filter("navigate"::equals).isPresent()
                && headers.first(DESTINATION).filter("document"::equals).isPresent()
                && (PAGES.contains(path) || path.startsWith(PROBLEM_PAGES));
    }
}
