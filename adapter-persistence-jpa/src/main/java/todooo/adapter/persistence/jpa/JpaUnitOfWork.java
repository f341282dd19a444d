package todooo.adapter.persistence.jpa;

import java.util.List;
import org.hibernate.Session;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.application.port.out.Store;
import todooo.application.port.out.UnitOfWork;
import todooo.domain.query.ReadBounds;
import todooo.domain.value.Owner;

final class JpaUnitOfWork implements UnitOfWork {
    private final JpaSession session;
    private final ReadBounds bounds;

    JpaUnitOfWork(JpaSession session, ReadBounds bounds) {
        this.session = session;
        this.bounds = bounds;
    }

    @Override
    public Store of(Owner owner) {
        return new JpaStore(session, owner, bounds);
    }

    /** Each is a range of an index that holds nothing else. */
    @Override
    public List<Owner> withUnfinishedActs(int limit) {
        return session.read(entityManager -> entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select owner from (select owner from tag where retired limit :limit) as retired
                        union
                        select owner from (
                            select owner from deletion where kind = 'list' and state = 'deleting' limit :limit
                        ) as begun
                        limit :limit
                        """, String.class)
                .setParameter("limit", limit)
                .getResultStream()
                .map(Owner::new)
                .toList());
    }
}
