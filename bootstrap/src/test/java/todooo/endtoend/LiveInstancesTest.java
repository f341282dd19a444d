package todooo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.bootstrap.Todooo;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.Stack;
import todooo.endtoend.testkit.ToldChanges;

/** Two instances on one PostgreSQL database: each tells of the writes of the other. */
@Timeout(100)
class LiveInstancesTest {
    private static final System.Logger LOG = System.getLogger(LiveInstancesTest.class.getName());
    private static final Duration PROMISED = Duration.ofMillis(200);
    private static final int WRITES = 20;

    @TempDir
    private Path folder;

    /** The time that is promised is compared with the shortest of several, as other tests share the machine. */
    @ParameterizedTest
    @EnumSource(names = {"JDBC_POSTGRESQL", "JPA_POSTGRESQL"})
    void tellOfEachOthersWritesAtOnce(Stack stack) {
        try (Todooo one = stack.start(folder);
                Todooo other = stack.start(folder);
                var api = new ApiClient(one.port());
                var told = ToldChanges.of(other.port())) {
            long number = told.next();
            List<Duration> times = new ArrayList<>();
            for (int i = 0; i < WRITES; i++) {
                api.create("Write " + i);
                long committed = System.nanoTime();
                number++;
                assertThat(told.next()).isEqualTo(number);
                times.add(Duration.ofNanos(System.nanoTime() - committed));
            }
            Collections.sort(times);
            LOG.log(Level.INFO, "From a commit to a client of another instance: {0}", times);
            assertThat(times.getFirst()).isLessThan(PROMISED);
        }
    }
}
