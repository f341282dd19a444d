package todooo.adapter.http;

import java.time.Duration;
import java.time.InstantSource;
import todooo.application.change.ChangeHub;
import todooo.application.change.ChangeServices;
import todooo.application.list.ListServices;
import todooo.application.port.in.UseCases;
import todooo.application.port.out.Transactions;
import todooo.application.retention.Retention;
import todooo.application.tag.TagServices;
import todooo.application.todo.TodoServices;
import todooo.application.transfer.TransferServices;
import todooo.application.trash.TrashServices;

/** The services behind all use cases, as they are wired in the tests. */
public final class Services {
    private static final Retention RETENTION =
            new Retention(Duration.ofDays(30), Duration.ofDays(30), Duration.ofDays(90));

    private Services() {}

    /** Use cases over these transactions, telling the time by this clock. */
    public static UseCases over(Transactions transactions, InstantSource clock) {
        return over(transactions, clock, new ChangeHub(Duration.ZERO));
    }

    /** Use cases over these transactions, telling those who watch of changes by the hub. */
    public static UseCases over(Transactions transactions, InstantSource clock, ChangeHub hub) {
        return new UseCases(
                TodoServices.over(transactions, clock, RETENTION),
                ListServices.over(transactions, clock, RETENTION),
                TagServices.over(transactions, clock, RETENTION),
                TrashServices.over(transactions, clock, RETENTION),
                ChangeServices.over(transactions, hub),
                TransferServices.over(transactions, clock));
    }
}
