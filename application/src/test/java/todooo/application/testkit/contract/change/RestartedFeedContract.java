package todooo.application.testkit.contract.change;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.change.Epoch;

/** What those share for which the service is started more than once on the same data. */
abstract class RestartedFeedContract extends FeedContract {
    /** The last number of an epoch; that of the transactions under test is 1, or not much more. */
    private static final AtomicLong EPOCHS = new AtomicLong(100);

    /** The transactions of another start of the service on the same data. */
    protected abstract Transactions startedAgain(Epoch epoch);

    /** The to-dos of the same owner in another start of the service. */
    OwnedTodos startAgain(Epoch epoch) {
        return new OwnedTodos(startedAgain(epoch), todos.owner());
    }

    /** An epoch later than all before. */
    static Epoch epoch() {
        return epoch(EPOCHS.incrementAndGet());
    }

    static Epoch after(Epoch epoch, int starts) {
        return epoch(epoch.number() + starts);
    }

    private static Epoch epoch(long number) {
        return new Epoch(number, String.format(Locale.ROOT, "%016x", number));
    }
}
