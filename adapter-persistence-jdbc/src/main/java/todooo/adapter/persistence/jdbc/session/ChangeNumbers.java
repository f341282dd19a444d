package todooo.adapter.persistence.jdbc.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import todooo.domain.change.Epoch;
import todooo.domain.value.Owner;

/**
 * The numbers of the changes that one transaction makes: one for each owner. Taking a number locks the owner's counter
 * until the commit, so that numbers become visible in their order, and what is read afterwards is the latest.
 */
public final class ChangeNumbers {
    private final JdbcSession session;
    private final Epoch epoch;
    private final Map<Owner, Long> taken = new HashMap<>();

    /** None is taken yet. */
    public ChangeNumbers(JdbcSession session, Epoch epoch) {
        this.session = session;
        this.epoch = epoch;
    }

    /** The start of the service that counts. */
    public Epoch epoch() {
        return epoch;
    }

    /** The number of the owner's change; the first call takes it. */
    public long of(Owner owner) {
        Long number = taken.get(owner);
        if (number == null) {
            number = next(owner);
            taken.put(owner, number);
        }
        return number;
    }

    /** Keeps other writers away from what the owner has until the commit, if this transaction writes. */
    public void lock(Owner owner) {
        if (session.isWritable()) {
            of(owner);
        }
    }

    /** Keeps other writers away until the commit without a number, for a change that nobody is told of. */
    public void lockSilently(Owner owner) {
        session.update("""
                update change_counter
                set last = last
                where owner = ?
                """, owner.name());
    }

    /** The numbers taken, by their owners. */
    public Map<Owner, Long> taken() {
        return taken;
    }

    private long next(Owner owner) {
        List<Long> next = count(owner);
        if (!next.isEmpty()) {
            return next.getFirst();
        }
        session.update("""
                insert into change_counter (owner, last, epoch, forgotten)
                values (?, 0, -1, 0)
                on conflict (owner) do nothing
                """, owner.name());
        List<Long> first =
                session.updateReturning("""
                update change_counter
                set last = last + 1, epoch = ?
                where owner = ? and epoch < ?
                returning last
                """, row -> row.getLong(1), epoch.number(), owner.name(), epoch.number());
        if (first.isEmpty()) {
            return count(owner).getFirst(); // an instance that started later was faster
        }
        begin(owner, first.getFirst() - 1);
        return first.getFirst();
    }

    private List<Long> count(Owner owner) {
        return session.updateReturning("""
                update change_counter
                set last = last + 1
                where owner = ? and epoch >= ?
                returning last
                """, row -> row.getLong(1), owner.name(), epoch.number());
    }

    /** Notes from which number on the epoch counts this owner's changes. */
    private void begin(Owner owner, long start) {
        session.update("""
                insert into change_epoch (owner, epoch, name, start)
                values (?, ?, ?, ?)
                """, owner.name(), epoch.number(), epoch.name(), start);
        session.update("""
                delete from change_epoch
                where owner = ? and epoch <= ?
                """, owner.name(), epoch.number() - Epoch.KEPT);
    }
}
