package todooo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todooo.application.testkit.seed.Seeds;
import todooo.bootstrap.Todooo;
import todooo.bootstrap.config.Settings;
import todooo.endtoend.RandomRequests.RandomRequest;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ApiClient.Answer;
import todooo.endtoend.testkit.Stack;

/** The same requests through both adapters: whatever a client can see has to be the same. */
@Tag("campaign")
class SameAnswersIT {
    private static final int REQUESTS = Integer.getInteger("campaign.answers", 300);
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"JDBC_SQLITE, JPA_SQLITE", "JDBC_POSTGRESQL, JPA_POSTGRESQL"})
    void bothAdaptersAnswerAlike(Stack one, Stack other) throws IOException {
        long seed = Seeds.one();
        try (var first = new Side(one, directory);
                var second = new Side(other, directory)) {
            var requests = new RandomRequests(new Random(seed));
            var statuses = new TreeSet<Integer>();
            for (int i = 0; i < REQUESTS; i++) {
                RandomRequest request = requests.next();
                Answer answer = first.send(request);

                assertThat(visible(second.send(request)))
                        .as("request %d of -Dtodooo.seed=%d: %s", i, seed, request)
                        .isEqualTo(visible(answer));
                requests.learn(answer);
                statuses.add(answer.status());
            }
            assertThat(statuses).as("what was met with -Dtodooo.seed=%d", seed).containsAll(RandomRequests.USUAL);
        }
    }

    /** All that a client sees, without what differs from one moment to the next. */
    private static List<Object> visible(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.computeIfPresent(
                "etag",
                (_, tags) -> tags.stream()
                        .map(tag -> tag.replaceFirst("-[0-9a-z]+-", "-TIME-"))
                        .toList());
        headers.computeIfPresent(
                "link",
                (_, links) -> links.stream()
                        .map(link -> link.replaceAll("after=[A-Za-z0-9_-]+", "after=CURSOR"))
                        .toList());
        String body = answer.body()
                .toString()
                .replaceAll(TIME, "TIME")
                .replaceAll("\"next\":\"[A-Za-z0-9_-]+\"", "\"next\":\"TOKEN\"");
        String made = answer.header("X-Request-Id");
        if (made.matches("[0-9a-f]{16}")) {
            headers.remove("x-request-id");
            body = body.replace(made, "REQUEST");
        }
        return List.of(answer.status(), headers, body);
    }

    /** A service, and where the last list and the changes that it sent go on. */
    private static final class Side implements AutoCloseable {
        private final Todooo todooo;
        private final ApiClient api;
        private final Map<String, String> tags = new HashMap<>();
        private String nextPage = "/todo";
        private String nextChanges = "/changes";

        Side(Stack stack, Path directory) throws IOException {
            Path own = Files.createDirectory(directory.resolve(stack.name()));
            Map<String, String> properties = new HashMap<>(stack.properties(own));
            properties.put("http.public-url", "http://todo.example");
            todooo = Stack.start(Settings.load(own, Map.of(), properties));
            api = new ApiClient(todooo.port());
        }

        Answer send(RandomRequest request) {
            String path = switch (request.path()) {
                case RandomRequests.NEXT_PAGE -> nextPage;
                case RandomRequests.NEXT_CHANGES -> nextChanges;
                default -> request.path();
            };
            Map<String, String> headers = new HashMap<>(request.headers());
            headers.replaceAll(
                    (_, value) -> value.replace(RandomRequests.LAST_TAG, tags.getOrDefault(path, "\"unseen\"")));
            Answer answer = api.send(request.method(), path, headers, request.body());
            answer.headers()
                    .firstValue("ETag")
                    .ifPresent(tag -> tags.put(
                            answer.headers()
                                    .firstValue("Location")
                                    .map(location -> URI.create(location).getPath())
                                    .orElse(path),
                            tag));
            JsonNode next = answer.body().path("next");
            if (next.isTextual()) {
                nextChanges = "/changes?limit=5&since=" + next.textValue();
            }
            nextPage = Optional.of(answer).flatMap(Answer::next).orElse(nextPage);
            return answer;
        }

        @Override
        public void close() {
            api.close();
            todooo.close();
        }
    }
}
