package todooo.adapter.persistence.sql.postgresql.change;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import todooo.adapter.persistence.sql.ChangeExchange;
import todooo.domain.value.Owner;

/** What an instance hears of others. */
final class HeardChanges implements ChangeExchange.Listener {
    private final Map<Owner, Long> last = new ConcurrentHashMap<>();
    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicInteger missed = new AtomicInteger();

    @Override
    public void changed(Owner owner, long change) {
        last.merge(owner, change, Math::max);
        heard.incrementAndGet();
    }

    @Override
    public void missed() {
        missed.incrementAndGet();
    }

    /** The last number of each owner. */
    Map<Owner, Long> last() {
        return last;
    }

    /** How often it has heard of a change. */
    int count() {
        return heard.get();
    }

    /** How often changes may have been missed. */
    int missedCount() {
        return missed.get();
    }
}
