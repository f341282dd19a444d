package todooo.adapter.http.wire;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.task.InterruptableTask;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.wire.budget.BodyProgress;
import todooo.adapter.http.wire.budget.Deadline;
import todooo.adapter.http.wire.budget.Holding;
import todooo.adapter.http.wire.budget.Turn;
import todooo.adapter.http.wire.budget.Watched;
import todooo.adapter.http.wire.budget.Weight;
import todooo.adapter.http.wire.framing.StrictReader;

/**
 * A connection with deadlines. All that Helidon reads and writes passes here: each wait has a deadline, for every part
 * of a message, which single bytes do not extend, and the bytes that are held are counted. A client that does not
 * finish its request gets 408 before the connection is closed, and a client whose request finds no room gets 503,
 * unless it has its response already.
 */
public final class TimedConnection implements Watched {
    private static final System.Logger LOG = System.getLogger(TimedConnection.class.getName());
    private static final ServerRequestHeaders UNKNOWN = ServerRequestHeaders.create(WritableHeaders.create());

    /** The longest time to tell a client why its connection ends. */
    private static final Duration REFUSAL = Duration.ofSeconds(1);

    /** After this silence a client has probably read the last response. */
    private static final Duration SILENCE = Duration.ofSeconds(1);

    /** The most bytes that are read and dropped after the last response. */
    private static final long MAX_DISCARDED_BYTES = 64L * 1024 * 1024;

    /** After this silence a client will probably not use its connection in the next moment. */
    private static final Duration QUIET = Duration.ofMillis(500);

    private static final long BUSY = Long.MAX_VALUE;

    /** The most bytes of an answer without end that wait for a client that does not read, beside its own buffers. */
    private static final int UNREAD_BYTES = 16 * 1024;

    /** The bytes of heap of a body that is read as a stream, beside the connection: a few buffers. */
    private static final int STREAMED_BYTES = 64 * 1024;

    private static final byte[] NOTHING = new byte[0];

    /** The most bytes of the last read that an idle connection keeps. */
    private static final int KEPT_BYTES = 512;

    private final ClientSocket socket;
    private final DataWriter rawWriter;
    private final StrictReader reader;
    private final Connections all;
    private final Deadline deadline = new Deadline();
    private final Holding holding;
    private final Turn turn;

    // The connection's own thread writes these; others read them only after they have ended the wait of that thread.
    private @Nullable InterruptableTask<?> handler;
    private @Nullable HttpPrologue requestLine;
    private ServerRequestHeaders head = UNKNOWN;
    private boolean answered;
    private boolean owesAnswer;
    private boolean bodiless;
    private boolean openEnded;
    private boolean resting;
    private long requestDue;
    private @Nullable BodyProgress streamed;
    private int lastRead;

    private volatile long quietFrom = BUSY;
    private volatile long refusalDue;

    TimedConnection(ConnectionContext context, Connections all) {
        this.socket = new ClientSocket(context.serverSocket(), all.sockets().take(context));
        this.rawWriter = context.dataWriter();
        this.all = all;
        this.reader = new StrictReader(this::read, this::isAtRequestLine, all.maxBodyBytes());
        this.holding = new Holding(all.eviction());
        this.turn = new Turn(all.nanoTime());
    }

    DataReader reader() {
        return reader;
    }

    /** Sets the task that knows what is being read: it can be interrupted between requests and in a request line. */
    void handledBy(InterruptableTask<?> task) {
        handler = task;
    }

    private boolean isAtRequestLine() {
        return handler != null && handler.canInterrupt();
    }

    void requestLineRead(HttpPrologue read) {
        answered = false;
        openEnded = false;
        streamed = null;
        requestLine = read;
        holding.begin(read, reader.available());
        reader.beginHead();
        turn.next();
    }

    /** The request line that was read last, as one of HTTP/1.1. */
    HttpPrologue requestLine() {
        return Objects.requireNonNull(requestLine, "No request line has been read yet");
    }

    boolean speaksHttp10() {
        return reader.isHttp10();
    }

    /** The host that the target of the last request names, if it does. */
    @Nullable
    String authority() {
        return reader.authority();
    }

    void headRead(Headers headers) {
        head = ServerRequestHeaders.create(headers);
        reader.beginBody();
    }

    /**
     * The body of the last request is not kept but handed on as it comes. It may be so long, and takes its time as long
     * as it makes progress.
     *
     * @throws CloseConnectionException if there is no room for it; the client has been told
     */
    public void streamBody(int maxBytes) {
        reader.allowBody(maxBytes);
        owesAnswer = true;
        requireRoom(STREAMED_BYTES);
        streamed =
                new BodyProgress(all.clock().in(all.readTimeout()) - all.clock().now());
    }

    void answersWith(Status status) {
        bodiless = status.code() == Status.NO_CONTENT_204.code() || status.code() == Status.NOT_MODIFIED_304.code();
    }

    /**
     * The answer to the last request ends when its connection does (RFC 9112, section 6.3). Until then little of it
     * waits for a client that does not read: each write has its deadline, which passes once that little is written.
     */
    public void answerWithoutEnd() {
        openEnded = true;
        try {
            socket.limitUnread(UNREAD_BYTES);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The client has left, as the first write will find", e);
        }
    }

    /** Whether the answer that is about to be written goes without a body, or with one whose length is not known. */
    boolean answersWithoutLength() {
        return bodiless || openEnded;
    }

    private byte @Nullable [] read() {
        boolean atRequestLine = isAtRequestLine();
        int unparsed = reader.available();
        boolean betweenRequests = atRequestLine && unparsed == 0;
        if (betweenRequests && lastRead > KEPT_BYTES) {
            lastRead = 0;
            return NOTHING; // Helidon keeps the last bytes until it gets others
        }
        long lines = reader.takeLines();
        if (atRequestLine) {
            lines = 0;
            holding.releaseAllBut(unparsed);
        }
        if (betweenRequests) {
            requestDue = all.clock().in(answered ? all.idleTimeout() : all.readTimeout());
            quietFrom = all.clock().in(QUIET);
        }
        owesAnswer = atRequestLine ? !betweenRequests : !answered;
        resting = betweenRequests && answered;
        requireRoom(lines * Holding.PER_LINE);
        long start = turn.now();
        long tick = all.clock().now();
        byte[] bytes = deadline.await(streamed == null ? requestDue : tick + streamed.left(), this::readSocket);
        turn.readSince(start);
        if (betweenRequests) {
            quietFrom = BUSY;
            requestDue = all.clock().in(all.readTimeout());
        }
        if (bytes != null) {
            lastRead = bytes.length;
            owesAnswer = atRequestLine || !answered;
            if (streamed == null) {
                requireRoom((long) bytes.length * reader.bytesHeldPerByte());
            } else {
                streamed.arrived(bytes.length, all.clock().now() - tick);
            }
        }
        return bytes;
    }

    private byte @Nullable [] readSocket() {
        try {
            return socket.read();
        } catch (VirtualMachineError e) {
            all.fatal().report(e); // Helidon would answer it as a malformed request
            throw e;
        }
    }

    /**
     * Holds this many bytes more.
     *
     * @throws CloseConnectionException if there is no room for them; the client has been told
     */
    private void requireRoom(long bytes) {
        if (bytes > 0 && !holding.grow(bytes)) {
            all.clock().ended().countOverBudget();
            if (owesAnswer) {
                owesAnswer = false;
                deadline.await(all.clock().in(REFUSAL), () -> {
                    tell(ProblemType.OVERLOADED);
                    return true;
                });
            }
            throw new CloseConnectionException("Clients make the service hold too much");
        }
    }

    /**
     * Holds a response of this many bytes until the next request; called as soon as the length is known.
     *
     * @throws ProblemException if there is no room for them
     */
    public void holdAnswer(long bytes) {
        holding.holdAnswer(bytes);
    }

    /**
     * Writes a response, or a part of it.
     *
     * @throws CloseConnectionException if its client is too slow, or has left a response without an end: the system
     *     would take one more write for it
     */
    void answer(long bytes, Runnable writing) {
        if (openEnded && socket.hasLeft()) {
            throw new CloseConnectionException("The client has left");
        }
        answered = true;
        head = UNKNOWN;
        holding.whileWriting(bytes, () -> write(writing));
    }

    /** Writes an interim response. */
    void write(Runnable writing) {
        owesAnswer = false;
        resting = false;
        deadline.await(all.clock().in(all.idleTimeout()), () -> {
            writing.run();
            return true;
        });
        requestDue = all.clock().in(all.readTimeout());
    }

    /**
     * Reads and drops the bytes that the client still sends after the last response: bytes that arrive at a closed
     * connection reset it, and the client may then lose the response (RFC 9112, section 9.6).
     */
    void linger() {
        if (socket.hasEnded()) {
            return;
        }
        resting = true;
        holding.releaseAllBut(0);
        try {
            if (!deadline.hasPassed()) { // else a refusal is on its way
                socket.endOutput();
            }
            discard(all.clock().in(all.readTimeout()));
        } catch (IOException | CloseConnectionException e) {
            LOG.log(Level.DEBUG, "The client did not wait for the end of the connection", e);
        }
    }

    private void discard(long until) {
        long discarded = 0;
        while (!socket.hasEnded() && discarded < MAX_DISCARDED_BYTES) {
            byte[] bytes = deadline.hasPassed()
                    ? readSocket()
                    : deadline.await(Math.min(until, all.clock().in(SILENCE)), this::readSocket);
            discarded += bytes == null ? 0 : bytes.length;
        }
    }

    @Override
    public boolean isClosed() {
        return socket.isClosed();
    }

    /** Its handler has ended. */
    void ended() {
        holding.end();
        all.clock().forget(this);
    }

    @Override
    public boolean isWaiting() {
        return deadline.isWait();
    }

    @Override
    public Weight weight(long now) {
        return holding.weight(now);
    }

    @Override
    public void tick(long now) {
        endIfTooSlow(now);
        if (all.shutdown().hasBegun() && quietFrom <= now) {
            socket.endIfNothingIsThere();
        }
    }

    /** Finally closes a connection that is still telling its client why. */
    private void endIfTooSlow(long now) {
        if (deadline.passes(now)) {
            refusalDue = all.clock().in(REFUSAL);
            if (!resting) {
                all.clock().ended().countSlow();
            }
            end(ProblemType.REQUEST_TIMEOUT);
        } else if (deadline.hasPassed() && refusalDue <= now) {
            socket.close();
        }
    }

    @Override
    public void endToMakeRoom() {
        refusalDue = all.clock().in(REFUSAL);
        if (deadline.ends()) {
            holding.end();
            all.clock().ended().countOverBudget();
            end(ProblemType.OVERLOADED);
        }
    }

    /**
     * Tells the client, if it waits for a response; the connection's own thread then reads on, so that the client can
     * read it.
     */
    private void end(ProblemType reason) {
        if (owesAnswer) {
            Thread.startVirtualThread(() -> tell(reason));
        } else {
            socket.close();
        }
    }

    private void tell(ProblemType reason) {
        try {
            rawWriter.writeNow(all.refusal().apply(reason, head));
            socket.endOutput();
        } catch (RuntimeException | IOException e) {
            LOG.log(Level.DEBUG, "A client cannot be told why its connection ends", e);
            socket.close();
        }
    }
}
