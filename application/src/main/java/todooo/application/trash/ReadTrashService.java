package todooo.application.trash;

import java.time.InstantSource;
import java.util.List;
import todooo.application.port.in.trash.GetDeletion;
import todooo.application.port.in.trash.ListTrash;
import todooo.application.port.out.Transactions;
import todooo.application.retention.Retention;
import todooo.domain.query.DeletionQuery;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionId;
import todooo.domain.trash.DeletionNotFoundException;
import todooo.domain.value.Owner;

final class ReadTrashService implements GetDeletion, ListTrash {
    private final Transactions transactions;
    private final InstantSource clock;
    private final Retention retention;

    ReadTrashService(Transactions transactions, InstantSource clock, Retention retention) {
        this.transactions = transactions;
        this.clock = clock;
        this.retention = retention;
    }

    @Override
    public Page list(Query query) {
        var since = clock.instant().minus(retention.trash());
        int limit = query.limit().value();
        List<Deletion> found = transactions.read(
                unit -> unit.of(query.owner()).trash().list(new DeletionQuery(since, query.before(), limit + 1)));
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(found.subList(0, limit), found.get(limit - 1).id());
    }

    @Override
    public Deletion get(Owner owner, DeletionId id) {
        return transactions
                .read(unit -> unit.of(owner).trash().find(id))
                .filter(Kept.at(clock.instant(), retention))
                .orElseThrow(() -> new DeletionNotFoundException(id));
    }
}
