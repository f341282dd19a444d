package todooo.adapter.http;

import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.Map;

/** The documentation: the OpenAPI document, and a page that shows it without asking any other host. */
final class DocsRoutes implements HttpService {
    @Override
    public void routing(HttpRules rules) {
        LongFile yaml = OpenApi.yamlFile();
        LongFile json = OpenApi.jsonFile();
        get(rules, "/openapi.yaml", request -> yaml.answer(request.headers()));
        get(rules, "/openapi.json", request -> json.answer(request.headers()));
        get(rules, "/docs", _ -> DocsPage.html());
        get(rules, "/docs/page.css", _ -> PackedFile.answer("page.css"));
        get(rules, "/docs/start.js", _ -> PackedFile.answer("docs.js"));
        for (String file : DocsPage.LIBRARY_FILES) {
            get(rules, DocsPage.LIBRARY.path(file), DocsPage.LIBRARY.operation(file));
        }
    }

    private static void get(HttpRules rules, String path, Operation operation) {
        Resource.route(rules, path, Map.of(Method.GET, operation));
    }
}
