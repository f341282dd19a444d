package todooo.adapter.http;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.task.InterruptableTask;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ServerConnectionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Objects;
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

    /** How long a client has to be silent after the last answer until it has probably read it. */
    private static final Duration SILENCE = Duration.ofSeconds(1);

    /** What is thrown away of what a client still sends after the last answer. */
    private static final long MAX_DISCARDED_BYTES = 64L * 1024 * 1024;

    /** How long a connection was idle when its client will probably not use it in the next moment. */
    private static final Duration QUIET = Duration.ofMillis(500);

    private static final long BUSY = Long.MAX_VALUE;

    private final HelidonSocket socket;
    private final SocketChannel channel;
    private final DataWriter rawWriter;
    private final StrictReader reader = new StrictReader(this::read, this::isAtRequestLine);
    private final ConnectionClock clock;
    private final HttpLimits limits;
    private final DirectProblems problems;
    private final Shutdown shutdown;
    private final Deadline deadline = new Deadline();

    // The connection's own thread writes these; the clock reads them only after it has ended the wait of that thread.
    private @Nullable InterruptableTask<?> handler;
    private @Nullable HttpPrologue requestLine;
    private ServerRequestHeaders head = UNKNOWN;
    private boolean answered;
    private boolean owesAnswer;
    private boolean ended;
    private long requestDue;

    private volatile long quietFrom = BUSY;
    private long refusalDue; // the clock's own

    TimedConnection(
            ConnectionContext context,
            SocketChannel channel,
            ConnectionClock clock,
            HttpLimits limits,
            DirectProblems problems,
            Shutdown shutdown) {
        this.socket = context.serverSocket();
        this.channel = channel;
        this.shutdown = shutdown;
        this.rawWriter = context.dataWriter();
        this.clock = clock;
        this.limits = limits;
        this.problems = problems;
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

    void requestLineRead(HttpPrologue read) {
        answered = false;
        requestLine = read;
    }

    /** The request line that was read last, as one of HTTP/1.1. */
    HttpPrologue requestLine() {
        return Objects.requireNonNull(requestLine, "No request line has been read yet");
    }

    boolean speaksHttp10() {
        return reader.isHttp10();
    }

    void headRead(Headers headers) {
        head = ServerRequestHeaders.create(headers);
    }

    private byte @Nullable [] read() {
        boolean atRequestLine = isAtRequestLine();
        boolean betweenRequests = atRequestLine && reader.available() == 0;
        if (betweenRequests) {
            requestDue = clock.in(answered ? limits.idleTimeout() : limits.readTimeout());
            quietFrom = clock.in(QUIET);
        }
        owesAnswer = atRequestLine ? !betweenRequests : !answered;
        byte[] bytes = deadline.await(requestDue, this::readSocket);
        if (betweenRequests) {
            quietFrom = BUSY;
            requestDue = clock.in(limits.readTimeout());
        }
        return bytes;
    }

    private byte @Nullable [] readSocket() {
        try {
            byte[] bytes = socket.get();
            ended = bytes == null;
            return bytes;
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

    /**
     * Reads what the client still sends after the last answer, and throws it away: what arrives at a closed connection resets
     * it, and then the client may lose the answer (RFC 9112, section 9.6).
     */
    void linger() {
        if (ended) {
            return;
        }
        try {
            if (!deadline.hasPassed()) { // else a refusal is on its way
                channel.shutdownOutput();
            }
            discard(clock.in(limits.readTimeout()));
        } catch (IOException | CloseConnectionException e) {
            LOG.log(Level.DEBUG, "The client did not wait for the end of the connection", e);
        }
    }

    private void discard(long until) {
        long discarded = 0;
        while (!ended && discarded < MAX_DISCARDED_BYTES) {
            byte[] bytes = deadline.hasPassed()
                    ? readSocket()
                    : deadline.await(Math.min(until, clock.in(SILENCE)), this::readSocket);
            discarded += bytes == null ? 0 : bytes.length;
        }
    }

    boolean isClosed() {
        return !socket.isConnected();
    }

    /** Called by the clock, at each tick. */
    void tick(long now) {
        endIfTooSlow(now);
        if (shutdown.hasBegun() && quietFrom <= now) {
            endIfNothingIsThere();
        }
    }

    /** Wakes the connection's own thread, which finds the end: what has arrived until now it still reads and answers. */
    private void endIfNothingIsThere() {
        try {
            if (channel.socket().getInputStream().available() == 0) {
                channel.shutdownInput();
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "An idle connection has ended by itself", e);
        }
    }

    /** Closes at last also what is still busy with telling the client. */
    private void endIfTooSlow(long now) {
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
            rawWriter.writeNow(problems.requestTimeout(head));
            channel.shutdownOutput();
        } catch (RuntimeException | IOException e) {
            LOG.log(Level.DEBUG, "A slow client cannot be told that it is", e);
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
