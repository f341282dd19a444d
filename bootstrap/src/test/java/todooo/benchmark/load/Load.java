package todooo.benchmark.load;

import java.io.IOException;
import java.time.Duration;

/** Drives a server in a closed loop: so many keep-alive connections, each with one request at a time. */
public sealed interface Load permits Wrk, SocketLoad {
    /**
     * Sends the traffic to this port of the loopback address, from so many connections, for so long.
     *
     * @throws IOException if a request was not answered within 10 seconds, or not with a success
     */
    Measurement run(int port, Traffic traffic, int connections, Duration duration)
            throws IOException, InterruptedException;

    /** The name for the report. */
    String name();
}
