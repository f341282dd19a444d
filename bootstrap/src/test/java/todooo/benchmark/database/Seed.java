package todooo.benchmark.database;

import java.time.Duration;
import java.time.Instant;
import todooo.adapter.persistence.jdbc.JdbcTransactions;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.domain.change.Epoch;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.Task;
import todooo.domain.todo.TodoContent;
import todooo.domain.value.Owner;

/** Fills a new database with to-dos, whose ids are 1 to their number, the oldest first. */
public final class Seed {
    /** Every fourth to-do is completed, every third has an order. */
    public static final int COMPLETED_EVERY = 4;

    private static final int ORDERED_EVERY = 3;
    private static final int BATCH = 10_000;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration DISTANCE = Duration.ofMillis(1);

    private Seed() {}

    /**
     * Creates the schema and the to-dos through the port, so that everything an adapter keeps beside the rows is there
     * too.
     */
    public static void fill(DatabaseSettings settings, int rows) {
        try (Database database = DatabaseFactory.open(settings)) {
            var transactions = new JdbcTransactions(
                    database.readers(),
                    database.scanners(),
                    database.writers(),
                    database::failure,
                    database::candidates,
                    new Epoch(1, "0123456789abcdef"),
                    (_, _) -> {});
            for (int first = 1; first <= rows; first += BATCH) {
                int from = first;
                int to = Math.min(rows, first + BATCH - 1);
                transactions.write(Owner.LOCAL, unit -> add(unit.of(Owner.LOCAL).todos(), from, to, rows));
            }
        }
    }

    private static int add(TodoRepository todos, int from, int to, int rows) {
        for (int i = from; i <= to; i++) {
            todos.add(content(i, rows), FIRST.plus(DISTANCE.multipliedBy(i)));
        }
        return to;
    }

    private static TodoContent content(int number, int rows) {
        return TodoContent.of(new Task(Tasks.seeded(number, rows)))
                .withCompleted(number % COMPLETED_EVERY == 0)
                .withOrder(number % ORDERED_EVERY == 0 ? number : null);
    }
}
