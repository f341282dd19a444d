package todooo.adapter.persistence.sql;

import java.util.function.LongConsumer;

/** Adds up the rows of the three passes: each is written once, and read once more in each database. */
final class RowsDone implements LongConsumer {
    private static final int PASSES = 3;

    private final DatabaseCopy.Progress progress;
    private final long total;
    private long done;

    RowsDone(DatabaseCopy.Progress progress, Database source) {
        this.progress = progress;
        this.total = PASSES
                * CopiedTable.ALL.stream()
                        .mapToLong(table -> TableReader.count(source, table))
                        .sum();
    }

    @Override
    public void accept(long rows) {
        done += rows;
        progress.at(done, total);
    }
}
