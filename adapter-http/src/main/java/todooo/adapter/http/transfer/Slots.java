package todooo.adapter.http.transfer;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;

/** How many transfers of one kind there are at the same time: others shall find the service as fast as ever. */
final class Slots {
    private final Semaphore free;
    private final String kind;

    /** @param kind what there would be too many of, as a plural */
    Slots(int max, String kind) {
        this.free = new Semaphore(max);
        this.kind = kind;
    }

    /**
     * Takes one, which {@link #giveBack} has to give back.
     *
     * @throws ProblemException if none is free
     */
    void take() {
        if (!free.tryAcquire()) {
            throw new ProblemException(
                    ProblemType.OVERLOADED,
                    String.format(Locale.ROOT, "There are too many %s at the moment. Try again.", kind));
        }
    }

    void giveBack() {
        free.release();
    }
}
