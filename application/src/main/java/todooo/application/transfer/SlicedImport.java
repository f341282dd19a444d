package todooo.application.transfer;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import todooo.application.port.in.transfer.ImportRecord;
import todooo.application.port.in.transfer.ImportTodos.Command;
import todooo.application.port.in.transfer.ImportTodos.Import;
import todooo.application.port.in.transfer.ImportTodos.ImportOutcome;
import todooo.application.port.out.Transactions;

/**
 * Takes one slice of the file after the other, and imports each in a transaction. What it learns of lists counts once
 * that has committed.
 */
final class SlicedImport implements Import {
    private final Transactions transactions;
    private final InstantSource clock;
    private final SliceLimit limit;
    private final Command command;
    private final Iterator<ImportRecord> records;
    private final Origins origins = new Origins();
    private Ledger ledger = Ledger.empty();

    SlicedImport(
            Transactions transactions,
            InstantSource clock,
            SliceLimit limit,
            Command command,
            Iterator<ImportRecord> records) {
        this.transactions = transactions;
        this.clock = clock;
        this.limit = limit;
        this.command = command;
        this.records = records;
    }

    @Override
    public List<ImportOutcome> next() {
        List<ImportItem> slice = take();
        if (slice.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Imported imported = command.dryRun()
                ? transactions.read(unit -> run(slice, new Draft(unit.of(command.owner())), now))
                : transactions.write(
                        command.owner(), unit -> run(slice, new Stored(unit.of(command.owner()), now), now));
        ledger = imported.ledger();
        return imported.outcomes();
    }

    private Imported run(List<ImportItem> slice, ImportTarget target, Instant now) {
        Ledger learned = ledger.copy(); // the work may run more than once
        return new Imported(new SliceImport(target, learned, slice, now).run(), learned);
    }

    private List<ImportItem> take() {
        List<ImportItem> slice = new ArrayList<>();
        int characters = 0;
        while (records.hasNext() && slice.size() < limit.records() && characters < limit.characters()) {
            ImportRecord record = records.next();
            if (record instanceof ImportRecord.OfTodo todo) {
                slice.add(new ImportItem(record, origins.of(todo)));
                characters += todo.content().characters();
            } else {
                slice.add(new ImportItem(record, null));
            }
        }
        return slice;
    }

    private record Imported(List<ImportOutcome> outcomes, Ledger ledger) {}
}
