package todooo.endtoend;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import todooo.bootstrap.Todooo;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ApiClient.Answer;
import todooo.endtoend.testkit.Stack;
import todooo.endtoend.testkit.writing.Follower;

class RestartTest {
    private static final List<String> TASKS = List.of("Buy milk", "Learn %", "emoji 👩‍👩‍👧‍👦", "ÜBER");

    /** The same stack again, and a swap of the adapter each way. */
    static Stream<Arguments> pairs() {
        return Arrays.stream(Stack.values())
                .flatMap(before -> Arrays.stream(Stack.values())
                        .filter(after -> after.database() == before.database())
                        .map(after -> Arguments.of(before, after)));
    }

    static Stream<Arguments> swaps() {
        return pairs().filter(pair -> !pair.get()[0].equals(pair.get()[1]));
    }

    @ParameterizedTest(name = "{0}, then {1}")
    @MethodSource("pairs")
    void keepsEverything(Stack before, Stack after, @TempDir Path directory) {
        Map<String, JsonNode> left = run(before, directory, RestartTest::fill);

        Map<String, JsonNode> found = run(after, directory, RestartTest::todos);

        assertThat(found).isEqualTo(left).hasSameSizeAs(TASKS);
    }

    @ParameterizedTest(name = "{0}, then {1}")
    @MethodSource("pairs")
    void goesOnWithWhatWasThere(Stack before, Stack after, @TempDir Path directory) {
        Map<String, JsonNode> left = run(before, directory, RestartTest::fill);
        long id = left.get("Buy milk").get("id").longValue();

        run(after, directory, api -> {
            JsonNode changed =
                    api.patch("/todo/" + id, Map.of("completed", true)).body();
            assertThat(changed.get("version").longValue()).isEqualTo(3);
            assertThat(byTask(api.search("über"))).isEqualTo(Map.of("ÜBER", left.get("ÜBER")));
            assertThat(api.create("new").id()).isGreaterThan(TASKS.size());
            return api.delete("/todo?completed=true");
        });

        assertThat(run(before, directory, RestartTest::todos))
                .hasSameSizeAs(TASKS)
                .containsKey("new")
                .doesNotContainKey("Buy milk");
    }

    @ParameterizedTest(name = "{0}, then {1}")
    @MethodSource("pairs")
    void createsNothingTwice(Stack before, Stack after, @TempDir Path directory) {
        Answer first = run(before, directory, api -> api.createOnce("key", "Once"));

        run(after, directory, api -> {
            Answer again = api.createOnce("key", "Once");
            assertThat(again.replayed()).isTrue();
            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.body().get("createdAt")).isEqualTo(first.body().get("createdAt"));
            assertThat(api.get("/todo").body()).hasSize(1);
            return again;
        });
    }

    @ParameterizedTest(name = "{0}, then {1}")
    @MethodSource("swaps")
    void goesOnWithAListAfterTheLastPage(Stack before, Stack after, @TempDir Path directory) {
        String next = run(before, directory, api -> {
            TASKS.forEach(api::create);
            return api.get("/todo?sort=-created&limit=3").next().orElseThrow();
        });

        Answer last = run(after, directory, api -> api.get(next));

        assertThat(byTask(last)).containsOnlyKeys(TASKS.getFirst());
        assertThat(last.next()).isEmpty();
    }

    @ParameterizedTest(name = "{0}, then {1}")
    @MethodSource("pairs")
    void goesOnWithTheTrashAndTheChanges(Stack before, Stack after, @TempDir Path directory) {
        var follower = new Follower();
        String restore = run(before, directory, api -> {
            Map<String, JsonNode> left = fill(api);
            long id = left.get("ÜBER").get("id").longValue();
            String milk = "/todo/" + left.get("Buy milk").get("id");
            api.once("move", "POST", milk + "/move", Map.of("after", id));
            follower.catchUp(api);
            return api.once("delete", "DELETE", "/todo/" + id, Map.of())
                            .deletion()
                            .orElseThrow()
                    + "/restore";
        });

        run(after, directory, api -> {
            follower.verify(api);
            assertThat(todos(api)).doesNotContainKey("ÜBER");
            return api.once("restore", "POST", restore, Map.of());
        });

        Answer again = run(before, directory, api -> {
            follower.verify(api);
            assertThat(todos(api)).containsKey("ÜBER");
            return api.once("restore", "POST", restore, Map.of());
        });
        assertThat(again.replayed()).isTrue();
        assertThat(follower.expired()).isZero();
    }

    private static <T> T run(Stack stack, Path directory, Function<ApiClient, T> work) {
        try (Todooo todooo = stack.start(directory);
                var api = new ApiClient(todooo.port())) {
            return work.apply(api);
        }
    }

    private static Map<String, JsonNode> fill(ApiClient api) {
        TASKS.forEach(api::create);
        long first = todos(api).get("Buy milk").get("id").longValue();
        api.patch("/todo/" + first, Map.of("order", 7));
        return todos(api);
    }

    private static Map<String, JsonNode> todos(ApiClient api) {
        return byTask(api.get("/todo"));
    }

    /** Without their URLs: the port is another one each time. */
    private static Map<String, JsonNode> byTask(Answer list) {
        return list.body()
                .valueStream()
                .collect(toMap(
                        todo -> todo.get("task").textValue(),
                        todo -> todo.<ObjectNode>deepCopy().without("url")));
    }
}
