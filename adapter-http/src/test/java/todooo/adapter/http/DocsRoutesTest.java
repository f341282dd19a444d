package todooo.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client.Reply;

class DocsRoutesTest {
    private static final Pattern LOADED = Pattern.compile("<(?:script|link)[^>]* (?:src|href)=\"(/[^\"]+)\"");
    private static final TestServer SERVER = TestServer.start();
    private static final Client CLIENT = new Client(SERVER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/docs, text/html; charset=utf-8",
        "/docs/, text/html; charset=utf-8",
        "/redoc, text/html; charset=utf-8",
        "/redoc/, text/html; charset=utf-8",
        "/docs/start.js, text/javascript",
        "/redoc/start.js, text/javascript",
        "/docs/page.css, text/css",
        "/openapi.yaml, application/yaml",
        "/openapi.json, application/json"
    })
    void servesTheDocumentation(String path, String type) {
        Reply reply = CLIENT.get(path);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo(type);
        assertThat(reply.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/redoc"})
    void letsAPageDoNoMoreThanItNeeds(String path) {
        Reply page = CLIENT.get(path);

        assertThat(page.header("Content-Security-Policy").split("; "))
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                .noneMatch(directive -> directive.contains("unsafe") || directive.contains("http"));
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.body()).doesNotContain("<style", " style=", " onload=").doesNotContainPattern("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/redoc"})
    void loadsNothingThatThisServerHasNot(String path) {
        List<String> loaded = loaded(path);

        assertThat(loaded).hasSizeGreaterThan(2).allSatisfy(file -> {
            Reply reply = CLIENT.get(file);
            assertThat(reply.status()).as(file).isEqualTo(200);
            assertThat(reply.body()).isNotEmpty();
        });
        assertThat(CLIENT.get(path).body() + CLIENT.get(path + "/start.js").body())
                .doesNotContainPattern("(?i)(https?:)?//[a-z0-9]+\\.[a-z]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/redoc"})
    void letsClientsKeepTheLibrariesForGood(String path) {
        List<String> libraries = loaded(path).stream()
                .filter(file -> file.startsWith("/webjars/"))
                .toList();

        assertThat(libraries).isNotEmpty().allSatisfy(file -> {
            Reply reply = CLIENT.get(file);
            assertThat(reply.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(file).contains("/" + reply.header("ETag").replace("\"", "") + "/");
            Reply again = CLIENT.get(file, "If-None-Match", reply.header("ETag"));
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "swagger-initializer.js",
                "swagger-uixcss",
                "",
                "../swagger-ui.css",
                "%2e%2e/swagger-ui.css",
                "..%2fswagger-ui.css",
                "../../../../../todooo/adapter/http/openapi.yaml",
                "..%5c..%5copenapi.yaml",
                "%00"
            })
    void servesNoOtherFileOfALibrary(String file) {
        String css = loaded("/docs").stream()
                .filter(path -> path.endsWith("swagger-ui.css"))
                .findFirst()
                .orElseThrow();

        CLIENT.get(css.replace("swagger-ui.css", file)).problem(404, "not-found");
    }

    @Test
    void mirrorsGetInHead() {
        for (String path : List.of("/docs", "/redoc", "/openapi.yaml", "/openapi.json")) {
            Reply head = CLIENT.send("HEAD", path, BodyPublishers.noBody());

            assertThat(head.status()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.header("Content-Type")).isEqualTo(CLIENT.get(path).header("Content-Type"));
        }
    }

    private static List<String> loaded(String path) {
        return LOADED.matcher(CLIENT.get(path).body())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
