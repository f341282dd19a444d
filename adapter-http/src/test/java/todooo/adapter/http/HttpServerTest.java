package todooo.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import todooo.adapter.http.Client.Reply;
import todooo.application.port.in.UseCases;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.memory.InMemoryTransactions;

class HttpServerTest {
    private static final UseCases USE_CASES = Services.over(new InMemoryTransactions(), () -> Fixtures.NOON);

    @Test
    void letsRequestsInFlightFinishWhenItStops() throws Exception {
        HeldTransactions held = new HeldTransactions();
        TestServer server = TestServer.over(held);
        Client client = new Client(server);
        CompletableFuture<Reply> reply = CompletableFuture.supplyAsync(() -> client.get("/todo"));
        held.awaitReads(1);

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::stop);
        held.releaseAfter(Duration.ofSeconds(1));

        assertThat(reply.get(1, TimeUnit.MINUTES).status()).isEqualTo(200);
        stopped.get(1, TimeUnit.MINUTES);
    }

    @Test
    void saysWhenItCannotListen() {
        try (TestServer server = TestServer.start();
                LogRecords log = LogRecords.collect()) {
            for (HttpSettings settings :
                    List.of(HttpSettings.of("127.0.0.1", server.port()), HttpSettings.of("host.invalid", 0))) {
                assertThatExceptionOfType(CannotListenException.class)
                        .isThrownBy(() -> HttpServer.start(
                                USE_CASES,
                                settings,
                                () -> "id",
                                new Machine(1 << 30, 10_000, System::nanoTime),
                                _ -> {}))
                        .withMessageStartingWith(
                                "Cannot listen on " + settings.host() + ", port " + settings.port() + ": ");
            }
            assertThat(log.messages()).isEmpty();
        }
    }

    @Test
    void saysThatItTakesFewerConnectionsThanItIsToldTo() {
        Machine machine = new Machine(1L << 30, 400, System::nanoTime);
        try (LogRecords log = LogRecords.collect(Level.INFO);
                HttpServer server =
                        HttpServer.start(USE_CASES, HttpSettings.of("127.0.0.1", 0), () -> "id", machine, _ -> {})) {
            assertThat(server.isAlive()).isTrue();
            assertThat(log.messages())
                    .contains("INFO " + HttpServer.class.getName()
                            + " http.max-connections is 10000, but there will be at most 200 connections: clients may make"
                            + " the service hold 644245092 bytes, and the process may open 400 files");
        }
    }
}
