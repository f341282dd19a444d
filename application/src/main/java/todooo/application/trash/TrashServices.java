package todooo.application.trash;

import java.time.InstantSource;
import todooo.application.port.in.trash.TrashUseCases;
import todooo.application.port.out.Transactions;
import todooo.application.retention.Retention;

/** Wires the services behind the use cases of the trash. */
public final class TrashServices {
    /** How many to-dos are restored or purged in one transaction: about twenty milliseconds' work. */
    private static final int MAX_SLICE = 1_000;

    private TrashServices() {}

    /**
     * Use cases over these transactions, telling the time by this clock.
     *
     * @param retention how long keys and deleted to-dos are kept
     */
    public static TrashUseCases over(Transactions transactions, InstantSource clock, Retention retention) {
        return over(transactions, clock, retention, MAX_SLICE);
    }

    static TrashUseCases over(Transactions transactions, InstantSource clock, Retention retention, int slice) {
        var reading = new ReadTrashService(transactions, clock, retention);
        return new TrashUseCases(
                reading,
                reading,
                new RestoreDeletionService(transactions, clock, retention, slice),
                new PurgeDeletionService(transactions, clock, retention, slice),
                new EmptyTrashService(transactions, clock, retention, slice));
    }
}
