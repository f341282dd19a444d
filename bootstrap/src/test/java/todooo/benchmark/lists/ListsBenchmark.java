package todooo.benchmark.lists;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import todooo.adapter.persistence.jdbc.JdbcTransactions;
import todooo.adapter.persistence.jpa.JpaTransactions;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.benchmark.database.Databases;
import todooo.benchmark.database.SqliteFiles;
import todooo.domain.change.Epoch;

/** Measures every list of many to-dos with each adapter on each database, and prints a table of each. */
public record ListsBenchmark(
        List<Databases> databases, List<String> adapters, PrintStream progress, PrintStream report) {
    private static final int REPETITIONS = 15;
    private static final Epoch EPOCH = new Epoch(1, "0123456789abcdef");

    /** Measures so many to-dos twice: all of one owner, and a hundred of each owner. */
    public void run(int todos) throws IOException {
        for (Databases each : databases) {
            for (Population population : List.of(Population.ofOne(todos), Population.ofMany(todos))) {
                progress.printf("Filling %s with %s%n", each.name(), population);
                DatabaseSettings settings = each.create("lists");
                long start = System.nanoTime();
                PopulationSeed.fill(settings, population);
                progress.printf("Filled in %.0f s%n", (System.nanoTime() - start) / 1e9);
                try (Database database = DatabaseFactory.open(settings)) {
                    for (String adapter : adapters) {
                        progress.printf("Measuring %s%n", adapter);
                        List<ListTime> times = measure(adapter, database, population);
                        // What keeps the machine busy disturbs it less; but a server spends its own.
                        boolean cpu = each instanceof SqliteFiles;
                        report.printf(
                                "%n%s, %s, %s, %s in ms%n%n",
                                population, adapter, each.version(), cpu ? "processor time" : "time");
                        report.print(new ListsReport(times, cpu ? ListTime::cpuMillis : ListTime::millis).text());
                    }
                }
                each.remove("lists");
            }
        }
    }

    private static List<ListTime> measure(String adapter, Database database, Population population) {
        if (adapter.equals("jdbc")) {
            return measure(new ListReads(
                    new JdbcTransactions(
                            database.readers(),
                            database.scanners(),
                            database.writers(),
                            database::failure,
                            database::candidates,
                            EPOCH,
                            (_, _) -> {}),
                    population));
        }
        try (JpaTransactions transactions = JpaTransactions.open(
                database.readers(),
                database.scanners(),
                database.writers(),
                database::failure,
                database::candidates,
                EPOCH,
                (_, _) -> {})) {
            return measure(new ListReads(transactions, population));
        }
    }

    /** Everything is compiled before it counts. */
    private static List<ListTime> measure(ListReads reads) {
        reads.measure(1);
        return reads.measure(REPETITIONS);
    }
}
