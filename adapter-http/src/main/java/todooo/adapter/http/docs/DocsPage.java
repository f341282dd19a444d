package todooo.adapter.http.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import todooo.adapter.http.rest.Response;
import todooo.adapter.http.rest.body.Pieces;
import todooo.adapter.http.rest.file.PackedFile;

/** The page that shows the OpenAPI document by a library for browsers, Swagger UI. */
final class DocsPage {
    static final WebJar LIBRARY = WebJar.of("org.webjars", "swagger-ui");
    static final List<String> LIBRARY_FILES = List.of("swagger-ui.css", "swagger-ui-bundle.js");

    private static final HeaderName CONTENT_SECURITY_POLICY = HeaderNames.create("Content-Security-Policy");
    private static final HeaderName REFERRER_POLICY = HeaderNames.create("Referrer-Policy");

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "connect-src 'self'",
            "img-src data:",
            "style-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    private DocsPage() {}

    /** The page. Its links are relative, so that it works behind a proxy that removes a prefix from the path. */
    static Response html(ServerRequest request) {
        String root = request.path().rawPath().endsWith("/") ? ".." : ".";
        String html = new String(PackedFile.read(DocsPage.class, "docs.html"), UTF_8)
                .replace("{root}", root)
                .replace("{library}", LIBRARY.path(""));
        return Response.of(Status.OK_200, "text/html; charset=utf-8", Pieces.of(html.getBytes(UTF_8)))
                .with(CONTENT_SECURITY_POLICY, POLICY)
                .with(REFERRER_POLICY, "no-referrer");
    }
}
