package todooo.adapter.persistence.sql.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.Statements;
import todooo.adapter.persistence.sql.Vendor;

/** Copies one table, from the first row that is not there yet. */
final class TableCopy {
    private final Database source;
    private final Database target;
    private final CopyTransactions transactions;
    private final CopiedTable table;
    private final int batch;

    TableCopy(Database source, Database target, CopiedTable table, int batch) {
        this.source = source;
        this.target = target;
        this.transactions = new CopyTransactions(target);
        this.table = table;
        this.batch = batch;
    }

    void run(LongConsumer progress) {
        var reader = new TableReader(source, table, batch);
        long copied = transactions.write(connection -> CopyMarker.copied(connection, table));
        if (reader.skip(copied)) {
            progress.accept(copied);
            for (var rows = reader.next(); !rows.isEmpty(); rows = reader.next()) {
                copied += write(copied, rows);
                progress.accept(rows.size());
            }
        }
        if (table.generated() != null) {
            carryOver(table.generated());
        }
    }

    private int write(long copied, List<List<@Nullable Object>> rows) {
        return transactions.write(connection -> {
            CopyMarker.advance(connection, table, copied, rows.size());
            insert(connection, rows);
            return rows.size();
        });
    }

    private void insert(Connection connection, List<List<@Nullable Object>> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.insert())) {
            for (List<@Nullable Object> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    int type = table.columns().get(i).type().jdbcType();
                    statement.setObject(i + 1, row.get(i), type);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Lets the target go on after the highest number that the source has ever given out. */
    private void carryOver(String column) {
        long last = source.lastGenerated(table.name(), column);
        transactions.write(connection -> {
            Vendor vendor = target.vendor();
            long highest = Math.max(
                    last,
                    Statements.number(
                            connection, String.format(Locale.ROOT, "select max(%s) from %s", column, table.name())));
            if (highest > vendor.lastGenerated(connection, table.name(), column)) {
                vendor.continueAfter(connection, table.name(), column, highest);
            }
            return highest;
        });
    }
}
