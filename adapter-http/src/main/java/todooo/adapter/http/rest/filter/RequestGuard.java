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
 * Refuses what a page of another site makes a browser send, before anything is done for it. While nobody has to say who
 * they are, to reach the service is all that such a page needs. {@code Sec-Fetch-*} is what browsers say about the page
 * (Fetch Metadata Request Headers, a draft of the W3C); no script can set it, and other clients do not send it.
 */
public record RequestGuard(Links links, Cors cors) {
    private static final HeaderName SITE = HeaderNames.create("Sec-Fetch-Site");
    private static final HeaderName MODE = HeaderNames.create("Sec-Fetch-Mode");
    private static final HeaderName DESTINATION = HeaderNames.create("Sec-Fetch-Dest");

    /** What people read; the pages about problems are below their own path. */
    private static final Set<String> PAGES = Set.of("", "/docs");

    private static final String PROBLEM_PAGES = "/problems/";

    /**
     * Lets a request pass, or refuses it.
     *
     * @throws ProblemException if its host is not this service's, or it comes from a page of another site that is not allowed
     */
    public void check(ServerRequest request, ServerResponse response) {
        links.requireHost(request.headers());
        if (isCrossSite(request)) {
            throw new ProblemException(ProblemType.CROSS_SITE_REQUEST);
        }
        response.next();
    }

    /** Pages of the same site, such as another port of the same machine, pass: they can read what CORS lets them. */
    private boolean isCrossSite(ServerRequest request) {
        ServerRequestHeaders headers = request.headers();
        return headers.contains(SITE)
                && headers.get(SITE).allValues().contains("cross-site")
                && !cors.allows(headers)
                && !Cors.isPreflight(request)
                && !opensPage(request);
    }

    /** Whether somebody follows a link of another site to a page, in a window of its own. */
    private static boolean opensPage(ServerRequest request) {
        ServerRequestHeaders headers = request.headers();
        String path = request.path().path().replaceFirst("/$", "");
        return request.prologue().method().equals(Method.GET)
                && headers.first(MODE).filter("navigate"::equals).isPresent()
                && headers.first(DESTINATION).filter("document"::equals).isPresent()
                && (PAGES.contains(path) || path.startsWith(PROBLEM_PAGES));
    }
}
