package todooo.adapter.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;

class PageRoutesTest {
    private static final Pattern LINK = Pattern.compile("<(?:script|link)[^>]* (?:src|href)=\"([^\"]+)\"");
    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import|export) .* from \"([^\"]+)\";$");
    private static final Pattern CODE_IN_HTML = Pattern.compile("(?i)<style|<script>| style=| on[a-z]+=");
    private static final int MOST_BYTES = 80 * 1024;
    private static final TestServer SERVER = TestServer.start();
    private static final Client CLIENT = new Client(SERVER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void isThePageOfTheRootWhichBrowsersAskForAgain() {
        Reply page = CLIENT.get("/?show=open", "Accept", "text/html");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        Reply again = CLIENT.get("/", "If-None-Match", page.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void letsThePageDoNoMoreThanItNeeds() {
        Reply page = CLIENT.get("/");

        assertThat(page.header("Content-Security-Policy").split("; "))
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "frame-ancestors 'none'",
                        "require-trusted-types-for 'script'")
                .noneMatch(directive -> directive.contains("unsafe") || directive.contains("http"));
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.body()).doesNotContainPattern(CODE_IN_HTML);
    }

    @Test
    void letsBrowsersKeepEveryFileForGood() {
        assertThat(files()).hasSizeGreaterThan(10).allSatisfy(file -> {
            Reply reply = CLIENT.get(file);
            assertThat(reply.status()).as(file).isEqualTo(200);
            assertThat(reply.header("Content-Type")).isEqualTo(mediaType(file));
            assertThat(reply.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        });
    }

    @Test
    void namesEveryModuleThatAnotherOneImports() {
        List<String> files = files();
        assertThat(files.stream().filter(file -> file.endsWith(".js")))
                .allSatisfy(file -> assertThat(IMPORT.matcher(CLIENT.get(file).body())
                                .results()
                                .map((MatchResult match) ->
                                        URI.create(file).resolve(match.group(1)).getPath()))
                        .isSubsetOf(files));
    }

    @Test
    void loadsNothingFromAnotherHost() {
        assertThat(files())
                .allSatisfy(file -> assertThat(CLIENT.get(file).body().replace("http://www.w3.org/2000/svg", ""))
                        .doesNotContainPattern("(?i)(https?:)?//[a-z0-9]+\\.[a-z]"));
    }

    @Test
    void keepsCommentsToItself() {
        assertThat(files().stream().filter(file -> file.endsWith(".js")))
                .allSatisfy(file -> assertThat(CLIENT.get(file).body())
                        .isNotEmpty()
                        .doesNotContainPattern("(?m)^ *(/\\*\\*| \\*|//)(?! @type)"));
    }

    @Test
    void isSmall() {
        assertThat(files().stream().mapToInt(PageRoutesTest::gzipBytes).sum() + gzipBytes("/") + gzipBytes("/sw.js"))
                .isLessThanOrEqualTo(MOST_BYTES);
    }

    @ParameterizedTest
    @CsvSource({"/tasks/", "/a/b/"})
    void loadsAllFromBelowThePrefixThatAProxyTakesOff(String prefix) {
        assertThat(links())
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(URI.create(prefix).resolve(link).getPath()).startsWith(prefix));
    }

    @Test
    void hasAServiceWorkerOfTheSameVersion() {
        Reply worker = CLIENT.get("/sw.js");

        assertThat(worker.status()).isEqualTo(200);
        assertThat(worker.header("Content-Type")).isEqualTo("text/javascript");
        assertThat(worker.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(worker.header("Content-Security-Policy")).contains("default-src 'none'", "connect-src 'self'");
        assertThat(worker.body()).contains("\"todooo-" + version() + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "main.js/",
                "nothing.js",
                "page.html",
                "worker.js",
                "data",
                "data/",
                "%2e%2e/docs/docs.js",
                "PageRoutes.class"
            })
    void hasNoOtherFile(String file) {
        CLIENT.get("/page/" + version() + "/" + file).problem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/page/", "/page/0000000000000000/main.js"})
    void hasNoOtherVersion(String path) {
        CLIENT.get(path).problem(404, "not-found");
    }

    @Test
    void linksToTheDocumentationAndBack() {
        assertThat(CLIENT.get("/").body()).contains(" href=\"docs\"");
        assertThat(CLIENT.get("/docs").body()).contains(" href=\"./\"");
        assertThat(CLIENT.get("/docs/").body()).contains(" href=\"../\"");
    }

    private static List<String> links() {
        return LINK.matcher(CLIENT.get("/").body())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static List<String> files() {
        return links().stream().map(link -> "/" + link).toList();
    }

    private static String version() {
        return files().getFirst().split("/", -1)[2];
    }

    private static int gzipBytes(String path) {
        return Integer.parseInt(CLIENT.send("HEAD", path, BodyPublishers.noBody(), "Accept-Encoding", "gzip")
                .header("Content-Length"));
    }

    private static String mediaType(String file) {
        return switch (file.substring(file.lastIndexOf('.'))) {
            case ".css" -> "text/css";
            case ".js" -> "text/javascript";
            case ".svg" -> "image/svg+xml";
            default -> "application/json";
        };
    }
}
