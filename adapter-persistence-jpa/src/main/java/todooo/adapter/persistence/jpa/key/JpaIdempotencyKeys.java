package todooo.adapter.persistence.jpa.key;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.application.port.out.IdempotencyKeys;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.Owner;

public final class JpaIdempotencyKeys implements IdempotencyKeys {
    private final JpaSession session;
    private final Owner owner;

    public JpaIdempotencyKeys(JpaSession session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    @Override
    public Optional<Receipt> find(IdempotencyKey key, Instant since) {
        return session.read(entityManager -> {
            Optional<IdempotencyKeyEntity> found = entityManager
                    .createQuery("""
                            select k
                            from IdempotencyKeyEntity k
                            where k.owner = :owner and k.text = :text and k.createdAt >= :since
                            """, IdempotencyKeyEntity.class)
                    .setParameter("owner", owner.name())
                    .setParameter("text", key.text())
                    .setParameter("since", EpochMicros.of(since))
                    .getResultStream()
                    .findFirst();
            found.ifPresent(entityManager::detach); // it is written past the entity manager
            return found.map(IdempotencyKeyEntity::toDomain);
        });
    }

    @Override
    public boolean add(IdempotencyKey key, Receipt receipt, Instant since) {
        int rows = session.write(entityManager -> entityManager
                .unwrap(Session.class)
                .createNativeMutationQuery("""
                        insert into idempotency_key (owner, key, subject, todos, fingerprint, created_at)
                        values (:owner, :key, :subject, :todos, :fingerprint, :createdAt)
                        on conflict (owner, key) do update
                        set subject = excluded.subject, todos = excluded.todos,
                            fingerprint = excluded.fingerprint, created_at = excluded.created_at
                        where idempotency_key.created_at < :since
                        """)
                .setParameter("owner", owner.name())
                .setParameter("key", key.text())
                .setParameter("subject", receipt.subject())
                .setParameter("todos", receipt.count())
                .setParameter("fingerprint", receipt.request().hex())
                .setParameter("createdAt", EpochMicros.of(receipt.at()))
                .setParameter("since", EpochMicros.of(since))
                .executeUpdate());
        return rows == 1;
    }

    @Override
    public void replace(IdempotencyKey key, Receipt receipt) {
        session.write(entityManager -> entityManager
                .createQuery("""
                        update IdempotencyKeyEntity k
                        set k.subject = :subject, k.todos = :todos, k.fingerprint = :fingerprint,
                            k.createdAt = :createdAt
                        where k.owner = :owner and k.text = :text
                        """)
                .setParameter("subject", receipt.subject())
                .setParameter("todos", receipt.count())
                .setParameter("fingerprint", receipt.request().hex())
                .setParameter("createdAt", EpochMicros.of(receipt.at()))
                .setParameter("owner", owner.name())
                .setParameter("text", key.text())
                .executeUpdate());
    }

    @Override
    public int removeBefore(Instant then, int limit) {
        return session.write(entityManager -> {
            List<IdempotencyKeyEntity> old = entityManager
                    .createQuery("""
                            select k
                            from IdempotencyKeyEntity k
                            where k.owner = :owner and k.createdAt < :then
                            order by k.createdAt
                            """, IdempotencyKeyEntity.class)
                    .setParameter("owner", owner.name())
                    .setParameter("then", EpochMicros.of(then))
                    .setMaxResults(limit)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                    .getResultList();
            old.forEach(entityManager::remove);
            return old.size();
        });
    }
}
