package todooo.adapter.persistence.sql.testkit;

import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.domain.change.Epoch;
import todooo.domain.query.PageLimit;
import todooo.domain.query.TodoQuery;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.ToDo;
import todooo.domain.value.Owner;

/** An adapter on an open database, and the to-dos of one owner in it. */
public final class OpenStore implements AutoCloseable {
    private static final Epoch EPOCH = new Epoch(1, "0123456789abcdef");

    private final Database database;
    private final Transactions transactions;

    private OpenStore(Database database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    public static OpenStore open(Adapter adapter, DatabaseSettings settings) {
        return open(adapter, settings, UnaryOperator.identity());
    }

    /** With something around its connections. */
    public static OpenStore open(Adapter adapter, DatabaseSettings settings, UnaryOperator<DataSource> around) {
        Database database = DatabaseFactory.open(settings);
        return new OpenStore(
                database,
                adapter.open(
                        around.apply(database.readers()),
                        around.apply(database.scanners()),
                        around.apply(database.writers()),
                        database::failure,
                        database::candidates,
                        EPOCH,
                        (_, _) -> {}));
    }

    public Database database() {
        return database;
    }

    public Transactions transactions() {
        return transactions;
    }

    public ToDo add(String task) {
        return transactions.write(
                Owner.LOCAL, unit -> unit.of(Owner.LOCAL).todos().add(content(task), NOON));
    }

    public List<ToDo> list() {
        return transactions.read(unit -> unit.of(Owner.LOCAL)
                .todos()
                .list(TodoQuery.ALL.atMost(new PageLimit(PageLimit.MAX)))
                .todos());
    }

    public ToDo find(ToDo todo) {
        return transactions.read(
                unit -> unit.of(Owner.LOCAL).todos().find(todo.id()).orElseThrow());
    }

    public void write(Consumer<TodoRepository> work) {
        change(store -> work.accept(store.todos()));
    }

    public void change(Consumer<Store> work) {
        transactions.write(Owner.LOCAL, unit -> {
            work.accept(unit.of(Owner.LOCAL));
            return true;
        });
    }

    /** Runs SQL past the adapter. */
    public void execute(String sql) throws SQLException {
        try (var connection = database.writers().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try (database) {
            if (transactions instanceof AutoCloseable closeable) {
                closeable.close();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
