package todooo.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.util.List;

/**
 * A page that shows the OpenAPI document by a library for browsers.
 *
 * @param name where it is, and what its own files are called
 * @param files the files of the library that it loads
 * @param styles the styles that it needs, a directive of Content-Security-Policy
 */
record DocsPage(String name, WebJar library, List<String> files, String styles) {
    private static final HeaderName CONTENT_SECURITY_POLICY = HeaderNames.create("Content-Security-Policy");
    private static final HeaderName REFERRER_POLICY = HeaderNames.create("Referrer-Policy");

    String path() {
        return "/" + name;
    }

    Answer html() {
        String html = new String(PackedFile.read(name + ".html"), UTF_8).replace("{library}", library.path(""));
        return Answer.of(Status.OK_200, "text/html; charset=utf-8", Pieces.of(html.getBytes(UTF_8)))
                .with(CONTENT_SECURITY_POLICY, policy())
                .with(REFERRER_POLICY, "no-referrer");
    }

    Answer script() {
        return PackedFile.answer(name + ".js");
    }

    private String policy() {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "connect-src 'self'",
                "img-src data:",
                styles,
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'");
    }
}
