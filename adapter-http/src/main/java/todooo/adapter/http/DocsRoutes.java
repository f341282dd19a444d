package todooo.adapter.http;

import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import java.util.Map;

/** The documentation: the OpenAPI document, and two pages that show it without asking any other host. */
final class DocsRoutes implements HttpService {
    private static final DocsPage SWAGGER_UI = new DocsPage(
            "docs",
            WebJar.of("org.webjars", "swagger-ui"),
            List.of("swagger-ui.css", "swagger-ui-bundle.js"),
            "style-src 'self'");

    /** Redoc fills an empty style element by script, and adds one for scroll bars: the hashes are those of their text. */
    private static final DocsPage REDOC = new DocsPage(
            "redoc",
            WebJar.of("org.webjars.npm", "redoc"),
            List.of("bundles/redoc.standalone.js"),
            "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
                    + " 'sha256-DLDPR1ic47WIdK2WyeLkblb/tm2mQH+Jt/NNhZWu1k0='");

    @Override
    public void routing(HttpRules rules) {
        LongFile yaml = OpenApi.yamlFile();
        LongFile json = OpenApi.jsonFile();
        get(rules, "/openapi.yaml", request -> yaml.answer(request.headers()));
        get(rules, "/openapi.json", request -> json.answer(request.headers()));
        get(rules, "/docs/page.css", _ -> PackedFile.answer("page.css"));
        for (DocsPage page : List.of(SWAGGER_UI, REDOC)) {
            get(rules, page.path(), _ -> page.html());
            get(rules, page.path() + "/start.js", _ -> page.script());
            for (String file : page.files()) {
                get(rules, page.library().path(file), page.library().operation(file));
            }
        }
    }

    private static void get(HttpRules rules, String path, Operation operation) {
        Resource.route(rules, path, Map.of(Method.GET, operation));
    }
}
