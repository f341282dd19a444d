package todooo.adapter.http.todo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;

/** Lists filtered by all that to-dos have, and sorted by it. */
class FiltersTest {
    private final TestServer server = TestServer.start();
    private final Client client = new Client(server);

    @BeforeEach
    void fill() {
        client.post("/lists", "{\"title\":\"Home\"}");
        client.created("{\"task\":\"a\",\"list\":1,\"tags\":[\"home\",\"Garten\"],\"due\":\"2026-12-01\"}");
        client.created("{\"task\":\"b\",\"notes\":\"Über\",\"tags\":[\"home\"],\"due\":\"2026-12-01T09:30\"}");
        client.created("{\"task\":\"c\",\"start\":\"2026-11-28\",\"priority\":\"high\"}");
        client.created("{\"task\":\"d über\",\"priority\":\"low\",\"completed\":true}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "list=1, a",
        "list=2, ''",
        "list=none, b c d",
        "tag=HOME, a b",
        "tag=home&tag=garten, a",
        "tag=home&tag=unknown, ''",
        "text=%C3%9CBER, b d",
        "task=%C3%9CBER, d",
        "dueFrom=2026-12-01, a b",
        "dueBefore=2026-12-01, ''",
        "dueFrom=2026-12-01&dueBefore=2026-12-02&list=none, b",
        "due=none, c d",
        "startBefore=2026-11-28, ''",
        "startBefore=2026-11-29, c",
        "priority=high, c",
        "priority=none&sort=-created, b a",
        "sort=due, a b c d",
        "sort=-due, b a d c",
        "sort=priority, d c a b",
        "sort=-priority, c d b a",
        "sort=completedAt, d a b c"
    })
    void listsWhatIsAskedForInTheOrderThatIsAskedFor(String query, String tasks) {
        assertThat(tasks(client.get("/todo?" + query).json())).isEqualTo(tasks);
    }

    @Test
    void pagesLeadOnWithEveryTag() {
        client.created("{\"task\":\"e\",\"tags\":[\"home\",\"garten\"]}");

        Reply first = client.get("/todo?tag=home&tag=garten&limit=1");
        String next = first.next().orElseThrow();

        assertThat(tasks(first.json())).isEqualTo("a");
        assertThat(next).contains("tag=home&tag=garten&");
        assertThat(tasks(client.get(next).json())).isEqualTo("e");
        client.get(next.replace("tag=garten", "")).problem(422, "invalid-parameter");
        assertThat(client.get(next.replace("tag=home&tag=garten", "tag=Garten&tag=HOME"))
                        .json())
                .hasSize(1);
    }

    @Test
    void refusesMoreTagsThanAToDoCanHave() {
        String tags = IntStream.rangeClosed(1, 21).mapToObj(i -> "tag=t" + i).collect(Collectors.joining("&"));

        JsonNode problem = client.get("/todo?" + tags).problem(422, "invalid-parameter");

        assertThat(problem.get("errors").findValuesAsText("detail")).containsExactly("must be at most 20 tags, not 21");
    }

    @Test
    void clearsTheCompletedOnesOfOneList() {
        client.created("{\"task\":\"done\",\"list\":1,\"completed\":true}");

        assertThat(client.delete("/todo?completed=true&list=1").json().toString())
                .isEqualTo("{\"deleted\":1}");
        assertThat(tasks(client.get("/todo").json())).isEqualTo("a b c d");
        assertThat(client.delete("/todo?completed=true&list=none").json().toString())
                .isEqualTo("{\"deleted\":1}");
        assertThat(tasks(client.get("/todo").json())).isEqualTo("a b c");
    }

    @ParameterizedTest
    @CsvSource({"completed=true&list=inbox, 422, invalid-parameter", "list=1, 400, unguarded-delete"})
    void clearsNothingThatIsNotMeant(String query, int status, String problem) {
        client.delete("/todo?" + query).problem(status, problem);

        assertThat(client.get("/todo").json()).hasSize(4);
    }

    private static String tasks(JsonNode list) {
        List<String> tasks = list.findValuesAsText("task");
        return tasks.stream().map(task -> task.substring(0, 1)).collect(Collectors.joining(" "));
    }
}
