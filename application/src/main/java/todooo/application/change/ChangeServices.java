package todooo.application.change;

import todooo.application.port.in.change.ChangeUseCases;
import todooo.application.port.out.Transactions;

/** Wires the services behind the use cases of changes. */
public final class ChangeServices {
    private ChangeServices() {}

    /**
     * Use cases over these transactions.
     *
     * @param hub tells those who watch of changes
     */
    public static ChangeUseCases over(Transactions transactions, ChangeHub hub) {
        return new ChangeUseCases(
                new ReadChangesService(transactions),
                hub.watching(owner ->
                        transactions.read(unit -> unit.of(owner).changes().last())));
    }
}
