package todooo.adapter.persistence.sql;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import todooo.domain.storage.StorageException;

/**
 * Copies everything from one database to another, in batches of which each is a transaction: a copy that was interrupted
 * at any moment goes on where it was. Nobody else may write to either of them meanwhile; if somebody does, the end tells.
 */
public final class DatabaseCopy implements AutoCloseable {
    private static final int BATCH = 2_000;

    private final Database source;
    private final Database target;
    private final String sourceName;
    private final int batch;

    private DatabaseCopy(Database source, Database target, String sourceName, int batch) {
        this.source = source;
        this.target = target;
        this.sourceName = sourceName;
        this.batch = batch;
    }

    /**
     * Opens both databases. The source has to have the schema of this program; the target is brought up to it, if it is
     * empty or an unfinished copy of the same source.
     *
     * @throws DatabaseRefusedException if one of them cannot be used, or both are the same
     */
    public static DatabaseCopy open(DatabaseSettings from, DatabaseSettings to) {
        return open(from, to, BATCH);
    }

    static DatabaseCopy open(DatabaseSettings from, DatabaseSettings to, int batch) {
        Database source = CopyOpening.source(from);
        try {
            String name = source.identity();
            return new DatabaseCopy(source, CopyOpening.target(to, name), name, batch);
        } catch (Throwable thrown) {
            try (source) {
                throw thrown;
            }
        }
    }

    /**
     * Copies what is not there yet, then reads both databases and compares them.
     *
     * @throws DatabaseRefusedException if the target holds other data, or another copy into it is under way
     * @throws StorageException if a database fails; what is there stays, and the next run goes on with it
     */
    public Result run(Progress progress) {
        var rows = new RowsDone(progress, source);
        var transactions = new CopyTransactions(target);
        boolean unfinished = transactions.write(connection -> CopyMarker.begin(connection, sourceName));
        if (unfinished) {
            CopiedTable.ALL.forEach(table -> new TableCopy(source, target, table, batch).run(rows));
        }
        Result result = compare(rows);
        if (unfinished && result.equal()) {
            transactions.write(CopyMarker::drop);
        }
        if (!unfinished && !result.equal()) {
            throw new DatabaseRefusedException(
                    "The database %s holds other data: copy to one that is empty".formatted(target.name()));
        }
        return result;
    }

    private Result compare(LongConsumer progress) {
        List<TableContents> original = contents(source, progress);
        List<TableContents> copy = contents(target, progress);
        boolean equal = true;
        for (int i = 0; i < copy.size(); i++) {
            equal &= copy.get(i).isCopyOf(original.get(i));
        }
        return new Result(equal, describe(source, original), describe(target, copy));
    }

    private List<TableContents> contents(Database database, LongConsumer progress) {
        return CopiedTable.ALL.stream()
                .map(table -> TableContents.of(database, table, batch, progress))
                .toList();
    }

    private static String describe(Database database, List<TableContents> contents) {
        return contents.stream()
                .map(TableContents::toString)
                .collect(Collectors.joining("; ", database.name() + " (", ")"));
    }

    /** Closes both databases. */
    @Override
    public void close() {
        try (source) {
            target.close();
        }
    }

    /**
     * How the two databases compare.
     *
     * @param equal whether all that is in the source is in the target, and nothing else
     * @param source its name, and how many rows with which checksum it has, for a person
     * @param target the same of the target
     */
    public record Result(boolean equal, String source, String target) {}

    /** Is told how far a copy has come. */
    @FunctionalInterface
    public interface Progress {
        /** So many rows of all that have to be written or read are done. */
        void at(long done, long total);
    }
}
