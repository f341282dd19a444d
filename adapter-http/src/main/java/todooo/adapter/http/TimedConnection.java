package todooo.adapter.http;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.task.InterruptableTask;
import io.helidon.http.Headers;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ServerConnectionException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A connection that does not wait for its client for ever. Whatever Helidon reads and writes passes here, so that each wait
 * has its end, whichever part of a message it is for, and however often a byte comes in between. A client that does not
 * finish its request is told so (408) before the connection is closed, unless it has its answer already.
 */
final class TimedConnection {
    private static final System.Logger LOG = System.getLogger(TimedConnection.class.getName());
    private static final ServerRequestHeaders UNKNOWN = ServerRequestHeaders.create(WritableHeaders.create());

    /** How long it may take to tell a client that it is too slow. */
    private static final Duration REFUSAL = Duration.ofSeconds(1);

    private final HelidonSocket socket;
    private final DataWriter rawWriter;
    private final StrictReader reader;
    private final ConnectionClock clock;
    private final HttpLimits limits;
    private final DirectProblems problems;
    private final Deadline deadline = new Deadline();

    // The connection's own thread writes these; the clock reads them only after it has ended the wait of that thread.
    private @Nullable InterruptableTask<?> handler;
    private ServerRequestHeaders head = UNKNOWN;
    private boolean answered;
    private boolean owesAnswer;
    private long requestDue;

    private long refusalDue; // the clock's own

    TimedConnection(ConnectionContext context, ConnectionClock clock, HttpLimits limits, DirectProblems problems) {
        this.socket = context.serverSocket();
        this.rawWriter = context.dataWriter();
        this.clock = clock;
        this.limits = limits;
        this.problems = problems;
        this.reader = new StrictReader(this::read, this::isAtRequestLine, limits.maxBodyBytes());
    }

    DataReader reader() {
        return reader;
    }

    DataWriter writer() {
        return new TimedWriter(this, rawWriter);
    }

    /** Says who can be asked what it is reading: between requests, and in a request line, it can be interrupted. */
    void handledBy(InterruptableTask<?> task) {
        handler = task;
    }

    private boolean isAtRequestLine() {
        return handler != null && handler.canInterrupt();
    }

    void requestLineRead() {
        answered = false;
        reader.beginHead();
    }

    void headRead(Headers headers) {
        head = ServerRequestHeaders.create(headers);
        reader.beginBody();
    }

    private byte @Nullable [] read() {
        boolean atRequestLine = isAtRequestLine();
        boolean betweenRequests = atRequestLine && reader.available() == 0;
        if (betweenRequests) {
            requestDue = clock.in(answered ? limits.idleTimeout() : limits.readTimeout());
        }
        owesAnswer = atRequestLine ? !betweenRequests : !answered;
        byte[] bytes = deadline.await(requestDue, this::readSocket);
        if (betweenRequests) {
            requestDue = clock.in(limits.readTimeout());
        }
        return bytes;
    }

    private byte @Nullable [] readSocket() {
        try {
            return socket.get();
        } catch (UncheckedIOException e) {
            throw new ServerConnectionException("The client has left", e);
        }
    }

    /** Writes an answer, or a part of it. */
    void answer(Runnable writing) {
        answered = true;
        head = UNKNOWN;
        write(writing);
    }

    /** Writes what is not the answer yet. */
    void write(Runnable writing) {
        owesAnswer = false;
        deadline.await(clock.in(limits.idleTimeout()), () -> {
            writing.run();
            return true;
        });
        requestDue = clock.in(limits.readTimeout());
    }

    boolean isClosed() {
        return !socket.isConnected();
    }

    /** Called by the clock, at each tick; closes at last also what is still busy with telling the client. */
    void endIfTooSlow(long now) {
        if (deadline.passes(now)) {
            refusalDue = clock.in(REFUSAL);
            if (owesAnswer) {
                Thread.startVirtualThread(this::refuse);
            } else {
                close();
            }
        } else if (deadline.hasPassed() && refusalDue <= now) {
            close();
        }
    }

    private void refuse() {
        try {
            rawWriter.writeNow(problems.message(ProblemType.REQUEST_TIMEOUT, head));
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "A slow client cannot be told that it is", e);
        } finally {
            close();
        }
    }

    private void close() {
        try {
            socket.close();
        } catch (UncheckedIOException e) {
            LOG.log(Level.DEBUG, "The connection of a slow client is closed already", e);
        }
    }
}
