package todooo.campaign.pressure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import todooo.endtoend.testkit.Pause;

/** The clients of an attack at work, from its beginning until it is closed. */
final class Pressure implements AutoCloseable {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int AGAIN_MILLIS = 1_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connected = new AtomicInteger();
    private final Attack attack;
    private final int port;
    private volatile boolean over;

    private Pressure(Attack attack, int port) {
        this.attack = attack;
        this.port = port;
    }

    /** Starts it, and returns when most of its clients have been connected once. */
    static Pressure of(Attack attack, int port) {
        var pressure = new Pressure(attack, port);
        for (int i = 0; i < attack.clients(); i++) {
            pressure.threads.execute(pressure::run);
        }
        for (int i = 0; i < 100 && pressure.connected.get() < attack.clients() * 9 / 10; i++) {
            Pause.millis(100);
        }
        return pressure;
    }

    private void run() {
        while (!over) {
            try (Socket socket = new Socket()) {
                sockets.add(socket);
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
                connected.incrementAndGet();
                attack.client().use(socket, () -> !over);
            } catch (IOException e) {
                Pause.millis(AGAIN_MILLIS); // it was cut off, and comes again
            }
            sockets.removeIf(Socket::isClosed);
        }
    }

    /** How many connections its clients had so far. */
    int connections() {
        return connected.get();
    }

    @Override
    public void close() {
        over = true;
        while (!threads.isTerminated()) {
            threads.shutdown();
            for (Socket socket : sockets) {
                try {
                    socket.setSoLinger(true, 0); // else the ports would stay taken for a minute
                    socket.close();
                } catch (IOException e) {
                    // it is closed
                }
            }
            Pause.millis(10);
        }
    }
}
