package todooo.adapter.persistence.sql.copy;

import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.domain.storage.StorageException;

/**
 * Copies everything from one database to another, in batches of which each is a transaction: a copy that was
 * interrupted at any moment goes on where it was. No other program may write to either of them meanwhile; if one does,
 * the end tells.
 */
public final class DatabaseCopy implements AutoCloseable {
    private static final int BATCH = 2_000;

    private final Database source;
    private final Database target;
    private final List<CopiedTable> sourceTables;
    private final List<CopiedTable> targetTables;
    private final String sourceName;
    private final int batch;

    private DatabaseCopy(
            Database source,
            Database target,
            List<CopiedTable> sourceTables,
            List<CopiedTable> targetTables,
            int batch) {
        this.source = source;
        this.target = target;
        this.sourceTables = sourceTables;
        this.targetTables = targetTables;
        this.sourceName = source.identity();
        this.batch = batch;
    }

    /**
     * Opens both databases. The source has to have the schema of this program; the target is brought up to it, if it is
     * empty or an unfinished copy of the same source.
     *
     * @throws DatabaseRefusedException if one of them cannot be used, has a table that this program does not know, or
     *     both are the same
     */
    public static DatabaseCopy open(DatabaseSettings from, DatabaseSettings to) {
        return open(from, to, BATCH);
    }

    static DatabaseCopy open(DatabaseSettings from, DatabaseSettings to, int batch) {
        Database source = CopyOpening.source(from);
        try {
            return open(source, CopiedTables.read(source), to, batch);
        } catch (Throwable thrown) {
            try (source) {
                throw thrown;
            }
        }
    }

    private static DatabaseCopy open(Database source, List<CopiedTable> tables, DatabaseSettings to, int batch) {
        Database target = CopyOpening.target(to, source.identity());
        try {
            List<CopiedTable> targetTables = CopiedTables.read(target);
            requireSameTables(source, tables, target, targetTables);
            return new DatabaseCopy(source, target, tables, targetTables, batch);
        } catch (Throwable thrown) {
            try (target) {
                throw thrown;
            }
        }
    }

    /** Refuses databases whose tables differ; those that do not are in the same order in both. */
    private static void requireSameTables(
            Database source, List<CopiedTable> tables, Database target, List<CopiedTable> targetTables) {
        for (CopiedTable table : tables) {
            if (targetTables.stream().noneMatch(table::isLike)) {
                throw new DatabaseRefusedException(String.format(
                        Locale.ROOT,
                        "The table %s has other columns, generated numbers or references in %s than in %s",
                        table.name(),
                        source.name(),
                        target.name()));
            }
        }
    }

    /**
     * Copies what is not there yet, then reads both databases and compares them.
     *
     * @throws DatabaseRefusedException if the target holds other data, or another copy into it is under way
     * @throws StorageException if a database fails; what is there stays, and the next run goes on with it
     */
    public Result run(CopyListener listener) {
        var rows = new CopyProgress(listener, source, sourceTables);
        var transactions = new CopyTransactions(target);
        boolean unfinished = transactions.write(connection -> CopyMarker.begin(connection, sourceName));
        if (unfinished) {
            sourceTables.forEach(table -> new TableCopy(source, target, table, batch).run(rows));
        }
        Result result = compare(rows);
        if (unfinished && result.equal()) {
            transactions.write(CopyMarker::drop);
        }
        if (!unfinished && !result.equal()) {
            throw new DatabaseRefusedException(String.format(
                    Locale.ROOT, "The database %s holds other data: copy to one that is empty", target.name()));
        }
        return result;
    }

    private Result compare(LongConsumer progress) {
        List<TableContents> original = contents(source, sourceTables, progress);
        List<TableContents> copy = contents(target, targetTables, progress);
        boolean equal = true;
        for (int i = 0; i < copy.size(); i++) {
            equal &= copy.get(i).isCopyOf(original.get(i));
        }
        return new Result(equal, describe(source, original), describe(target, copy));
    }

    private List<TableContents> contents(Database database, List<CopiedTable> tables, LongConsumer progress) {
        return tables.stream()
                .map(table -> TableContents.read(database, table, batch, progress))
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
}
