package todooo.adapter.http.memory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import todooo.adapter.http.HttpServer;
import todooo.adapter.http.HttpSettings;
import todooo.adapter.http.Machine;
import todooo.adapter.http.Services;
import todooo.application.change.ChangeHub;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.change.Epoch;
import todooo.domain.query.ReadBounds;

/**
 * Serves the HTTP adapter on the in-memory fake, without a database: {@code mvn -q -Pfake -pl adapter-http -am}. It
 * forgets everything when it ends.
 */
final class InMemoryServer {
    private static final int DEFAULT_PORT = 8000;

    private InMemoryServer() {}

    /** Serves until the process is ended, on the port that the system property {@code server.port} names. */
    public static void main(String[] arguments) {
        var hub = new ChangeHub(Duration.ZERO);
        var transactions = new InMemoryTransactions(ReadBounds.DEFAULT, new Epoch(1, "0123456789abcdef"), hub);
        HttpServer server = HttpServer.start(
                Services.over(transactions, InstantSource.system(), hub),
                HttpSettings.of("127.0.0.1", Integer.getInteger("server.port", DEFAULT_PORT)),
                () -> UUID.randomUUID().toString(),
                new Machine(Runtime.getRuntime().maxMemory(), Long.MAX_VALUE, System::nanoTime),
                error -> Runtime.getRuntime().halt(1));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.err.println("Todooo listening on http://127.0.0.1:%d (in memory)".formatted(server.port()));
    }
}
