package todooo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import todooo.endtoend.testkit.ApiClient.Answer;

/** A user works with to-dos, from the first to the last. */
class WalkTest extends EndToEnd {
    @Test
    void createsAndReads() {
        Answer created = api().post("/todo", Map.of("task", "Learn SQL", "order", 3));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith("/todo/" + created.id());
        assertThat(created.header("ETag")).startsWith("\"1-");
        Answer read = api().get(path(created));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("ETag")).startsWith("\"1-");
        assertThat(read.body()).isEqualTo(created.body());
        assertThat(read.body().get("task").textValue()).isEqualTo("Learn SQL");
        assertThat(read.body().get("completed").booleanValue()).isFalse();
        assertThat(read.body().get("order").longValue()).isEqualTo(3);
    }

    @Test
    void answers404ForOneThatDoesNotExist() {
        Answer answer = api().get("/todo/999999");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void listsAndFilters() {
        Answer first = api().create("Walk the dog");
        Answer second = api().create("WALK the cat");
        Answer third = api().create("Feed the cat");

        assertThat(api().get("/todo").body()).contains(first.body(), second.body(), third.body());
        assertThat(api().search("walk").body()).containsExactly(first.body(), second.body());
        assertThat(api().get("/todo?task=the+cat&limit=1").body()).containsExactly(second.body());
    }

    @Test
    void replaces() {
        Answer created = api().post("/todo", Map.of("task", "Old", "order", 1));

        Answer replaced = api().put(path(created), Map.of("task", "New", "completed", true));

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.header("ETag")).startsWith("\"2-");
        assertThat(replaced.body().get("task").textValue()).isEqualTo("New");
        assertThat(replaced.body().get("completed").booleanValue()).isTrue();
        assertThat(replaced.body().get("order").isNull()).isTrue();
        assertThat(api().get(path(created)).body()).isEqualTo(replaced.body());
    }

    @Test
    void changesOnlyWhatIsNamed() {
        Answer created = api().post("/todo", Map.of("task", "Keep me", "order", 1));

        JsonNode changed = api().patch(path(created), Map.of("completed", true)).body();

        assertThat(changed.get("task").textValue()).isEqualTo("Keep me");
        assertThat(changed.get("order").longValue()).isEqualTo(1);
        assertThat(changed.get("completed").booleanValue()).isTrue();
        assertThat(api().get(path(created)).body()).isEqualTo(changed);
    }

    @Test
    void deletesForGood() {
        Answer created = api().create("Gone soon");

        assertThat(api().delete(path(created)).status()).isEqualTo(204);
        assertThat(api().get(path(created)).status()).isEqualTo(404);
        assertThat(api().delete(path(created)).status()).isEqualTo(404);
        assertThat(api().create("Next").id()).isGreaterThan(created.id());
    }

    @Test
    void clearsTheCompletedOnes() {
        Answer open = api().create("Open");
        Answer done = api().post("/todo", Map.of("task", "Done", "completed", true));

        assertThat(api().delete("/todo").status()).isEqualTo(400);
        Answer cleared = api().delete("/todo?completed=true");

        assertThat(cleared.status()).isEqualTo(200);
        assertThat(cleared.body().get("deleted").intValue()).isPositive();
        assertThat(api().get(path(done)).status()).isEqualTo(404);
        assertThat(api().get(path(open)).body()).isEqualTo(open.body());
        assertThat(api().delete("/todo?completed=true").body().get("deleted").intValue())
                .isZero();
    }

    private static String path(Answer todo) {
        return "/todo/" + todo.id();
    }
}
