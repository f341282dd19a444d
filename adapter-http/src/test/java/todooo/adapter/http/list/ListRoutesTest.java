package todooo.adapter.http.list;

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
import todooo.adapter.http.TestServer;
import todooo.domain.list.TodoList;

class ListRoutesTest {
    private static final String FIRST = "\"1-hoebup279c-2\"";
    private static final String SECOND = "\"2-hoebup279c-2\"";
    private static final String[] KEY = {"Content-Type", "application/json", "Idempotency-Key", "again"};

    private final TestServer server = TestServer.start();
    private final Client client = new Client(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void createsAListAndTellsWhereItIs() {
        Reply reply = client.post("/lists", "{\"title\":\"Home\"}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("ETag")).isEqualTo(FIRST);
        assertThat(reply.header("Location")).isEqualTo(server.url() + "/lists/1");
        assertThat(reply.body())
                .isEqualTo("{\"id\":1,\"title\":\"Home\",\"archived\":false,"
                        + "\"createdAt\":\"2026-11-22T12:00:00.123456Z\","
                        + "\"updatedAt\":\"2026-11-22T12:00:00.123456Z\",\"version\":1,\"url\":\"" + server.url()
                        + "/lists/1\"}");
        assertThat(client.get("/lists/1").body()).isEqualTo(reply.body());
    }

    @Test
    void givesTheFirstAnswerAgainUnderAKey() {
        Reply first = client.send("POST", "/lists", BodyPublishers.ofString("{\"title\":\"Home\"}"), KEY);
        Reply second = client.send("POST", "/lists", BodyPublishers.ofString("{\"title\":\"Home\"}"), KEY);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        client.send("POST", "/lists", BodyPublishers.ofString("{\"title\":\"Work\"}"), KEY)
                .problem(422, "idempotency-key-reused");
        client.send("POST", "/todo", BodyPublishers.ofString("{\"task\":\"Home\"}"), KEY)
                .problem(422, "idempotency-key-reused");
    }

    @Test
    void readsOnlyWhatIsNew() {
        String list = client.created("/lists", "{\"title\":\"Home\"}");

        assertThat(client.get(list, "If-None-Match", FIRST).status()).isEqualTo(304);
        assertThat(client.get(list, "If-None-Match", SECOND).status()).isEqualTo(200);
    }

    @Test
    void replacesTheTitleAndWhetherItIsArchived() {
        String list = client.created("/lists", "{\"title\":\"Home\",\"archived\":true}");

        Reply reply = client.put(list, "{\"title\":\"House\"}");

        assertThat(reply.header("ETag")).isEqualTo(SECOND);
        assertThat(reply.json().get("title").textValue()).isEqualTo("House");
        assertThat(reply.json().get("archived").booleanValue()).isFalse();
        assertThat(client.put(list, reply.body()).header("ETag")).isEqualTo(SECOND);
    }

    @Test
    void changesOnlyWhatAPatchNames() {
        String list = client.created("/lists", "{\"title\":\"Home\"}");

        Reply archived = client.patch(list, "{\"archived\":true}");

        assertThat(archived.header("ETag")).isEqualTo(SECOND);
        assertThat(archived.json().get("title").textValue()).isEqualTo("Home");
        assertThat(archived.json().get("archived").booleanValue()).isTrue();
        assertThat(client.patch(list, "{}").header("ETag")).isEqualTo(SECOND);
        assertThat(client.patch(list, "{\"archived\":null}")
                        .json()
                        .get("archived")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void answersWithoutABodyIfTheClientPrefersThat() {
        Reply reply = client.send(
                "POST",
                "/lists",
                BodyPublishers.ofString("{\"title\":\"Home\"}"),
                "Content-Type",
                "application/json",
                "Prefer",
                "return=minimal");

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Location")).endsWith("/lists/1");
        assertThat(reply.header("ETag")).isEqualTo(FIRST);
        assertThat(reply.header("Preference-Applied")).isEqualTo("return=minimal");
    }

    @Test
    void changesOnlyWhatTheClientHasSeen() {
        String list = client.created("/lists", "{\"title\":\"Home\"}");
        client.patch(list, "{\"title\":\"House\"}");

        for (String method : new String[] {"PUT", "PATCH", "DELETE"}) {
            Reply reply = client.send(
                    method,
                    list,
                    BodyPublishers.ofString("{\"title\":\"Lost\"}"),
                    "Content-Type",
                    "application/json",
                    "If-Match",
                    FIRST);
            JsonNode problem = reply.problem(412, "precondition-failed");
            assertThat(problem.get("current")).isEqualTo(client.get(list).json());
            assertThat(reply.header("ETag")).isEqualTo(SECOND);
        }
    }

    @Test
    void asksForAPreconditionWhereOneIsRequired() {
        try (TestServer strict = TestServer.requiringIfMatch()) {
            Client other = new Client(strict);
            String list = other.created("/lists", "{\"title\":\"Home\"}");

            other.patch(list, "{}").problem(428, "precondition-required");
            other.put(list, "{\"title\":\"t\"}").problem(428, "precondition-required");
            other.delete(list).problem(428, "precondition-required");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{}, #/title, is missing",
                "{\"title\":null}, #/title, must be a string",
                "{\"title\":\" \"}, #/title, must not be blank",
                "{\"title\":\"a\\nb\"}, #/title, must not contain the control character U+000A",
                "`{\"title\":\"t\",\"archived\":1}`, #/archived, must be true or false",
                "`{\"title\":\"t\",\"id\":1}`, #/id, is set by the service",
                "`{\"title\":\"t\",\"name\":1}`, #/name, `is not known; known are title, archived`",
                "[], #, must be an object",
            })
    void refusesContentThatIsWrong(String body, String pointer, String detail) {
        assertViolation(client.post("/lists", body), pointer, detail);
    }

    @Test
    void refusesAReplacementOrAPatchThatIsWrong() {
        String list = client.created("/lists", "{\"title\":\"Home\"}");

        assertViolation(client.put(list, "{\"archived\":true}"), "#/title", "is missing");
        assertViolation(client.patch(list, "{\"title\":null}"), "#/title", "must be a string");
        assertViolation(
                client.patch(list, "{\"title\":\"%s\"}".formatted("x".repeat(129))),
                "#/title",
                "must be at most 128 characters long, not 129");
    }

    @Test
    void refusesMoreListsThanAnOwnerMayHave() {
        for (int i = 0; i < TodoList.MAX_LISTS; i++) {
            client.created("/lists", "{\"title\":\"t\",\"archived\":true}");
        }

        JsonNode problem = client.post("/lists", "{\"title\":\"t\"}").problem(422, "invalid-content");

        assertThat(problem.get("detail").textValue())
                .isEqualTo("There are 500 lists already, and no more are possible.");
    }

    @Test
    void leadsFromPageToPageInTheOrderOfPlaces() {
        String one = client.created("/lists", "{\"title\":\"one\"}");
        client.created("/lists", "{\"title\":\"two\",\"archived\":true}");
        client.created("/lists", "{\"title\":\"three\"}");
        assertThat(client.post(one + "/move", "{\"after\":3}").status()).isEqualTo(204);

        Reply first = client.get("/lists?limit=2");

        assertThat(titles(first)).isEqualTo("two three");
        Reply last = client.get(first.next().orElseThrow());
        assertThat(titles(last)).isEqualTo("one");
        assertThat(last.next()).isEmpty();
        assertThat(titles(client.get("/lists"))).isEqualTo("two three one");
        assertThat(titles(client.get("/lists?archived=true"))).isEqualTo("two");
        assertThat(titles(client.get("/lists?archived=false"))).isEqualTo("three one");
    }

    @Test
    void refusesAQueryThatIsWrong() {
        client.created("/lists", "{\"title\":\"one\"}");
        client.created("/lists", "{\"title\":\"two\"}");
        String next = client.get("/lists?limit=1").next().orElseThrow();

        client.get("/lists?archived=maybe").problem(422, "invalid-parameter");
        client.get("/lists?sort=title").problem(422, "invalid-parameter");
        client.get("/lists?after=xyz").problem(422, "invalid-parameter");
        client.get(next + "&archived=false").problem(422, "invalid-parameter");
        client.get("/lists/1?x=1").problem(422, "invalid-parameter");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{}, #/after, is missing",
                "{\"after\":1}, #/after, must be the id of another one",
                "{\"after\":9}, #/after, must be the id of another one",
                "{\"after\":\"2\"}, #/after, `must be the id of a list, or null`",
                "`{\"after\":2,\"list\":1}`, #/list, is not known; known are after",
            })
    void refusesAMoveThatIsWrong(String body, String pointer, String detail) {
        client.created("/lists", "{\"title\":\"one\"}");
        client.created("/lists", "{\"title\":\"two\"}");

        assertViolation(client.post("/lists/1/move", body), pointer, detail);
    }

    @Test
    void deletesAListWithItsTodosAsOneDeletion() {
        String list = client.created("/lists", "{\"title\":\"Home\"}");
        String inside = client.created("{\"task\":\"in it\",\"list\":1}");
        String outside = client.created("{\"task\":\"not in it\"}");

        Reply reply = client.delete(list);

        assertThat(reply.status()).isEqualTo(204);
        client.get(list).problem(404, "not-found");
        client.get(inside).problem(404, "not-found");
        assertThat(client.get(outside).status()).isEqualTo(200);
        JsonNode deletion = client.get(reply.deletion().orElseThrow()).json();
        assertThat(deletion.get("kind").textValue()).isEqualTo("list");
        assertThat(deletion.get("title").textValue()).isEqualTo("Home");
        assertThat(deletion.get("todos").intValue()).isEqualTo(1);
        assertThat(deletion.get("complete").booleanValue()).isTrue();
        assertThat(client.restore(reply.deletion().orElseThrow()).json().toString())
                .isEqualTo("{\"restored\":1}");
        assertThat(client.get(list).header("ETag")).isEqualTo(SECOND);
        assertThat(client.get(inside).json().get("list").longValue()).isEqualTo(1);
    }

    @Test
    void deletesOnceUnderAKey() {
        String list = client.created("/lists", "{\"title\":\"Home\"}");
        Reply first = client.delete(list, "Idempotency-Key", "again");

        Reply second = client.delete(list, "Idempotency-Key", "again");

        assertThat(second.status()).isEqualTo(204);
        assertThat(second.header("Link")).isEqualTo(first.header("Link"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void restoresNoListBeyondThoseThatAnOwnerMayHave() {
        String deletion = client.deleted(client.created("/lists", "{\"title\":\"Home\"}"));
        for (int i = 0; i < TodoList.MAX_LISTS; i++) {
            client.created("/lists", "{\"title\":\"t\"}");
        }

        client.restore(deletion).problem(422, "invalid-content");
    }

    @Test
    void restoresATodoWhoseListIsGoneToTheInbox() {
        String list = client.created("/lists", "{\"title\":\"Home\"}");
        String todo = client.created("{\"task\":\"in it\",\"list\":1}");
        String deletion = client.deleted(todo);
        client.delete(client.deleted(list));

        client.restore(deletion);

        assertThat(client.get(todo).json().get("list").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "01", "a", "9223372036854775807", "9223372036854775808"})
    void knowsNoListOfAnIdThatCannotBeOneOrDoesNotExist(String id) {
        client.get("/lists/" + id).problem(404, "not-found");
        client.delete("/lists/" + id).problem(404, "not-found");
    }

    @Test
    void putsATodoIntoAListAndTakesItOut() {
        client.created("/lists", "{\"title\":\"Home\"}");
        String todo = client.created("{\"task\":\"t\"}");

        assertThat(client.post(todo + "/move", "{\"after\":null,\"list\":1}").status())
                .isEqualTo(204);
        assertThat(client.get(todo).header("ETag")).isEqualTo(SECOND);
        assertThat(client.post(todo + "/move", "{\"after\":null}").status()).isEqualTo(204);
        assertThat(client.get(todo).json().get("list").longValue()).isEqualTo(1);
        client.post(todo + "/move", "{\"after\":null,\"list\":null}");
        assertThat(client.get(todo).json().get("list").isNull()).isTrue();
    }

    @Test
    void refusesAListThatDoesNotExist() {
        String todo = client.created("{\"task\":\"t\"}");

        for (Reply reply : new Reply[] {
            client.post("/todo", "{\"task\":\"t\",\"list\":9}"),
            client.patch(todo, "{\"list\":9}"),
            client.put(todo, "{\"task\":\"t\",\"list\":9}"),
            client.post(todo + "/move", "{\"after\":null,\"list\":9}")
        }) {
            assertViolation(reply, "#/list", "must be the id of a list");
        }
        assertViolation(
                client.post("/todo", "{\"task\":\"t\",\"list\":0}"), "#/list", "must be the id of a list, or null");
    }

    @Test
    void hasTheMethodsOfAResource() {
        Reply options = client.send("OPTIONS", "/lists", BodyPublishers.noBody());

        assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(options.header("Accept-Post")).isEqualTo("application/json");
        client.delete("/lists").problem(405, "method-not-allowed");
        assertThat(client.send("HEAD", "/lists", BodyPublishers.noBody()).status())
                .isEqualTo(200);
        client.get("/lists", "Accept", "text/html").problem(406, "not-acceptable");
        client.send("POST", "/lists", BodyPublishers.ofString("{}"), "Content-Type", "text/plain")
                .problem(415, "unsupported-media-type");
        assertThat(client.get("/lists/").status()).isEqualTo(200);
    }

    private static void assertViolation(Reply reply, String pointer, String detail) {
        JsonNode errors = reply.problem(422, "invalid-content").get("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).get("pointer").textValue()).isEqualTo(pointer);
        assertThat(errors.get(0).get("detail").textValue()).isEqualTo(detail);
    }

    private static String titles(Reply reply) {
        return String.join(" ", reply.json().findValuesAsText("title"));
    }
}
