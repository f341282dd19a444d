package todooo.adapter.http.wire.budget;

import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import java.util.concurrent.atomic.AtomicLong;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;

/**
 * The share of the budget that one connection holds. The connection's own thread changes the share; another thread may
 * end it, and then it never changes again.
 */
public final class Holding {
    /** Buffers, a thread and its stack, measured: 15 KB. */
    public static final int CONNECTION_BYTES = 16 * 1024;

    /**
     * Bytes of heap per byte of a head, at most: the buffers that it was read into, the line, its parts, its checks.
     */
    public static final int PER_BYTE_OF_HEAD = 5;

    /** Bytes of heap per byte of a body: the buffer, the bytes as a whole, their text. */
    public static final int PER_BYTE_OF_BODY = 3;

    /** Bytes of heap per line of a head, even if it is short. */
    public static final int PER_LINE = 256;

    /** Up to this size an answer is sent even without room: its request has been carried out. */
    private static final int SMALL_ANSWER = 16 * 1024;

    /** The most bytes beside the connection itself that count as little: a request with a head of 3 KiB. */
    private static final int LITTLE = 16 * 1024;

    /** Fewer bytes are not released early. */
    private static final int SLACK = 4 * 1024;

    private static final long ENDED = -1;

    private final Eviction eviction;
    private final MemoryBudget budget;
    private final AtomicLong bytes = new AtomicLong(CONNECTION_BYTES);
    private boolean mayRefuse;
    private long answerBytes;
    private volatile long since;

    public Holding(Eviction eviction) {
        this.eviction = eviction;
        budget = eviction.budget();
        budget.hold(CONNECTION_BYTES);
        since = eviction.now();
    }

    /** A request begins; of it and later ones, this many bytes are read but not parsed. */
    public void begin(HttpPrologue requestLine, int readBytes) {
        Method method = requestLine.method();
        mayRefuse = method.equals(Method.GET) || method.equals(Method.HEAD);
        releaseAllBut(readBytes);
    }

    /** All requests are answered; this many bytes are read of the next ones. */
    public void releaseAllBut(int readBytes) {
        answerBytes = 0;
        long kept = CONNECTION_BYTES + (long) readBytes * PER_BYTE_OF_HEAD;
        long held = bytes.get();
        if (held - kept > (readBytes == 0 ? 0 : SLACK)) {
            release(held - kept);
        }
        if (readBytes == 0) {
            since = eviction.now();
        }
    }

    /** Holds this many bytes more; false if there is no room, even after other connections have ended for it. */
    public boolean grow(long more) {
        return grow(more, bytes.get() + more <= CONNECTION_BYTES + LITTLE);
    }

    private boolean grow(long more, boolean little) {
        if (!budget.tryHold(more, little) && !(eviction.makeRoom(more, little) && budget.tryHold(more, little))) {
            return false;
        }
        keep(more);
        return true;
    }

    /**
     * Holds an answer until the next request.
     *
     * @throws ProblemException if it is long, there is no room, and the request has changed nothing
     */
    public void holdAnswer(long length) {
        if (length <= SMALL_ANSWER || !mayRefuse) {
            growAnyway(length);
        } else if (!grow(length)) {
            throw new ProblemException(ProblemType.OVERLOADED);
        }
        answerBytes += length;
    }

    /** Holds these bytes while they are written, unless they are part of an answer that is held as a whole. */
    public void whileWriting(long length, Runnable writing) {
        long more = Math.max(0, length - answerBytes);
        growAnyway(more);
        writing.run();
        release(more);
    }

    private void growAnyway(long more) {
        if (!grow(more, true)) {
            budget.hold(more);
            keep(more);
        }
    }

    /** Adds to the share what the budget has counted already. */
    private void keep(long more) {
        long held = bytes.get();
        if (held == CONNECTION_BYTES) {
            since = eviction.now();
        }
        if (held == ENDED || !bytes.compareAndSet(held, held + more)) {
            budget.hold(-more);
        }
    }

    private void release(long less) {
        long held = bytes.get();
        if (held != ENDED && bytes.compareAndSet(held, held - less)) {
            budget.hold(-less);
        }
    }

    /** Gives the whole share back; the second time it does nothing. */
    public void end() {
        long held = bytes.getAndSet(ENDED);
        if (held != ENDED) {
            budget.hold(-held);
        }
    }

    /** How much it holds for how long. */
    public Weight weight(long now) {
        long ticks = Math.max(0, now - since) + 1;
        return new Weight(Math.max(0, bytes.get() - CONNECTION_BYTES) * ticks, ticks);
    }
}
