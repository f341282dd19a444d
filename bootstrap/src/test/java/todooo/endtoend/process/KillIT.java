package todooo.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ServiceProcess;
import todooo.endtoend.testkit.Stack;
import todooo.endtoend.testkit.writing.Follower;
import todooo.endtoend.testkit.writing.StoredState;
import todooo.endtoend.testkit.writing.Writer;

/** kill -9 in the middle of writes, again and again, on one database. */
@Tag("campaign")
class KillIT {
    private static final int KILLS = Integer.getInteger("campaign.kills", 1);
    private static final int WRITERS = 4;
    private static final int MOST_WRITES = 400;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    /** When the kill strikes: not reproducible anyway, as the requests run at the same time. */
    private final RandomGenerator random = RandomGenerator.getDefault();

    private final List<Writer> writers = IntStream.range(0, WRITERS)
            .mapToObj(i -> new Writer("writer " + i, RandomGenerator.getDefault()))
            .toList();

    private final Follower follower = new Follower();

    @ParameterizedTest
    @EnumSource(Stack.class)
    void losesNothingThatWasAcknowledged(Stack stack) throws Exception {
        for (int i = 0; i < KILLS; i++) {
            try (var service = ServiceProcess.start(directory, stack.properties(directory));
                    var api = new ApiClient(service.port())) {
                verify(stack, api);
                killWhileWriting(service, api);
            }
        }
        try (var service = ServiceProcess.start(directory, stack.properties(directory));
                var api = new ApiClient(service.port())) {
            verify(stack, api);
        }
        assertThat(follower.expired()).isZero();
    }

    private void verify(Stack stack, ApiClient api) throws SQLException {
        writers.forEach(writer -> writer.finish(api));
        try (Connection connection = stack.connect(directory)) {
            StoredState.verify(connection, writers);
        }
        follower.verify(api);
    }

    private void killWhileWriting(ServiceProcess service, ApiClient api) throws Exception {
        var writes = new CountDownLatch(random.nextInt(WRITERS, MOST_WRITES));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            writers.forEach(writer -> running.add(threads.submit(() -> writer.write(api, writes::countDown))));
            running.add(threads.submit(() -> follower.follow(api, () -> false)));
            boolean enough = writes.await(LIMIT.toSeconds(), TimeUnit.SECONDS);
            service.close();
            for (Future<?> writer : running) {
                assertThat(writer).as("%s", service.lines()).succeedsWithin(LIMIT);
            }
            assertThat(enough).as("%s", service.lines()).isTrue();
        }
    }
}
