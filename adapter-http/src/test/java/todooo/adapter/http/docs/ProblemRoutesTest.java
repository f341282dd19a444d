package todooo.adapter.http.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.RawClient.Received;
import todooo.adapter.http.TestServer;
import todooo.adapter.http.problem.ProblemType;

class ProblemRoutesTest {
    private static final Pattern EXAMPLE = Pattern.compile("<pre>(.*)</pre>", Pattern.DOTALL);
    private static final TestServer SERVER = TestServer.start();
    private static final Client CLIENT = new Client(SERVER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @EnumSource
    void explainsEveryProblemToAPerson(ProblemType type) {
        Reply page = CLIENT.get("/problems/" + type.slug());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(page.body())
                .contains(
                        "<h1>" + type.title() + "</h1>",
                        "Status " + type.status().code() + ".")
                .containsPattern("<p>[A-Z][^<]{10,}\\.</p>")
                .doesNotContain("<script", "<style", "style=", "src=", "href=", "{title}", "{detail}", "{advice}");
    }

    @ParameterizedTest
    @EnumSource
    void showsARequestThatDoesItRight(ProblemType type) {
        Matcher example = EXAMPLE.matcher(CLIENT.get("/problems/" + type.slug()).body());
        assertThat(example.find()).isTrue();

        assertThat(answerTo(example.group(1).replace("&amp;", "&"))).isBetween(200, 299);
    }

    @Test
    void isWhereTheTypeOfAProblemLeads() {
        String type =
                CLIENT.get("/todo/0").problem(404, "not-found").get("type").textValue();

        assertThat(CLIENT.get(URI.create(type).getPath()).body()).contains("<h1>Not found</h1>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/problems", "/problems/nonsense", "/problems/NOT-FOUND", "/problems/not_found", "/problems/a/b"
            })
    void hasNoOtherPages(String path) {
        CLIENT.get(path).problem(404, "not-found");
    }

    /** The status of the answer that a service with one to-do gives. */
    private static int answerTo(String example) {
        String[] parts = example.split("\n\n", 2);
        String body = parts.length == 1 ? "" : parts[1].strip();
        String head = parts[0].strip() + "\nConnection: close\nContent-Length: " + body.getBytes(UTF_8).length;
        try (TestServer server = TestServer.start()) {
            new Client(server).created("{\"task\":\"t\"}");
            Received received = new RawClient(server).exchange(head.replace("\n", "\r\n") + "\r\n\r\n" + body);
            return received.status();
        }
    }
}
