package todooo.adapter.http.todo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;

class TodoRoutesTest {
    private static final TestServer SERVER = TestServer.start();
    private static final Client CLIENT = new Client(SERVER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void createsATodoAndTellsWhereItIs() {
        Reply reply = CLIENT.post("/todo", "{\"task\":\"Learn SQLAlchemy\"}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("ETag")).isEqualTo("\"1-hoebup279c-2\"");
        JsonNode todo = reply.json();
        assertThat(reply.header("Location"))
                .isEqualTo(todo.get("url").textValue())
                .isEqualTo(SERVER.url() + "/todo/" + todo.get("id").longValue());
        assertThat(todo.toString())
                .isEqualTo(("{\"id\":%d,\"task\":\"Learn SQLAlchemy\",\"completed\":false,\"order\":null,"
                                + "\"list\":null,\"notes\":null,\"tags\":[],\"due\":null,\"dueZone\":null,"
                                + "\"start\":null,\"priority\":null,\"completedAt\":null,"
                                + "\"createdAt\":\"2026-11-22T12:00:00.123456Z\","
                                + "\"updatedAt\":\"2026-11-22T12:00:00.123456Z\",\"version\":1,\"url\":\"%s\"}")
                        .formatted(todo.get("id").longValue(), reply.header("Location")));
    }

    @Test
    void createsATodoWithAllThatAClientMaySay() {
        Reply reply = CLIENT.post("/todo", "{\"task\":\"t\",\"completed\":true,\"order\":-2147483648}");

        assertThat(reply.json().get("completed").booleanValue()).isTrue();
        assertThat(reply.json().get("order").intValue()).isEqualTo(Integer.MIN_VALUE);
    }

    @Test
    void readsBackWhatItCreated() {
        Reply created = CLIENT.post("/todo", "{\"task\":\"Zürich 😀 \\\" \\\\\"}");

        Reply read =
                CLIENT.get(created.header("Location").substring(SERVER.url().length()));

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(created.body());
        assertThat(read.header("ETag")).isEqualTo("\"1-hoebup279c-2\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "01",
                "+1",
                "-1",
                "abc",
                "99999999999999999999",
                "9223372036854775808",
                "a%2Fb",
                "1.0",
                "1e3",
                "%201",
                "١",
                "9223372036854775807"
            })
    void knowsNoTodoOfAnIdThatCannotBeOneOrDoesNotExist(String id) {
        CLIENT.get("/todo/" + id.replace("١", "%D9%A1")).problem(404, "not-found");
    }

    @Test
    void replacesAllThatAClientMayWrite() {
        String path = CLIENT.created("{\"task\":\"before\",\"completed\":true,\"order\":7}");

        Reply reply = CLIENT.put(path, "{\"task\":\"after\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"2-hoebup279c-2\"");
        assertThat(reply.json().get("task").textValue()).isEqualTo("after");
        assertThat(reply.json().get("completed").booleanValue()).isFalse();
        assertThat(reply.json().get("order").isNull()).isTrue();
    }

    @Test
    void takesBackItsOwnRepresentationAndIgnoresWhatTheServerSets() {
        String path = CLIENT.created("{\"task\":\"t\"}");

        Reply same = CLIENT.put(path, CLIENT.get(path).body());
        Reply stale = CLIENT.put(
                path, "{\"task\":\"t\",\"id\":\"x\",\"url\":null,\"version\":-1,\"createdAt\":{},\"updatedAt\":[]}");

        assertThat(same.header("ETag")).isEqualTo("\"1-hoebup279c-2\"");
        assertThat(stale.header("ETag")).isEqualTo("\"1-hoebup279c-2\"");
    }

    @Test
    void changesOnlyWhatAPatchNames() {
        String path = CLIENT.created("{\"task\":\"t\",\"order\":7}");

        Reply reply = CLIENT.patch(path, "{\"completed\":true}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"2-hoebup279c-2\"");
        assertThat(reply.json().get("task").textValue()).isEqualTo("t");
        assertThat(reply.json().get("completed").booleanValue()).isTrue();
        assertThat(reply.json().get("order").intValue()).isEqualTo(7);
    }

    @Test
    void clearsWhatAPatchSetsToNull() {
        String path = CLIENT.created("{\"task\":\"t\",\"order\":7,\"completed\":true}");

        JsonNode todo =
                CLIENT.patch(path, "{\"order\":null,\"completed\":null}").json();

        assertThat(todo.get("order").isNull()).isTrue();
        assertThat(todo.get("completed").booleanValue()).isFalse();
    }

    @Test
    void keepsTheVersionWhenAPatchChangesNothing() {
        String path = CLIENT.created("{\"task\":\"t\"}");

        assertThat(CLIENT.patch(path, "{}").header("ETag")).isEqualTo("\"1-hoebup279c-2\"");
        assertThat(CLIENT.patch(path, "{\"task\":\"t\"}").header("ETag")).isEqualTo("\"1-hoebup279c-2\"");
    }

    @Test
    void patchesPlainJsonToo() {
        String path = CLIENT.created("{\"task\":\"t\"}");

        Reply reply = CLIENT.send(
                "PATCH",
                path,
                BodyPublishers.ofString("{\"task\":\"u\"}"),
                "Content-Type",
                "application/json; charset=UTF-8");

        assertThat(reply.json().get("task").textValue()).isEqualTo("u");
    }

    @Test
    void deletesAndTellsWhereTheDeletionIs() {
        String path = CLIENT.created("{\"task\":\"t\"}");

        Reply reply = CLIENT.delete(path);

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.header("Link")).matches("<" + SERVER.url() + "/trash/[0-9]+>; rel=\"related\"");
        assertThat(CLIENT.get(reply.deletion().orElseThrow()).status()).isEqualTo(200);
        CLIENT.delete(path).problem(404, "not-found");
        CLIENT.get(path).problem(404, "not-found");
        CLIENT.put(path, "{\"task\":\"t\"}").problem(404, "not-found");
        CLIENT.patch(path, "{}").problem(404, "not-found");
    }
}
