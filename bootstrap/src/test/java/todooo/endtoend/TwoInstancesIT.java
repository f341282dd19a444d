package todooo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todooo.bootstrap.Todooo;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.Stack;
import todooo.endtoend.testkit.writing.Follower;
import todooo.endtoend.testkit.writing.StoredState;
import todooo.endtoend.testkit.writing.WriteLoad;
import todooo.endtoend.testkit.writing.Writer;

/** Two instances, one with each adapter, on one PostgreSQL. */
class TwoInstancesIT {
    private static final System.Logger LOG = System.getLogger(TwoInstancesIT.class.getName());
    private static final int COMMITS = 21;
    private static final int WRITERS = 8;
    private static final int WRITES = 400;
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @TempDir
    private Path directory;

    private Todooo one;
    private Todooo other;
    private ApiClient api;
    private ApiClient otherApi;

    @BeforeEach
    void start() {
        one = Stack.JDBC_POSTGRESQL.start(directory);
        other = Stack.JPA_POSTGRESQL.start(directory);
        api = new ApiClient(one.port());
        otherApi = new ApiClient(other.port());
    }

    @AfterEach
    void stop() {
        api.close();
        otherApi.close();
        one.close();
        other.close();
    }

    @Test
    void oneHearsSoonWhatTheOtherCommits() throws Exception {
        hearsSoon(one, otherApi);
        hearsSoon(other, api);
    }

    private static void hearsSoon(Todooo listening, ApiClient writing) throws Exception {
        List<Duration> delays = new ArrayList<>();
        try (var events = Events.of(listening)) {
            events.await();
            for (int i = 0; i < COMMITS; i++) {
                writing.create("Hear me " + i);
                long committed = System.nanoTime();
                events.await();
                delays.add(Duration.ofNanos(System.nanoTime() - committed));
            }
        }
        delays.sort(null);
        LOG.log(
                Level.INFO,
                "Campaign: heard after {0} at the median, {1} at most",
                delays.get(COMMITS / 2),
                delays.getLast());
    }

    @Test
    void loseAndDoubleNothingTogether() throws Exception {
        List<Writer> writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> new Writer("writer " + i, RandomGenerator.getDefault()))
                .toList();
        var follower = new Follower();
        try (WriteLoad load = WriteLoad.start(writers, List.of(api, otherApi))) {
            load.awaitDone(WRITES / 2);
            follower.catchUp(otherApi);
            load.awaitDone(WRITES / 2);
            load.stop();
        }
        writers.forEach(writer -> writer.finish(api));
        try (Connection connection = Stack.JDBC_POSTGRESQL.connect(directory)) {
            StoredState.verify(connection, writers);
        }
        follower.verify(api);
        follower.verify(otherApi);
        assertThat(follower.expired()).isZero();
    }

    /** A client of {@code /events}. */
    private record Events(HttpClient http, BlockingQueue<String> numbers) implements AutoCloseable {
        private static final String NUMBER = "id: ";

        static Events of(Todooo todooo) {
            var events = new Events(HttpClient.newHttpClient(), new LinkedBlockingQueue<>());
            URI uri = URI.create("http://127.0.0.1:%d/events".formatted(todooo.port()));
            Thread.ofVirtual().start(() -> events.read(uri));
            return events;
        }

        private void read(URI uri) {
            http.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofLines())
                    .join()
                    .body()
                    .filter(line -> line.startsWith(NUMBER))
                    .forEach(numbers::add);
        }

        /** Returns with the next event; fails if there is none within the limit. */
        void await() throws InterruptedException {
            assertThat(numbers.poll(LIMIT.toMillis(), TimeUnit.MILLISECONDS))
                    .as("an event within %s", LIMIT)
                    .isNotNull();
        }

        @Override
        public void close() {
            http.shutdownNow();
        }
    }
}
