package todooo.adapter.http.docs;

import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRoute;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Rules that route nothing but remember every path. */
final class RecordedRoutes implements HttpRules {
    private final Set<String> paths = new TreeSet<>();

    /** The paths that these services have. */
    static Set<String> of(HttpService... services) {
        RecordedRoutes routes = new RecordedRoutes();
        routes.register(services);
        return routes.paths;
    }

    @Override
    public HttpRules register(HttpService... services) {
        List.of(services).forEach(service -> service.routing(this));
        return this;
    }

    @Override
    public HttpRules any(String pathPattern, Handler... handlers) {
        paths.add(pathPattern.replace("[/]", ""));
        return this;
    }

    @Override
    public HttpRules register(String pathPattern, HttpService... services) {
        throw new UnsupportedOperationException(pathPattern + " " + Arrays.toString(services));
    }

    @Override
    public HttpRules route(HttpRoute route) {
        throw new UnsupportedOperationException(route.toString());
    }
}
