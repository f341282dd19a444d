package todooo.benchmark.micro;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import todooo.adapter.persistence.jdbc.JdbcTransactions;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.application.port.out.Transactions;
import todooo.benchmark.database.Seed;
import todooo.benchmark.database.SqliteFiles;
import todooo.benchmark.database.Tasks;
import todooo.benchmark.database.Workplace;
import todooo.domain.change.Epoch;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

/** The cost of a transaction through the port, with JDBC on a SQLite file: one that reads, and one that is durable. */
public class JdbcBenchmark extends Microbenchmark {
    private static final int ROWS = 10_000;
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final TodoContent content = TodoContent.of(new Task(Tasks.sentence(1)));
    private @Nullable Database database;
    private @Nullable Transactions transactions;
    private long reads;

    @Setup
    public void open() throws IOException {
        Logger.getLogger("").setLevel(Level.WARNING); // the migrations and the pool would tell of themselves
        var files = new SqliteFiles(Workplace.in(Path.of(System.getProperty("benchmark.target"))));
        var settings = files.create("jmh");
        Seed.fill(settings, ROWS);
        database = DatabaseFactory.open(settings);
        transactions = new JdbcTransactions(
                database.readers(),
                database.scanners(),
                database.writers(),
                database::failure,
                database::candidates,
                new Epoch(1, "0123456789abcdef"),
                (_, _) -> {});
    }

    @TearDown
    public void close() {
        database.close();
    }

    @Benchmark
    public Optional<ToDo> find() {
        var id = new TodoId(1 + reads++ * 7919 % ROWS);
        return transactions.read(unit -> unit.of(Owner.LOCAL).todos().find(id));
    }

    @Benchmark
    public ToDo add() {
        return transactions.write(
                Owner.LOCAL, unit -> unit.of(Owner.LOCAL).todos().add(content, NOW));
    }
}
