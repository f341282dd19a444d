package todooo.application.transaction;

import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Work;
import todooo.domain.value.Owner;

/** A write on its way through another thread, with the owner whose data it writes. */
final class PendingWrite<T extends @Nullable Object> extends PendingWork<T> {
    private final Owner owner;
    private long arrival;

    PendingWrite(Owner owner, Work<? extends T> work) {
        super(work);
        this.owner = owner;
    }

    /** The owner whose data it writes. */
    Owner owner() {
        return owner;
    }

    /** Notes when it came, in whatever unit. */
    void arriveAt(long time) {
        arrival = time;
    }

    /** When it came. */
    long arrival() {
        return arrival;
    }
}
