package todooo.adapter.http.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;

class DocsRoutesTest {
    private static final Pattern LOADED = Pattern.compile("<(?:script|link)[^>]* (?:src|href)=\"([^\":]+)\"");
    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\":]+)\"");
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
        "/docs/start.js, text/javascript",
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

    @Test
    void letsThePageDoNoMoreThanItNeeds() {
        Reply page = CLIENT.get("/docs");

        assertThat(page.header("Content-Security-Policy").split("; "))
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                .noneMatch(directive -> directive.contains("unsafe") || directive.contains("http"));
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.body()).doesNotContain("<style", " style=", " onload=").doesNotContainPattern("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/"})
    void loadsNothingThatThisServerHasNot(String path) {
        assertThat(loaded(path)).hasSize(4).allSatisfy(file -> {
            Reply reply = CLIENT.get(file);
            assertThat(reply.status()).as(file).isEqualTo(200);
            assertThat(reply.body()).isNotEmpty();
        });
        assertThat(CLIENT.get(path).body() + CLIENT.get("/docs/start.js").body())
                .doesNotContainPattern("(?i)(https?:)?//[a-z0-9]+\\.[a-z]");
    }

    @ParameterizedTest
    @CsvSource({"/tasks/docs", "/tasks/docs/", "/a/b/docs"})
    void loadsAllFromBelowThePrefixThatAProxyTakesOff(String path) {
        String prefix = path.replaceFirst("/docs/?$", "");

        assertThat(links(path.substring(prefix.length())))
                .hasSize(6)
                .allSatisfy(link -> assertThat(URI.create(path).resolve(link).getPath())
                        .startsWith(prefix + "/")
                        .isNotEqualTo(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.yaml", "/openapi.json"})
    void nameThePublicUrlAsTheServer(String document) throws IOException {
        try (TestServer server = TestServer.at(URI.create("https://example.org/tasks/"))) {
            assertThat(servers(CLIENT.get(document))).containsExactly(".");
            assertThat(servers(new Client(server).get(document))).containsExactly("https://example.org/tasks");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/redoc", "/redoc/start.js"})
    void hasOnePageAndNoOther(String path) {
        CLIENT.get(path).problem(404, "not-found");
    }

    @Test
    void letsClientsKeepTheLibraryForGood() {
        List<String> libraries = loaded("/docs").stream()
                .filter(file -> file.startsWith("/webjars/"))
                .toList();

        assertThat(libraries).isNotEmpty().allSatisfy(file -> {
            Reply reply = CLIENT.get(file);
            assertThat(reply.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(file).contains("/" + reply.header("ETag").replace("\"", "") + "/");
            assertThat(reply.header("Vary")).isEqualTo("Accept-Encoding");
            Reply again = CLIENT.get(file, "If-None-Match", reply.header("ETag"));
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("longFiles")
    void comeCompressedForThoseWhoTakeThat(String file) throws IOException {
        String plain = CLIENT.get(file).body();
        HttpResponse<byte[]> zipped = bytes(file, "gzip, deflate, br");

        assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(zipped.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(zipped.headers().firstValueAsLong("Content-Length")).hasValue(zipped.body().length);
        assertThat(zipped.body().length).isLessThan(plain.length() * 6 / 10);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(plain);
        }
        Reply head = CLIENT.send("HEAD", file, BodyPublishers.noBody(), "Accept-Encoding", "gzip");
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(zipped.body().length));
        assertThat(CLIENT.send("HEAD", file, BodyPublishers.noBody()).header("Content-Length"))
                .isEqualTo(String.valueOf(plain.getBytes(UTF_8).length));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, ''",
                "'', ''",
                "identity, ''",
                "br, ''",
                "gzip;q=0, ''",
                "gzip;q=0.000, ''",
                "'*;q=0.5, gzip;q=0', ''",
                "gzipped, ''",
                "gzip, gzip",
                "GZIP;q=0.1, gzip",
                "x-gzip, gzip",
                "'br;q=1.0, gzip; q=0.8', gzip",
                "*, gzip",
            })
    void comeAsTheClientTakesThem(@Nullable String accepted, String coding) {
        String[] headers = accepted == null ? new String[0] : new String[] {"Accept-Encoding", accepted};

        assertThat(CLIENT.send("HEAD", "/openapi.yaml", BodyPublishers.noBody(), headers)
                        .header("Content-Encoding"))
                .isEqualTo(coding);
    }

    @Test
    void haveAnEntityTagOfTheirOwnWhenTheyAreCompressed() {
        for (String file :
                longFiles().filter(path -> path.startsWith("/webjars/")).toList()) {
            String plain = CLIENT.get(file).header("ETag");
            String zipped = bytes(file, "gzip").headers().firstValue("ETag").orElseThrow();

            assertThat(zipped).isNotEqualTo(plain);
            assertThat(CLIENT.get(file, "If-None-Match", zipped).status()).isEqualTo(200);
            assertThat(CLIENT.get(file, "If-None-Match", plain, "Accept-Encoding", "gzip")
                            .status())
                    .isEqualTo(200);
            Reply known = CLIENT.get(file, "If-None-Match", zipped, "Accept-Encoding", "gzip");
            assertThat(known.status()).isEqualTo(304);
            assertThat(known.header("ETag")).isEqualTo(zipped);
            assertThat(known.header("Vary")).isEqualTo("Accept-Encoding");
        }
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
        for (String path : List.of("/docs", "/openapi.yaml", "/openapi.json")) {
            Reply head = CLIENT.send("HEAD", path, BodyPublishers.noBody());

            assertThat(head.status()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.header("Content-Type")).isEqualTo(CLIENT.get(path).header("Content-Type"));
        }
    }

    private static Stream<String> longFiles() {
        return Stream.concat(Stream.of("/openapi.yaml", "/openapi.json"), loaded("/docs").stream());
    }

    private static HttpResponse<byte[]> bytes(String path, String accepted) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(SERVER.url() + path))
                            .header("Accept-Encoding", accepted)
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }

    /** The files that the page at this path loads. */
    private static List<String> loaded(String path) {
        return LOADED.matcher(CLIENT.get(path).body())
                .results()
                .map((MatchResult match) ->
                        URI.create(path).resolve(match.group(1)).getPath())
                .toList();
    }

    /** All that the page at this path links to, as it says so. */
    private static List<String> links(String path) {
        return LINK.matcher(CLIENT.get(path).body())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static List<String> servers(Reply document) throws IOException {
        return new YAMLMapper().readTree(document.body()).get("servers").findValuesAsText("url");
    }
}
