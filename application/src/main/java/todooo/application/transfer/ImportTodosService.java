package todooo.application.transfer;

import java.time.InstantSource;
import java.util.Iterator;
import todooo.application.port.in.transfer.ImportRecord;
import todooo.application.port.in.transfer.ImportTodos;
import todooo.application.port.out.Transactions;

final class ImportTodosService implements ImportTodos {
    private final Transactions transactions;
    private final InstantSource clock;
    private final SliceLimit slice;

    ImportTodosService(Transactions transactions, InstantSource clock, SliceLimit slice) {
        this.transactions = transactions;
        this.clock = clock;
        this.slice = slice;
    }

    @Override
    public Import begin(Command command, Iterator<ImportRecord> records) {
        return new SlicedImport(transactions, clock, slice, command, records);
    }
}
