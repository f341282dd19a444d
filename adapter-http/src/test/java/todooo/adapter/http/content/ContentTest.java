package todooo.adapter.http.content;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.TestServer;
import todooo.adapter.http.rest.body.Json;
import todooo.application.testkit.HostileTexts;

class ContentTest {
    private static final TestServer SERVER = TestServer.start();
    private static final Client CLIENT = new Client(SERVER);
    private static final String TODO = CLIENT.created("{\"task\":\"t\"}");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static List<String> hostileTexts() {
        return HostileTexts.sample(1);
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void givesBackEveryTextAsItWas(String text) {
        String body = new String(Json.write(Map.of("task", text)), StandardCharsets.UTF_8);

        String path = CLIENT.created(body);

        assertThat(CLIENT.get(path).json().get("task").textValue()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{}, #/task, is missing",
                "{\"task\":1}, #/task, must be a string",
                "{\"task\":null}, #/task, must be a string",
                "{\"task\":\" \"}, #/task, must not be blank",
                "{\"task\":\"a\\u0000\"}, #/task, must not contain the character U+0000",
                "`{\"task\":\"t\",\"completed\":\"true\"}`, #/completed, must be true or false",
                "`{\"task\":\"t\",\"completed\":null}`, #/completed, must be true or false",
                "`{\"task\":\"t\",\"completed\":1}`, #/completed, must be true or false",
                "`{\"task\":\"t\",\"order\":\"1\"}`, #/order, `must be a whole number from -2147483648 to 2147483647, or null`",
                "`{\"task\":\"t\",\"order\":1.0}`, #/order, `must be a whole number from -2147483648 to 2147483647, or null`",
                "`{\"task\":\"t\",\"order\":1e2}`, #/order, `must be a whole number from -2147483648 to 2147483647, or null`",
                "`{\"task\":\"t\",\"order\":2147483648}`, #/order, `must be a whole number from -2147483648 to 2147483647, or null`",
                "`{\"task\":\"t\",\"order\":99999999999999999999}`, #/order, `must be a whole number from -2147483648 to 2147483647, or null`",
                "`{\"task\":\"t\",\"a/b~c é#\":1}`, #/a~1b~0c%20%C3%A9%23, `is not known; known are task, completed, order, list, notes, tags, due, dueZone, start, priority`",
                "`{\"task\":\"t\",\"id\":1}`, #/id, is set by the service",
                "`{\"task\":\"t\",\"updatedAt\":null}`, #/updatedAt, is set by the service",
                "[], #, must be an object",
                "null, #, must be an object",
                "\"task\", #, must be an object",
            })
    void refusesWellFormedContentThatIsWrong(String body, String pointer, String detail) {
        JsonNode errors =
                CLIENT.post("/todo", body).problem(422, "invalid-content").get("errors");

        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).get("pointer").textValue()).isEqualTo(pointer);
        assertThat(errors.get(0).get("detail").textValue()).isEqualTo(detail);
    }

    @Test
    void countsTheCodePointsOfATask() {
        assertThat(CLIENT.post("/todo", "{\"task\":\"%s\"}".formatted("😀".repeat(256)))
                        .status())
                .isEqualTo(201);
        assertThat(CLIENT.post("/todo", "{\"task\":\"%s\"}".formatted("😀".repeat(257)))
                        .problem(422, "invalid-content")
                        .at("/errors/0/detail")
                        .textValue())
                .isEqualTo("must be at most 256 characters long, not 257");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        JsonNode problem =
                CLIENT.post("/todo", "{\"x\":1,\"completed\":0,\"order\":{}}").problem(422, "invalid-content");

        assertThat(problem.get("errors").findValuesAsText("pointer"))
                .containsExactly("#/x", "#/task", "#/completed", "#/order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"task\":null}", "{\"ID\":1}", "{\"completed\":\"yes\"}", "[]", "null"})
    void refusesAPatchThatIsWrong(String body) {
        CLIENT.patch(TODO, body).problem(422, "invalid-content");
    }

    @Test
    void takesBackWhatTheServiceSentInAPatch() {
        JsonNode before = CLIENT.get(TODO).json();

        JsonNode patched = CLIENT.patch(TODO, before.toString()).json();

        assertThat(patched.get("task")).isEqualTo(before.get("task"));
        assertThat(patched.get("id")).isEqualTo(before.get("id"));
        assertThat(CLIENT.patch(TODO, "{\"id\":999,\"url\":null,\"createdAt\":\"x\",\"order\":4}")
                        .json()
                        .get("order")
                        .intValue())
                .isEqualTo(4);
    }

    @Test
    void refusesAReplacementWithoutATask() {
        CLIENT.put(TODO, "{\"id\":1,\"completed\":true}").problem(422, "invalid-content");
    }

    @Test
    void namesNoMoreThanAHundredMistakes() {
        String members =
                IntStream.range(0, 400).mapToObj(i -> "\"m" + i + "\":0").collect(joining(","));

        JsonNode problem = CLIENT.post("/todo", "{" + members + "}").problem(422, "invalid-content");

        assertThat(problem.get("errors")).hasSize(100);
    }
}
