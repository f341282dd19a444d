package todooo.adapter.persistence.jdbc;

import java.util.List;
import todooo.adapter.persistence.jdbc.session.ChangeNumbers;
import todooo.adapter.persistence.jdbc.session.JdbcSession;
import todooo.adapter.persistence.jdbc.session.RowReader;
import todooo.application.port.out.Store;
import todooo.application.port.out.UnitOfWork;
import todooo.domain.query.ReadBounds;
import todooo.domain.value.Owner;

final class JdbcUnitOfWork implements UnitOfWork {
    private final JdbcSession session;
    private final ChangeNumbers changes;
    private final ReadBounds bounds;

    JdbcUnitOfWork(JdbcSession session, ChangeNumbers changes, ReadBounds bounds) {
        this.session = session;
        this.changes = changes;
        this.bounds = bounds;
    }

    @Override
    public Store of(Owner owner) {
        return new JdbcStore(session, owner, changes, bounds);
    }

    /** Each is a range of an index that holds nothing else. */
    @Override
    public List<Owner> withUnfinishedActs(int limit) {
        return session.query("""
                select owner from (select owner from tag where retired limit ?) as retired
                union
                select owner from (
                    select owner from deletion where kind = 'list' and state = 'deleting' limit ?
                ) as begun
                limit ?
                """, row -> new Owner(new RowReader(row).text()), limit, limit, limit);
    }
}
