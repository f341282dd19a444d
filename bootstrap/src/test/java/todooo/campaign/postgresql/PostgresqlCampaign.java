package todooo.campaign.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ApiClient.Answer;
import todooo.endtoend.testkit.Instances;
import todooo.endtoend.testkit.writing.Counting;
import todooo.endtoend.testkit.writing.Follower;
import todooo.endtoend.testkit.writing.Following;
import todooo.endtoend.testkit.writing.StoredState;
import todooo.endtoend.testkit.writing.StoredTodo;
import todooo.endtoend.testkit.writing.WriteLoad;
import todooo.endtoend.testkit.writing.WriteOutcome;
import todooo.endtoend.testkit.writing.Writer;

/** Two instances on a PostgreSQL that crashes in the middle of writes, again and again. */
@Tag("campaign")
class PostgresqlCampaign {
    private static final System.Logger LOG = System.getLogger(PostgresqlCampaign.class.getName());
    private static final int RESTARTS = Integer.getInteger("campaign.kills", 1);
    private static final int FAILOVERS = Math.ceilDiv(RESTARTS, 4);
    private static final int WRITERS = 8;

    /** Between two crashes; of two for each writer, one began after the servers were whole again. */
    private static final int LEAST_WRITES = 2 * WRITERS;

    private static final int MOST_WRITES = 400;
    private static final Duration STARTED = Duration.ofSeconds(60);
    private static final Duration HEALTHY_AFTER_RESTART = Duration.ofSeconds(5);
    private static final Duration HEALTHY_AFTER_FAILOVER = Duration.ofSeconds(10);

    /** 2 s to get a connection, 11 s until a silent one is given up, and some for a busy machine. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private static final int POSTS = 50;
    private static final Duration BETWEEN_RESTARTS = Duration.ofSeconds(5);
    private static final int MOST_ATTEMPTS = 1_000;

    @TempDir
    private static Path folder;

    @AutoClose
    private static PostgresqlCluster cluster;

    @AutoClose
    private static Instances instances;

    /** When the server crashes: not reproducible anyway, as the requests run at the same time. */
    private final RandomGenerator random = RandomGenerator.getDefault();

    @BeforeAll
    static void start() throws Exception {
        cluster = PostgresqlCluster.start(folder);
        instances = Instances.start(folder, cluster.url(), PostgresqlCluster.USER, PostgresqlCluster.PASSWORD);
        instances.awaitHealthy(STARTED);
    }

    @Test
    void losesNothingInRestarts() throws Exception {
        survive("restarts", RESTARTS, cluster::restart, HEALTHY_AFTER_RESTART, () -> {});
    }

    @Test
    void losesNothingInFailovers() throws Exception {
        survive("failovers", FAILOVERS, cluster::failOver, HEALTHY_AFTER_FAILOVER, cluster::attachStandby);
    }

    private void survive(String what, int times, Action crash, Duration limit, Action repair) throws Exception {
        List<Writer> writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> new Writer(what + " " + i, RandomGenerator.getDefault()))
                .toList();
        List<Duration> healthyAfter = new ArrayList<>();
        var follower = new Follower();
        try (WriteLoad load = WriteLoad.start(writers, instances.clients());
                Following _ = Following.start(follower, instances.clients().getFirst())) {
            for (int i = 0; i < times; i++) {
                load.awaitDone(random.nextInt(LEAST_WRITES, MOST_WRITES));
                crash.run();
                healthyAfter.add(instances.awaitHealthy(limit));
                repair.run();
            }
            load.awaitDone(MOST_WRITES);
            load.stop();
            LOG.log(
                    Level.INFO,
                    "Campaign: %d %s, healthy after %s at most; %s"
                            .formatted(times, what, Collections.max(healthyAfter), load));
            assertThat(load.longestWait()).isLessThan(LONGEST_WAIT);
        }
        verify(writers);
        instances.clients().forEach(follower::verify);
        assertThat(follower.expired()).isZero();
    }

    private static void verify(List<Writer> writers) throws SQLException {
        writers.forEach(writer -> writer.finish(instances.clients().getFirst()));
        try (Connection connection = cluster.connect()) {
            StoredState.verify(connection, writers);
        }
        assertThat(writers)
                .flatExtracting(Writer::problems)
                .noneMatch(answer -> answer.toString().contains(PostgresqlCluster.SECRET));
    }

    private static Map<Long, StoredTodo> stored() throws SQLException {
        try (Connection connection = cluster.connect()) {
            return StoredTodo.all(connection);
        }
    }

    @Test
    void createsOneTodoUnderOneKey() throws Exception {
        for (int round = 0; round < FAILOVERS; round++) {
            String key = "round " + round;
            List<Answer> answers = new ArrayList<>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Answer>> posts = IntStream.range(0, POSTS)
                        .mapToObj(i -> threads.submit(() -> createdOnce(instance(i), key)))
                        .toList();
                cluster.restart();
                for (Future<Answer> post : posts) {
                    answers.add(post.get());
                }
            }
            assertThat(answers)
                    .extracting(Answer::id)
                    .containsOnly(answers.getFirst().id());
            assertThat(stored().values())
                    .filteredOn(todo -> todo.task().equals(key))
                    .hasSize(1);
        }
    }

    private static Answer createdOnce(ApiClient api, String key) {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            Answer answer = api.createOnce(key, key);
            WriteOutcome outcome = WriteOutcome.check(answer, 201);
            if (outcome == WriteOutcome.DONE) {
                return answer;
            }
            outcome.pause();
        }
        throw new AssertionError("It was never created");
    }

    private static ApiClient instance(int i) {
        return instances.clients().get(i % instances.clients().size());
    }

    @Test
    void losesNoChangeThatNamesItsVersion() throws Exception {
        var counting = new Counting(instances.clients());
        int restarts = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> clients = threads.submit(() -> {
                counting.run();
                return counting;
            });
            do {
                cluster.restart();
                restarts++;
            } while (!endsSoon(clients));
        }
        LOG.log(Level.INFO, "Campaign: {0} restarts, {1}", restarts, counting);
        instances.awaitHealthy(HEALTHY_AFTER_RESTART);
        counting.verify();
    }

    private static boolean endsSoon(Future<?> work) throws InterruptedException, ExecutionException {
        try {
            work.get(BETWEEN_RESTARTS.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Something that may fail. */
    @FunctionalInterface
    private interface Action {
        void run() throws Exception;
    }
}
