package todooo.adapter.http.rest.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.HeldTransactions;
import todooo.adapter.http.LogRecords;
import todooo.adapter.http.TestServer;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.application.transaction.ConcurrencyLimit;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/** Only so many requests are carried out at the same time. */
@Timeout(120)
class OverloadTest {
    private static final int PLACES = 2;

    @Test
    void refusesOneMoreAtOnceUntilThereIsRoomAgain() throws Exception {
        HeldTransactions held = new HeldTransactions();
        try (TestServer server = admitting(held)) {
            Client client = new Client(server);
            List<CompletableFuture<Reply>> admitted = new ArrayList<>();
            for (int i = 0; i < PLACES; i++) {
                admitted.add(CompletableFuture.supplyAsync(() -> client.get("/todo")));
            }
            held.awaitReads(PLACES);

            Reply refused = client.post("/todo", "{\"task\":\"t\"}");
            refused.problem(503, "overloaded");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(client.get("/problems/overloaded").status()).isEqualTo(200);
            client.post("/todo", "{").problem(400, "malformed-json");

            held.release();
            for (CompletableFuture<Reply> reply : admitted) {
                assertThat(reply.get(1, TimeUnit.MINUTES).status()).isEqualTo(200);
            }
            client.created("{\"task\":\"t\"}");
        }
    }

    @Test
    void keepsNoPlaceForARequestThatFails() {
        try (TestServer server = admitting(new Failing());
                LogRecords _ = LogRecords.collect()) {
            Client client = new Client(server);
            for (int i = 0; i <= PLACES; i++) {
                client.get("/todo").problem(503, "storage-unavailable");
                client.delete("/todo/1").problem(500, "internal-error");
            }
        }
    }

    @Test
    void keepsNoPlaceForAClientThatHasLeft() throws Exception {
        HeldTransactions held = new HeldTransactions();
        try (TestServer server = admitting(held)) {
            for (int i = 0; i < PLACES; i++) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                    socket.setSoLinger(true, 0); // closing it resets the connection
                    socket.getOutputStream()
                            .write("GET /todo HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    held.awaitReads(1);
                }
            }
            Client client = new Client(server);
            client.get("/todo").problem(503, "overloaded");

            held.release();

            assertThat(statusUnlessOverloaded(client)).isEqualTo(200);
        }
    }

    private static int statusUnlessOverloaded(Client client) {
        int status = client.get("/todo").status();
        return status == 503 ? statusUnlessOverloaded(client) : status;
    }

    private static TestServer admitting(Transactions transactions) {
        return TestServer.over(ConcurrencyLimit.over(transactions, PLACES));
    }

    /** Transactions that fail, as they may and as they should not. */
    private static final class Failing implements Transactions {
        @Override
        public <T extends @Nullable Object> T read(Work<? extends T> work) {
            throw new StorageException.Unavailable(new IOException());
        }

        @Override
        public <T extends @Nullable Object> T scan(Work<? extends T> work) {
            return read(work);
        }

        @Override
        public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
            throw new StackOverflowError();
        }
    }
}
