package todooo.adapter.persistence.jpa.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.domain.change.ChangePage;
import todooo.domain.change.ChangeReader;
import todooo.domain.change.ChangeToken;
import todooo.domain.storage.Changes;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

public final class JpaChanges implements Changes {
    private final JpaSession session;
    private final Owner owner;

    public JpaChanges(JpaSession session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    @Override
    public long last() {
        return session.read(entityManager -> Optional.ofNullable(entityManager
                        .unwrap(Session.class)
                        .createNativeQuery("""
                        select last
                        from change_counter
                        where owner = :owner
                        """, Long.class)
                        .setParameter("owner", owner.name())
                        .getSingleResultOrNull())
                .orElse(0L));
    }

    @Override
    public ChangeToken present() {
        return new ChangeReader(new JpaChangeStatements(session, owner)).present();
    }

    @Override
    public Optional<ChangePage> read(@Nullable ChangeToken since, int limit) {
        return new ChangeReader(new JpaChangeStatements(session, owner)).read(since, limit);
    }

    @Override
    public int forgetBefore(Instant then, int limit) {
        return session.write(entityManager -> {
            List<Tomb> old = entityManager
                    .createQuery("""
                            select new todooo.adapter.persistence.jpa.change.JpaChanges$Tomb(t.change, t.kind, t.id, t.deletedAt)
                            from TombstoneEntity t
                            where t.owner = :owner
                            order by t.change, t.kind, t.id
                            """, Tomb.class)
                    .setParameter("owner", owner.name())
                    .setMaxResults(limit)
                    .getResultStream()
                    .takeWhile(tomb -> tomb.deletedAt() < EpochMicros.of(then))
                    .toList();
            return old.isEmpty() ? 0 : forget(entityManager.unwrap(Session.class), old.getLast());
        });
    }

    private int forget(Session entityManager, Tomb last) {
        entityManager
                .createNativeMutationQuery("""
                        update change_counter
                        set forgotten = :change
                        where owner = :owner and forgotten < :change
                        """)
                .setParameter("owner", owner.name())
                .setParameter("change", last.change())
                .executeUpdate();
        return entityManager
                .createMutationQuery("""
                        delete from TombstoneEntity t
                        where t.owner = :owner and (t.change, t.kind, t.id) <= (:change, :kind, :id)
                        """)
                .setParameter("owner", owner.name())
                .setParameter("change", last.change())
                .setParameter("kind", last.kind())
                .setParameter("id", last.id())
                .executeUpdate();
    }

    /** The columns of a tombstone by which it is removed. */
    record Tomb(long change, String kind, long id, long deletedAt) {}
}
