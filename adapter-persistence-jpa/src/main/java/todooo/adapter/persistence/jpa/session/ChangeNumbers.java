package todooo.adapter.persistence.jpa.session;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import todooo.domain.change.Epoch;
import todooo.domain.value.Owner;

/**
 * The numbers of the changes that one transaction makes, one for each owner. From the moment a number is taken until
 * the end of the transaction, no other transaction writes to-dos of the owner.
 */
final class ChangeNumbers {
    private final Epoch epoch;
    private final Map<Owner, Long> taken = new HashMap<>();

    ChangeNumbers(Epoch epoch) {
        this.epoch = epoch;
    }

    /** The start of the service that counts. */
    Epoch epoch() {
        return epoch;
    }

    /** The number of the transaction's change of this owner's to-dos. */
    long of(EntityManager entityManager, Owner owner) {
        return taken.computeIfAbsent(owner, first -> next(entityManager, first));
    }

    /** Locks the owner's counter without a number, and returns how many counters he has. */
    static int lock(EntityManager entityManager, Owner owner) {
        return entityManager
                .unwrap(Session.class)
                .createNativeMutationQuery("""
                        update change_counter
                        set last = last
                        where owner = :owner
                        """)
                .setParameter("owner", owner.name())
                .executeUpdate();
    }

    /** The numbers taken so far. */
    Map<Owner, Long> taken() {
        return Map.copyOf(taken);
    }

    private long next(EntityManager entityManager, Owner owner) {
        return raise(entityManager, owner)
                .or(() -> begin(entityManager, owner))
                .or(() -> raise(entityManager, owner)) // another transaction began the epoch meanwhile
                .orElseThrow(() -> new IllegalStateException("The counter of changes went back to an earlier epoch"));
    }

    private Optional<Long> raise(EntityManager entityManager, Owner owner) {
        return number(entityManager.unwrap(Session.class).createNativeQuery("""
                        update change_counter
                        set last = last + 1
                        where owner = :owner and epoch >= :epoch
                        returning last
                        """, Long.class), owner);
    }

    /** The first change of the owner in this epoch. Once the counter is written, nobody else begins the epoch. */
    private Optional<Long> begin(EntityManager entityManager, Owner owner) {
        Optional<Long> number = number(entityManager.unwrap(Session.class).createNativeQuery("""
                        insert into change_counter (owner, last, epoch, forgotten)
                        values (:owner, 1, :epoch, 0)
                        on conflict (owner) do update
                        set last = change_counter.last + 1, epoch = excluded.epoch
                        where change_counter.epoch < excluded.epoch
                        returning last
                        """, Long.class), owner);
        number.ifPresent(first -> recordEpoch(entityManager, owner, first - 1));
        return number;
    }

    private Optional<Long> number(TypedQuery<Long> query, Owner owner) {
        return Optional.ofNullable(query.setParameter("owner", owner.name())
                .setParameter("epoch", epoch.number())
                .getSingleResultOrNull());
    }

    private void recordEpoch(EntityManager entityManager, Owner owner, long start) {
        Session session = entityManager.unwrap(Session.class);
        session.createNativeMutationQuery("""
                        insert into change_epoch (owner, epoch, name, start)
                        values (:owner, :epoch, :name, :start)
                        """)
                .setParameter("owner", owner.name())
                .setParameter("epoch", epoch.number())
                .setParameter("name", epoch.name())
                .setParameter("start", start)
                .executeUpdate();
        session.createNativeMutationQuery("""
                        delete from change_epoch
                        where owner = :owner and epoch <= :old
                        """)
                .setParameter("owner", owner.name())
                .setParameter("old", epoch.number() - Epoch.KEPT)
                .executeUpdate();
    }
}
