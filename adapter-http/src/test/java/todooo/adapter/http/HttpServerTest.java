package todooo.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import todooo.adapter.http.Client.Reply;
import todooo.application.TodoServices;
import todooo.application.port.in.UseCases;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.UnitOfWork;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.InMemoryTransactions;

class HttpServerTest {
    private static final UseCases USE_CASES =
            TodoServices.over(new InMemoryTransactions(), () -> Fixtures.NOON, Duration.ofHours(24));

    @Test
    void letsRequestsInFlightFinishWhenItStops() throws Exception {
        Held held = new Held();
        TestServer server = TestServer.over(held);
        Client client = new Client(server);
        CompletableFuture<Reply> reply = CompletableFuture.supplyAsync(() -> client.get("/todo"));
        assertThat(held.entered.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
        held.released.completeOnTimeout(null, 1, TimeUnit.SECONDS);

        assertThat(reply.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        stopped.get(10, TimeUnit.SECONDS);
    }

    @Test
    void saysWhenItCannotListen() {
        try (TestServer server = TestServer.start();
                LogRecords log = LogRecords.collect()) {
            for (HttpSettings settings :
                    List.of(HttpSettings.of("127.0.0.1", server.port()), HttpSettings.of("host.invalid", 0))) {
                assertThatExceptionOfType(CannotListenException.class)
                        .isThrownBy(() -> HttpServer.start(USE_CASES, settings, new byte[32], () -> "id"))
                        .withMessageStartingWith(
                                "Cannot listen on " + settings.host() + ", port " + settings.port() + ": ");
            }
            assertThat(log.messages()).isEmpty();
        }
    }

    /** Transactions that do not go on until they are let. */
    private static final class Held implements Transactions {
        private final Transactions inner = new InMemoryTransactions();
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CompletableFuture<@Nullable Void> released = new CompletableFuture<>();

        @Override
        public <T extends @Nullable Object> T read(Function<? super UnitOfWork, ? extends T> work) {
            entered.countDown();
            released.join();
            return inner.read(work);
        }

        @Override
        public <T extends @Nullable Object> T write(Function<? super UnitOfWork, ? extends T> work) {
            return inner.write(work);
        }
    }
}
