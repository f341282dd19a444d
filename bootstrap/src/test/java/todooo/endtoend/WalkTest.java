package todooo.endtoend;

import static java.util.Collections.singletonMap;
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
    void deletes() {
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

    @Test
    void bringsBackWhatWasDeleted() {
        Answer created = api().create("Back soon");
        Answer deleted = api().delete(path(created));
        String deletion = deleted.deletion().orElseThrow();

        JsonNode shown = api().get(deletion).body();
        assertThat(shown.get("kind").textValue()).isEqualTo("todo");
        assertThat(shown.get("title").textValue()).isEqualTo("Back soon");
        assertThat(shown.get("todos").intValue()).isEqualTo(1);
        assertThat(api().get("/trash").body().get(0)).isEqualTo(shown);
        Answer restored = api().post(deletion + "/restore", Map.of());

        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.body().get("restored").intValue()).isEqualTo(1);
        JsonNode back = api().get(path(created)).body();
        assertThat(back.get("task").textValue()).isEqualTo("Back soon");
        assertThat(back.get("version").longValue()).isEqualTo(2);
        assertThat(api().get(deletion).status()).isEqualTo(404);
        assertThat(api().post(deletion + "/restore", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void deletesForGood() {
        String one = api().delete(path(api().create("One"))).deletion().orElseThrow();
        api().delete(path(api().create("Another")));

        assertThat(api().delete(one).status()).isEqualTo(204);
        assertThat(api().post(one + "/restore", Map.of()).status()).isEqualTo(404);
        assertThat(api().delete("/trash").status()).isEqualTo(400);
        Answer emptied = api().delete("/trash?all=true");

        assertThat(emptied.body().get("deleted").intValue()).isPositive();
        assertThat(api().get("/trash").body()).isEmpty();
    }

    @Test
    void moves() {
        Answer first = api().create("Moved 1");
        Answer second = api().create("Moved 2");
        Answer third = api().create("Moved 3");

        assertThat(api().post(path(first) + "/move", Map.of("after", second.id()))
                        .status())
                .isEqualTo(204);

        assertThat(api().get("/todo?task=moved&sort=place").body())
                .containsExactly(second.body(), first.body(), third.body());
        assertThat(api().get(path(first)).header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void tellsWhatHasChanged() {
        Answer staying = api().create("Seen before");
        Answer going = api().create("Seen, then deleted");
        String seen = end("/changes?limit=1000");
        api().patch(path(staying), Map.of("task", "Seen again"));
        api().delete(path(going));

        JsonNode changes = api().get(seen).body();

        assertThat(changes.get("todos")).singleElement().satisfies(todo -> {
            assertThat(todo.get("task").textValue()).isEqualTo("Seen again");
            assertThat(todo.get("place").isIntegralNumber()).isTrue();
        });
        assertThat(changes.get("deleted")).singleElement().satisfies(removed -> {
            assertThat(removed.get("kind").textValue()).isEqualTo("todo");
            assertThat(removed.get("id").longValue()).isEqualTo(going.id());
        });
        assertThat(changes.get("more").booleanValue()).isFalse();
    }

    /** Where the feed goes on after all that there is. */
    private String end(String feed) {
        String from = feed;
        JsonNode changes = api().get(from).body();
        from = "/changes?since=" + changes.get("next").textValue();
        while (changes.get("more").booleanValue()) {
            changes = api().get(from).body();
            from = "/changes?since=" + changes.get("next").textValue();
        }
        return from;
    }

    @Test
    void doesOnceWhatIsSentTwiceWithAKey() {
        Answer created = api().create("Once, whatever is done");
        String move = path(created) + "/move";
        Answer moved = api().once("walk move", "POST", move, singletonMap("after", null));
        Answer deleted = api().once("walk delete", "DELETE", path(created), Map.of());
        String restore = deleted.deletion().orElseThrow() + "/restore";
        Answer restored = api().once("walk restore", "POST", restore, Map.of());
        Answer cleared = api().once("walk clear", "DELETE", "/todo?completed=true", Map.of());
        String again = api().delete(path(created)).deletion().orElseThrow();
        Answer purged = api().once("walk purge", "DELETE", again, Map.of());

        assertReplayed(moved, api().once("walk move", "POST", move, singletonMap("after", null)));
        assertReplayed(deleted, api().once("walk delete", "DELETE", path(created), Map.of()));
        assertReplayed(restored, api().once("walk restore", "POST", restore, Map.of()));
        assertReplayed(cleared, api().once("walk clear", "DELETE", "/todo?completed=true", Map.of()));
        assertReplayed(purged, api().once("walk purge", "DELETE", again, Map.of()));
        assertThat(api().once("walk move", "DELETE", again, Map.of()).status()).isEqualTo(422);
    }

    private static void assertReplayed(Answer first, Answer second) {
        assertThat(first.status()).isBetween(200, 204);
        assertThat(first.replayed()).isFalse();
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.replayed()).isTrue();
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.deletion()).isEqualTo(first.deletion());
    }

    private static String path(Answer todo) {
        return "/todo/" + todo.id();
    }
}
