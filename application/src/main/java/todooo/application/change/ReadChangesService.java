package todooo.application.change;

import todooo.application.port.in.change.ReadChanges;
import todooo.application.port.out.Transactions;
import todooo.domain.change.ChangePage;
import todooo.domain.change.SyncExpiredException;

final class ReadChangesService implements ReadChanges {
    private final Transactions transactions;

    ReadChangesService(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public ChangePage read(Query query) {
        return transactions
                .read(unit -> unit.of(query.owner())
                        .changes()
                        .read(query.since(), query.limit().value()))
                .orElseThrow(SyncExpiredException::new);
    }
}
