package todooo.adapter.http.page;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.util.Map;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.rest.Operation;
import todooo.adapter.http.rest.Resource;
import todooo.adapter.http.rest.Response;
import todooo.adapter.http.rest.file.Lazy;
import todooo.adapter.http.rest.file.VersionedFile;

/**
 * The page for people. Browsers ask for its HTML and its service worker each time, and keep all other files for good:
 * a change of any file changes the URLs of all.
 */
public final class PageRoutes implements HttpService {
    private static final HeaderName CONTENT_SECURITY_POLICY = HeaderNames.create("Content-Security-Policy");
    private static final HeaderName REFERRER_POLICY = HeaderNames.create("Referrer-Policy");

    private static final String PAGE_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types worker");

    /** The service worker takes in the files of the page. */
    private static final String WORKER_POLICY = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";

    private static final String FILES = "/page";

    private final Lazy<PageFiles> files = new Lazy<>(PageFiles::read);

    @Override
    public void routing(HttpRules rules) {
        get(rules, "", this::page);
        get(rules, "/sw.js", this::worker);
        get(rules, FILES + "/{version}/{+file}", this::file);
    }

    private static void get(HttpRules rules, String path, Operation operation) {
        Resource.route(rules, path, Map.of(Method.GET, operation));
    }

    private Response page(ServerRequest request) {
        return files.get()
                .html()
                .answer(request.headers())
                .with(CONTENT_SECURITY_POLICY, PAGE_POLICY)
                .with(REFERRER_POLICY, "no-referrer");
    }

    private Response worker(ServerRequest request) {
        return files.get().worker().answer(request.headers()).with(CONTENT_SECURITY_POLICY, WORKER_POLICY);
    }

    private Response file(ServerRequest request) {
        String path = request.path().rawPath().substring(FILES.length() + 1);
        VersionedFile file = files.get().find(path).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return file.answer(request.headers()).with(HeaderNames.CACHE_CONTROL, VersionedFile.FOREVER);
    }
}
