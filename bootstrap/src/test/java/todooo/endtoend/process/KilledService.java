package todooo.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ApiClient.Answer;
import todooo.endtoend.testkit.Pause;
import todooo.endtoend.testkit.ServiceProcess;
import todooo.endtoend.testkit.Stack;

/** A service that is started again and again on one database, and killed in the middle of acts. */
final class KilledService {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Stack stack;
    private final Path directory;

    KilledService(Stack stack, Path directory) {
        this.stack = stack;
        this.directory = directory;
    }

    /** Does this while the service runs. */
    void run(Consumer<ApiClient> work) throws Exception {
        try (var service = ServiceProcess.start(directory, stack.properties(directory));
                var api = new ApiClient(service.port())) {
            work.accept(api);
        }
    }

    /** Kills the service once the result of the query differs by so much from the one before the act. */
    void killInTheMiddle(String act, Function<ApiClient, Answer> request, String count, int least) throws Exception {
        try (var service = ServiceProcess.start(directory, stack.properties(directory));
                var api = new ApiClient(service.port());
                Connection connection = connect();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int before = count(connection, count);
            Future<Answer> answer = threads.submit(() -> request.apply(api));
            long deadline = deadline();
            while (Math.abs(count(connection, count) - before) < least && !answer.isDone()) {
                awaitUntil(deadline, "it is in the middle of: " + act, 1);
            }
            service.signal("KILL");
            service.status();
            assertThat(answer).as("%s, killed before it answered", act).failsWithin(LIMIT);
        }
    }

    /** The time until which an act is waited for. */
    static long deadline() {
        return System.nanoTime() + LIMIT.toNanos();
    }

    /** Waits so many milliseconds, but not beyond the deadline for what is waited for. */
    static void awaitUntil(long deadline, String what, int millis) {
        assertThat(System.nanoTime()).as("until %s", what).isLessThan(deadline);
        Pause.millis(millis);
    }

    /** A connection to the database, past the service. */
    Connection connect() throws SQLException {
        return stack.connect(directory);
    }

    /** The number that the query has as its result. */
    int count(String query) throws SQLException {
        try (Connection connection = connect()) {
            return count(connection, query);
        }
    }

    private static int count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Writes into the database, past the service. */
    void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
