package todooo.application.transfer;

import java.time.InstantSource;
import todooo.application.port.in.transfer.TransferUseCases;
import todooo.application.port.out.Transactions;

/** Wires the services behind export and import. */
public final class TransferServices {
    private TransferServices() {}

    /** Use cases over these transactions, telling the time by this clock. */
    public static TransferUseCases over(Transactions transactions, InstantSource clock) {
        return over(transactions, clock, SliceLimit.DEFAULT);
    }

    static TransferUseCases over(Transactions transactions, InstantSource clock, SliceLimit slice) {
        return new TransferUseCases(
                new ExportAllService(transactions), new ImportTodosService(transactions, clock, slice));
    }
}
