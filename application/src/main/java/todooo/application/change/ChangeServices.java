package todooo.application.change;

import todooo.application.port.in.change.ChangeUseCases;
import todooo.application.port.out.Transactions;

/** Wires the services behind the use cases of changes. */
public final class ChangeServices {
    private ChangeServices() {}

    /** Use cases over these transactions. */
    public static ChangeUseCases over(Transactions transactions) {
        return new ChangeUseCases(new ReadChangesService(transactions));
    }
}
