package todooo.adapter.http.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.TestServer;

class TagRoutesTest {
    private static final String SECOND = "\"2-hoebup279c-2\"";

    private final TestServer server = TestServer.start();
    private final Client client = new Client(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsTagsByNameWithTheNumberOfTheirTodos() {
        client.created("{\"task\":\"t\",\"tags\":[\"work\",\"Garden\"]}");
        client.delete(client.created("{\"task\":\"t\",\"tags\":[\"work\"]}"));

        assertThat(client.get("/tags").body())
                .isEqualTo("[{\"name\":\"Garden\",\"todos\":1},{\"name\":\"work\",\"todos\":1}]");
    }

    @Test
    void leadsFromPageToPage() {
        client.created("{\"task\":\"t\",\"tags\":[\"c\",\"b\",\"😀\",\"a\"]}");

        Reply first = client.get("/tags?limit=3");
        Reply last = client.get(first.next().orElseThrow());

        assertThat(first.json().findValuesAsText("name")).containsExactly("a", "b", "c");
        assertThat(last.json().findValuesAsText("name")).containsExactly("😀");
        assertThat(last.next()).isEmpty();
        assertThat(client.get(client.get("/tags?limit=1").next().orElseThrow())
                        .json()
                        .findValuesAsText("name"))
                .containsExactly("b");
        client.get("/tags?after=xyz").problem(422, "invalid-parameter");
        client.get("/tags?name=a").problem(422, "invalid-parameter");
    }

    @Test
    void renamesATagOnAllItsTodos() {
        String todo = client.created("{\"task\":\"t\",\"tags\":[\"work\"]}");

        Reply reply = client.patch("/tags/WORK", "{\"name\":\"Job\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"name\":\"Job\",\"todos\":1}");
        assertThat(client.get(todo).json().get("tags").toString()).isEqualTo("[\"Job\"]");
        assertThat(client.get(todo).header("ETag")).isEqualTo(SECOND);
        client.patch("/tags/work", "{\"name\":\"Job\"}").problem(404, "not-found");
    }

    @Test
    void makesOneTagOfTwo() {
        client.created("{\"task\":\"t\",\"tags\":[\"work\"]}");
        client.created("{\"task\":\"t\",\"tags\":[\"job\"]}");

        assertThat(client.patch("/tags/work", "{\"name\":\"JOB\",\"todos\":7}").body())
                .isEqualTo("{\"name\":\"job\",\"todos\":2}");
        assertThat(client.get("/tags").body()).isEqualTo("[{\"name\":\"job\",\"todos\":2}]");
    }

    @Test
    void takesATagOffEveryTodo() {
        String todo = client.created("{\"task\":\"t\",\"tags\":[\"work\",\"x\"]}");

        Reply first = client.delete("/tags/work", "Idempotency-Key", "again");
        Reply second = client.delete("/tags/work", "Idempotency-Key", "again");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).isEqualTo("{\"name\":\"work\",\"todos\":1}");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(client.get(todo).json().get("tags").toString()).isEqualTo("[\"x\"]");
        client.delete("/tags/work").problem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{}, #/name, is missing",
                "{\"name\":null}, #/name, must be a string",
                "{\"name\":\" \"}, #/name, must not be blank",
                "`{\"name\":\"a,b\"}`, #/name, `must not contain a comma, a slash or a backslash`",
                "{\"name\":\"..\"}, #/name, must not be . or ..",
                "`{\"name\":\"a\",\"color\":1}`, #/color, is not known; known are name",
            })
    void refusesANameThatIsWrong(String body, String pointer, String detail) {
        client.created("{\"task\":\"t\",\"tags\":[\"work\"]}");

        JsonNode errors =
                client.patch("/tags/work", body).problem(422, "invalid-content").get("errors");

        assertThat(errors.get(0).get("pointer").textValue()).isEqualTo(pointer);
        assertThat(errors.get(0).get("detail").textValue()).isEqualTo(detail);
    }

    @Test
    void givesATodoOneTagMoreAndTakesItOff() {
        String todo = client.created("{\"task\":\"t\",\"tags\":[\"a\"]}");

        Reply added = client.put(todo + "/tags/Errand", "");
        assertThat(added.status()).isEqualTo(200);
        assertThat(added.header("ETag")).isEqualTo(SECOND);
        assertThat(added.json()).isEqualTo(client.get(todo).json());
        assertThat(added.json().get("tags").toString()).isEqualTo("[\"a\",\"Errand\"]");
        assertThat(client.put(todo + "/tags/errand", "").header("ETag")).isEqualTo(SECOND);

        Reply removed = client.delete(todo + "/tags/ERRAND");
        assertThat(removed.json().get("tags").toString()).isEqualTo("[\"a\"]");
        assertThat(client.delete(todo + "/tags/errand").header("ETag")).isEqualTo(removed.header("ETag"));
    }

    @Test
    void takesATagOffOnceUnderAKey() {
        String todo = client.created("{\"task\":\"t\",\"tags\":[\"a\"]}");
        client.delete(todo + "/tags/a", "Idempotency-Key", "again");
        client.put(todo + "/tags/a", "");

        Reply second = client.delete(todo + "/tags/a", "Idempotency-Key", "again");

        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.json().get("tags").toString()).isEqualTo("[\"a\"]");
    }

    @Test
    void changesTheTagsOfWhatTheClientHasSeenOnly() {
        String todo = client.created("{\"task\":\"t\",\"tags\":[\"a\"]}");

        for (String method : new String[] {"PUT", "DELETE"}) {
            JsonNode problem = client.send(
                            method, todo + "/tags/b", BodyPublishers.noBody(), "If-Match", "\"9-hoebup279c-2\"")
                    .problem(412, "precondition-failed");
            assertThat(problem.get("current")).isEqualTo(client.get(todo).json());
            assertThat(client.send(method, todo + "/tags/b", BodyPublishers.noBody(), "Prefer", "return=minimal")
                            .status())
                    .isEqualTo(204);
        }
    }

    @Test
    void refusesMoreTagsThanATodoMayHave() {
        String todo = client.created("{\"task\":\"t\"}");
        for (int i = 0; i < 20; i++) {
            client.put(todo + "/tags/" + i, "");
        }

        JsonNode errors = client.put(todo + "/tags/one-more", "")
                .problem(422, "invalid-content")
                .get("errors");

        assertThat(errors.get(0).get("pointer").textValue()).isEqualTo("#/tags");
        assertThat(errors.get(0).get("detail").textValue()).isEqualTo("must be at most 20 tags, not 21");
    }

    @ParameterizedTest
    @CsvSource({
        "a%20b, a b",
        "a+b, a+b",
        "100%25, 100%",
        "%C3%9Cber, Über",
        "%F0%9F%98%80, 😀",
        "a%3Bb, a;b",
        "v1.0, v1.0"
    })
    void readsNamesInPathsAsTheyAreEncoded(String segment, String name) {
        String todo = client.created("{\"task\":\"t\"}");

        assertThat(client.put(todo + "/tags/" + segment, "")
                        .json()
                        .get("tags")
                        .get(0)
                        .textValue())
                .isEqualTo(name);
        assertThat(client.patch("/tags/" + segment + "/", "{\"name\":\"x\"}").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%20", "a%2Cb", "a%2Fb", "a%5Cb", "a%00b", "a%0Ab", "%FF", "%C3", "unknown"})
    void knowsNoTagOfANameThatCannotBeOneOrDoesNotExist(String segment) {
        client.patch("/tags/" + segment, "{\"name\":\"x\"}").problem(404, "not-found");
        client.delete("/tags/" + segment).problem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "%FF", "%20"})
    void givesATodoNoTagOfANameThatCannotBeOne(String segment) {
        String todo = client.created("{\"task\":\"t\"}");

        client.put(todo + "/tags/" + segment, "").problem(404, "not-found");
        client.put("/todo/999/tags/a", "").problem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%GG"})
    void answersAPathThatIsNotEncodedAsOne(String segment) {
        String answer = new RawClient(server)
                .exchange("DELETE /tags/" + segment + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                .text();

        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*");
    }

    @Test
    void hasTheMethodsOfAResource() {
        Reply tags = client.send("OPTIONS", "/tags/a", BodyPublishers.noBody());
        Reply ofTodo = client.send("OPTIONS", "/todo/1/tags/a", BodyPublishers.noBody());

        assertThat(tags.header("Allow")).isEqualTo("DELETE, OPTIONS, PATCH");
        assertThat(tags.header("Accept-Patch")).isEqualTo("application/merge-patch+json, application/json");
        assertThat(ofTodo.header("Allow")).isEqualTo("DELETE, OPTIONS, PUT");
        client.get("/tags/a").problem(405, "method-not-allowed");
        client.post("/tags", "{}").problem(405, "method-not-allowed");
        client.get("/tags", "Accept", "text/html").problem(406, "not-acceptable");
    }
}
