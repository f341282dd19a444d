package todooo.adapter.http.rest.body;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;

/** How many streams of one kind there are at the same time: others shall find the service as fast as ever. */
public final class Slots {
    private final Semaphore free;
    private final String kind;
    private final UnaryOperator<ProblemException> refusal;

    /** @param kind what there would be too many of, as a plural */
    public Slots(int max, String kind) {
        this(max, kind, UnaryOperator.identity());
    }

    /**
     * The same with another refusal.
     *
     * @param refusal makes it of the usual one
     */
    public Slots(int max, String kind, UnaryOperator<ProblemException> refusal) {
        this.free = new Semaphore(max);
        this.kind = kind;
        this.refusal = refusal;
    }

    /**
     * Takes one, which {@link #giveBack} has to give back.
     *
     * @throws ProblemException if none is free
     */
    void take() {
        if (!free.tryAcquire()) {
            throw refusal.apply(new ProblemException(
                    ProblemType.OVERLOADED,
                    String.format(Locale.ROOT, "There are too many %s at the moment. Try again.", kind)));
        }
    }

    void giveBack() {
        free.release();
    }
}
