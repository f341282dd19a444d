package todooo.application.trash;

import java.time.InstantSource;
import todooo.application.act.Slices;
import todooo.application.port.in.trash.TrashUseCases;
import todooo.application.port.out.Transactions;
import todooo.application.retention.Retention;

/** Wires the services behind the use cases of the trash. */
public final class TrashServices {
    private TrashServices() {}

    /**
     * Use cases over these transactions, telling the time by this clock.
     *
     * @param retention how long keys and deleted to-dos are kept
     */
    public static TrashUseCases over(Transactions transactions, InstantSource clock, Retention retention) {
        return over(transactions, clock, retention, Slices.USUAL);
    }

    static TrashUseCases over(Transactions transactions, InstantSource clock, Retention retention, Slices slices) {
        var reading = new ReadTrashService(transactions, clock, retention);
        return new TrashUseCases(
                reading,
                reading,
                new RestoreDeletionService(transactions, clock, retention, slices),
                new PurgeDeletionService(transactions, clock, retention, slices),
                new EmptyTrashService(transactions, clock, retention, slices));
    }
}
