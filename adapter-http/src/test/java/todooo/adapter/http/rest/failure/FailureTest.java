package todooo.adapter.http.rest.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.LogRecords;
import todooo.adapter.http.TestServer;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.domain.storage.PartlyDoneException;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

class FailureTest {
    static Stream<Arguments> storageFailures() {
        return Stream.of(
                Arguments.of(new StorageException.Unavailable(cause()), 503, "storage-unavailable", "1", Level.WARNING),
                Arguments.of(new StorageException.LostRace(cause()), 503, "concurrent-change", "1", Level.WARNING),
                Arguments.of(new StorageException.OutcomeUnknown(cause()), 503, "outcome-unknown", "", Level.WARNING),
                Arguments.of(new StorageException.Full(cause()), 507, "storage-full", "", Level.WARNING),
                Arguments.of(new StorageException.Corrupt(cause()), 500, "storage-corrupt", "", Level.SEVERE),
                Arguments.of(new StorageException.Defect(cause()), 500, "internal-error", "", Level.SEVERE));
    }

    @ParameterizedTest
    @MethodSource("storageFailures")
    void tellsTheClientTheKindOfAStorageFailureAndTheLogItsCause(
            StorageException failure, int status, String slug, String retryAfter, Level level) {
        try (TestServer server = TestServer.over(failing(() -> failure));
                LogRecords log = LogRecords.collect()) {
            Reply reply = new Client(server).post("/todo", "{\"task\":\"t\"}");

            JsonNode problem = reply.problem(status, slug);
            assertThat(reply.header("Retry-After")).isEqualTo(retryAfter);
            assertThat(problem.toString()).doesNotContain("todooo.db", "select");
            assertThat(log.records()).singleElement().satisfies(entry -> {
                assertThat(entry.getLevel()).isEqualTo(level);
                assertThat(entry.getMessage()).contains(reply.header("X-Request-Id"));
                if (level.equals(Level.SEVERE)) {
                    assertThat(entry.getThrown()).isSameAs(failure);
                } else {
                    assertThat(entry.getThrown()).isNull();
                    assertThat(entry.getMessage()).endsWith("(IOException: %s)".formatted(cause().getMessage()));
                }
            });
        }
    }

    @Test
    void countsWhatClientsCanBringAboutAgainAndAgain() {
        try (TestServer server = TestServer.over(failing(() -> new StorageException.Full(cause())));
                LogRecords log = LogRecords.collect()) {
            Client client = new Client(server);
            for (int i = 0; i < 50; i++) {
                client.post("/todo", "{\"task\":\"t\"}").problem(507, "storage-full");
            }

            // One at once; a machine that takes ten seconds for the rest may write another.
            assertThat(log.records()).hasSizeBetween(1, 2);
        }
    }

    @Test
    void saysThatTheOutcomeOfACommitIsUnknown() {
        try (TestServer server = TestServer.over(failing(() -> new StorageException.OutcomeUnknown(cause())));
                LogRecords log = LogRecords.collect()) {
            JsonNode problem = new Client(server).delete("/todo/1").problem(503, "outcome-unknown");

            assertThat(problem.get("detail").textValue()).contains("did not say whether it kept the change");
            assertThat(log.records()).hasSize(1);
        }
    }

    static Stream<Arguments> partialRemovals() {
        return Stream.of(
                Arguments.of(new StorageException.Unavailable(cause()), 503, "partly-done", "1", "away or busy"),
                Arguments.of(new StorageException.LostRace(cause()), 503, "partly-done", "1", "away or busy"),
                Arguments.of(new StorageException.OutcomeUnknown(cause()), 503, "outcome-unknown", "", "did not say"),
                Arguments.of(new StorageException.Full(cause()), 507, "storage-full", "", "no room left"));
    }

    @ParameterizedTest
    @MethodSource("partialRemovals")
    void saysHowManyTodosAreDeletedWhenClearingStopsHalfWay(
            StorageException reason, int status, String slug, String retryAfter, String detail) {
        try (TestServer server = TestServer.over(failing(() -> new PartlyDoneException(3_000, reason)));
                LogRecords log = LogRecords.collect()) {
            Reply reply = new Client(server).delete("/todo?completed=true");

            assertThat(reply.problem(status, slug).get("detail").textValue())
                    .contains("Done so far: 3000 to-dos.", detail);
            assertThat(reply.header("Retry-After")).isEqualTo(retryAfter);
            assertThat(log.records()).hasSize(1);
        }
    }

    @Test
    void takesALostRaceAsNothingForTheLog() {
        try (TestServer server = TestServer.over(failing(() -> new StaleVersionException(new TodoId(1))));
                LogRecords log = LogRecords.collect()) {
            Reply reply = new Client(server).put("/todo/1", "{\"task\":\"t\"}");

            reply.problem(503, "concurrent-change");
            assertThat(reply.header("Retry-After")).isEqualTo("1");
            assertThat(log.messages()).isEmpty();
        }
    }

    @Test
    void keepsADefectFromTheClientAndLogsIt() {
        IllegalStateException defect = new IllegalStateException("secret of java.lang.Object");
        try (TestServer server = TestServer.over(failing(() -> defect));
                LogRecords log = LogRecords.collect()) {
            Reply reply = new Client(server).get("/todo", "X-Request-Id", "my-id");

            assertThat(reply.problem(500, "internal-error").toString()).doesNotContain("secret");
            assertThat(log.records()).singleElement().satisfies(entry -> logged(entry, defect, "my-id"));
        }
    }

    @Test
    void answersEvenAnErrorOfTheMachine() {
        Error error = new StackOverflowError();
        try (TestServer server = TestServer.over(failing(() -> error));
                LogRecords log = LogRecords.collect()) {
            new Client(server).get("/todo").problem(500, "internal-error");

            assertThat(log.records())
                    .singleElement()
                    .extracting(LogRecord::getThrown)
                    .isEqualTo(error);
        }
    }

    private static Throwable cause() {
        return new IOException("/var/lib/todooo.db: select * from todo");
    }

    private static void logged(LogRecord entry, Throwable thrown, String requestId) {
        assertThat(entry.getLevel()).isEqualTo(Level.SEVERE);
        assertThat(entry.getThrown()).isSameAs(thrown);
        assertThat(entry.getMessage()).contains(requestId);
    }

    private static Transactions failing(Supplier<? extends Throwable> failure) {
        return new Transactions() {
            @Override
            public <T extends @Nullable Object> T read(Work<? extends T> work) {
                throw FailureTest.<RuntimeException>sneaky(failure.get());
            }

            @Override
            public <T extends @Nullable Object> T scan(Work<? extends T> work) {
                return read(work);
            }

            @Override
            public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
                return read(work);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
