package todooo.application.list;

import java.time.InstantSource;
import todooo.application.act.Slices;
import todooo.application.port.in.list.ListUseCases;
import todooo.application.port.out.Transactions;
import todooo.application.retention.Retention;

/** Wires the services behind the use cases of lists. */
public final class ListServices {
    private ListServices() {}

    /**
     * Use cases over these transactions, telling the time by this clock.
     *
     * @param retention how long keys, deleted to-dos and tombstones are kept
     */
    public static ListUseCases over(Transactions transactions, InstantSource clock, Retention retention) {
        return over(transactions, clock, retention, Slices.USUAL);
    }

    static ListUseCases over(Transactions transactions, InstantSource clock, Retention retention, Slices slices) {
        var reading = new ReadListsService(transactions);
        return new ListUseCases(
                new CreateListService(transactions, clock, retention),
                reading,
                reading,
                new ChangeListService(transactions, clock),
                new MoveListService(transactions, clock, retention),
                new DeleteListService(transactions, clock, retention, slices));
    }
}
