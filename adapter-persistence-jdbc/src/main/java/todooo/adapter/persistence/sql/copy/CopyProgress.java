package todooo.adapter.persistence.sql.copy;

import java.util.List;
import java.util.function.LongConsumer;
import todooo.adapter.persistence.sql.Database;

/** Adds up the rows of the three passes: each row is written once, and read once more in each database. */
final class CopyProgress implements LongConsumer {
    private static final int PASSES = 3;

    private final CopyListener listener;
    private final long total;
    private long done;

    CopyProgress(CopyListener listener, Database source, List<CopiedTable> tables) {
        this.listener = listener;
        this.total = PASSES
                * tables.stream()
                        .mapToLong(table -> TableReader.count(source, table))
                        .sum();
    }

    @Override
    public void accept(long rows) {
        done += rows;
        listener.at(done, total);
    }
}
