package todooo.adapter.persistence.sql.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import todooo.adapter.persistence.sql.DatabaseSettings;

/** A wire to a PostgreSQL server that can lose the answer to a commit: the server commits, then the connection ends. */
public final class LossyWire implements AutoCloseable {
    private static final int BUFFER = 65_536;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean losing = new AtomicBoolean();
    private final ServerSocket entry;
    private final URI server;

    private LossyWire(ServerSocket entry, URI server) {
        this.entry = entry;
        this.server = server;
    }

    /** A wire to the server of these settings. */
    public static LossyWire to(DatabaseSettings settings) throws IOException {
        var entry = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        var wire = new LossyWire(entry, URI.create(settings.url().replaceFirst("jdbc:", "")));
        wire.threads.execute(wire::accept);
        return wire;
    }

    /** The same database, at the end of this wire. */
    public DatabaseSettings through(DatabaseSettings settings) {
        String here = entry.getInetAddress().getHostAddress() + ":" + entry.getLocalPort();
        return TestDatabase.at(settings.url().replace(server.getAuthority(), here), settings);
    }

    /** Loses the answer to the next commit. */
    public void loseAnswerToCommit() {
        losing.set(true);
    }

    private void accept() {
        try {
            while (!entry.isClosed()) {
                var connection = new Connection(entry.accept(), new Socket(server.getHost(), server.getPort()));
                threads.execute(() -> connection.relay(this::sendRequests));
                threads.execute(() -> connection.relay(this::sendAnswers));
            }
        } catch (SocketException e) {
            if (!entry.isClosed()) {
                throw new UncheckedIOException(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sendRequests(Connection connection) throws IOException {
        var buffer = new byte[BUFFER];
        InputStream from = connection.client.getInputStream();
        OutputStream to = connection.server.getOutputStream();
        for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
            String request = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
            if (request.contains("COMMIT") && losing.compareAndSet(true, false)) {
                connection.isLosing.set(true);
            }
            to.write(buffer, 0, length);
        }
    }

    private void sendAnswers(Connection connection) throws IOException {
        var buffer = new byte[BUFFER];
        InputStream from = connection.server.getInputStream();
        OutputStream to = connection.client.getOutputStream();
        for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
            if (connection.isLosing.get()) {
                return;
            }
            to.write(buffer, 0, length);
        }
    }

    /** Ends every connection. */
    @Override
    public void close() throws IOException {
        entry.close();
        threads.close();
    }

    private static final class Connection {
        private final Socket client;
        private final Socket server;
        private final AtomicBoolean isLosing = new AtomicBoolean();

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        /** Ends both halves when one of them ends. */
        void relay(Half half) {
            try (client;
                    server) {
                half.send(this);
            } catch (SocketException e) {
                // The other half, or one of the two ends, has closed the connection.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @FunctionalInterface
    private interface Half {
        void send(Connection connection) throws IOException;
    }
}
