package todooo.adapter.http.todo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;

class ListTest {
    private final TestServer server = TestServer.start();
    private final Client client = new Client(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isEmptyAtFirst() {
        Reply reply = client.get("/todo");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().toString()).isEqualTo("[]");
        assertThat(reply.next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'Learn 100%, ÜBER, c + d'",
        "'?', 'Learn 100%, ÜBER, c + d'",
        "?task=learn, Learn 100%",
        "?task=%C3%BCber, ÜBER",
        "?task=%25, Learn 100%",
        "?task=_, ''",
        "?task=c+%2B+d, c + d",
        "?completed=true, ÜBER",
        "?completed=false&task=n, Learn 100%",
        "?limit=2, 'Learn 100%, ÜBER'",
        "?limit=0002, 'Learn 100%, ÜBER'",
    })
    void holdsWhatTheQueryAsksFor(String query, String tasks) {
        client.created("{\"task\":\"Learn 100%\"}");
        client.created("{\"task\":\"ÜBER\",\"completed\":true}");
        client.created("{\"task\":\"c + d\"}");

        List<String> found = client.get("/todo" + query)
                .json()
                .valueStream()
                .map(todo -> todo.get("task").textValue())
                .toList();

        assertThat(String.join(", ", found)).isEqualTo(tasks);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit, 'must be from 1 to 1000, not 0'",
        "limit=1001, limit, 'must be from 1 to 1000, not 1001'",
        "limit=-1, limit, must be a whole number from 1 to 1000",
        "limit=99999999999, limit, must be a whole number from 1 to 1000",
        "limit, limit, must be a whole number from 1 to 1000",
        "completed=TRUE, completed, must be true or false",
        "completed, completed, must be true or false",
        "sort=, sort, 'must be one of created, updated, order, place, due, priority and completedAt, or one of them with a minus in front'",
        "sort=--order, sort, 'must be one of created, updated, order, place, due, priority and completedAt, or one of them with a minus in front'",
        "sort=+order, sort, 'must be one of created, updated, order, place, due, priority and completedAt, or one of them with a minus in front'",
        "sort=CREATED, sort, 'must be one of created, updated, order, place, due, priority and completedAt, or one of them with a minus in front'",
        "sort=order&sort=order, sort, must not be repeated",
        "task=, task, must not be blank",
        "task=a%00b, task, must not contain the character U+0000",
        "task=a&task=a, task, must not be repeated",
        "text=, text, must not be blank",
        "list=inbox, list, 'must be the id of a list, or none'",
        "list=0, list, 'must be the id of a list, or none'",
        "list=9223372036854775808, list, 'must be the id of a list, or none'",
        "list=1&list=2, list, must not be repeated",
        "tag=, tag, must not be blank",
        "'tag=a,b', tag, 'must not contain a comma, a slash or a backslash'",
        "tag=home&tag=, tag, must not be blank",
        "due=2026-12-01, due, must be none; dueFrom and dueBefore say between which dates",
        "due=none&dueFrom=2026-12-01, due, must not be none beside dueFrom or dueBefore",
        "dueFrom=tomorrow, dueFrom, must be a date such as 2026-12-01",
        "dueBefore=2026-12-32, dueBefore, 'must be a day that exists, such as 2026-12-01'",
        "startBefore=2026-12-01T09:00, startBefore, must be a date such as 2026-12-01",
        "priority=urgent, priority, 'must be one of low, medium, high and none'",
        "completed&completed=true, completed, must not be repeated",
        "tsak=a, tsak, 'is not known; known are task, text, completed, list, tag, dueFrom, dueBefore, due, startBefore, priority, sort, limit, after'",
    })
    void refusesAQueryItDoesNotTake(String query, String parameter, String detail) {
        JsonNode errors =
                client.get("/todo?" + query).problem(422, "invalid-parameter").get("errors");

        assertThat(errors).anySatisfy(error -> {
            assertThat(error.get("parameter").textValue()).isEqualTo(parameter);
            assertThat(error.get("detail").textValue()).isEqualTo(detail);
            assertThat(error.has("pointer")).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"task=%FF", "task=%C3", "task=%ED%A0%80", "%FF=1", "after=%C0%AF"})
    void refusesAQueryThatIsNotUtf8(String query) {
        client.get("/todo?" + query).problem(400, "malformed-request");
    }

    @Test
    void tellsEverythingThatIsWrongWithAQueryAtOnce() {
        JsonNode problem =
                client.get("/todo?x=1&limit=a&sort=id&task=+&completed=1").problem(422, "invalid-parameter");

        assertThat(problem.get("errors").findValuesAsText("parameter"))
                .containsExactly("x", "task", "completed", "sort", "limit");
    }

    @Test
    void clearsTheCompletedOnesAndSaysHowMany() {
        client.created("{\"task\":\"a\",\"completed\":true}");
        client.created("{\"task\":\"b\",\"completed\":true}");
        client.created("{\"task\":\"c\"}");

        Reply reply = client.delete("/todo?completed=true");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().toString()).isEqualTo("{\"deleted\":2}");
        assertThat(client.get("/todo").json()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?completed=false", "?completed=TRUE", "?completed", "?completed="})
    void deletesNothingByAccident(String query) {
        client.created("{\"task\":\"a\",\"completed\":true}");

        client.delete("/todo" + query).problem(400, "unguarded-delete");

        assertThat(client.get("/todo").json()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?completed=true&task=a", "?completed=true&completed=true"})
    void deletesNothingOnACondition(String query) {
        client.delete("/todo" + query).problem(422, "invalid-parameter");
    }
}
