package todooo.adapter.http.docs;

import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.Map;
import todooo.adapter.http.rest.Operation;
import todooo.adapter.http.rest.Resource;
import todooo.adapter.http.rest.file.LongFile;
import todooo.adapter.http.rest.file.PackedFile;

/** The documentation: the OpenAPI document, and a page that shows it without asking any other host. */
public final class DocsRoutes implements HttpService {
    private final String server;

    /**
     * The documentation of the service at a URL.
     *
     * @param server the URL of the service in the document
     */
    public DocsRoutes(String server) {
        this.server = server;
    }

    @Override
    public void routing(HttpRules rules) {
        getLong(rules, "/openapi.yaml", OpenApi.yamlFile(server));
        getLong(rules, "/openapi.json", OpenApi.jsonFile(server));
        get(rules, "/docs", DocsPage::html);
        getLong(rules, "/docs/page.css", PackedFile.longFile(DocsRoutes.class, "docs.css"));
        getLong(rules, "/docs/start.js", PackedFile.longFile(DocsRoutes.class, "docs.js"));
        for (String file : DocsPage.LIBRARY_FILES) {
            get(rules, DocsPage.LIBRARY.path(file), DocsPage.LIBRARY.operation(file));
        }
    }

    private static void getLong(HttpRules rules, String path, LongFile file) {
        get(rules, path, request -> file.answer(request.headers()));
    }

    private static void get(HttpRules rules, String path, Operation operation) {
        Resource.route(rules, path, Map.of(Method.GET, operation));
    }
}
