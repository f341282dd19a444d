package todooo.adapter.persistence.sql.postgresql.change;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.persistence.sql.ChangeExchange;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.adapter.persistence.sql.testkit.TestPooler;
import todooo.adapter.persistence.sql.testkit.TestServer;
import todooo.domain.value.Owner;

@Timeout(120)
class PostgresqlChangesTest {
    private static final Owner OTHER = new Owner("other");
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration ACQUIRE_TIMEOUT = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    private final List<Runnable> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.reversed().forEach(Runnable::run);
    }

    /** An instance, and what it hears. */
    private record Instance(Database database, HeardChanges heard, ChangeExchange exchange) {}

    /** One that listens already. */
    private Instance listening(String name, DatabaseSettings settings) {
        Instance instance = started(name, settings);
        eventually(() -> instance.heard().missedCount() == 1);
        return instance;
    }

    private Instance started(String name, DatabaseSettings settings) {
        Database database = DatabaseFactory.open(settings);
        open.add(database::close);
        var heard = new HeardChanges();
        ChangeExchange exchange = database.exchangeChanges(name, heard);
        open.add(exchange::close);
        return new Instance(database, heard, exchange);
    }

    @Test
    void tellOtherInstancesAndNotThemselves() {
        DatabaseSettings settings = TestDatabase.POSTGRESQL.create(folder);
        Instance one = listening("one", settings);
        Instance two = listening("two", settings);

        one.exchange().tell(Owner.LOCAL, 1);
        two.exchange().tell(OTHER, 2);

        eventually(() -> two.heard().last().equals(Map.of(Owner.LOCAL, 1L)));
        eventually(() -> one.heard().last().equals(Map.of(OTHER, 2L)));
        assertThat(one.exchange().isAlive()).isTrue();
    }

    @Test
    void tellOnlyTheLastOfManyNumbers() {
        DatabaseSettings settings = TestDatabase.POSTGRESQL.create(folder);
        Instance one = listening("one", settings);
        Instance two = listening("two", settings);

        for (int change = 1; change <= 100_000; change++) {
            one.exchange().tell(Owner.LOCAL, change);
        }

        eventually(() -> two.heard().last().equals(Map.of(Owner.LOCAL, 100_000L)));
        assertThat(two.heard().count()).isLessThan(1_000);
    }

    @Test
    void tellOfMoreOwnersThanFitIntoANotification() {
        DatabaseSettings settings = TestDatabase.POSTGRESQL.create(folder);
        Instance one = listening("one", settings);
        Instance two = listening("two", settings);
        Map<Owner, Long> changes = IntStream.range(100, 600)
                .boxed()
                .collect(toMap(i -> new Owner("😀".repeat(Owner.MAX_CODE_POINTS - 3) + i), Long::valueOf));

        changes.forEach(one.exchange()::tell);

        eventually(() -> two.heard().last().equals(changes));
    }

    @Test
    void letOthersLookAtEverythingWhenTooManyOwnersHaveChanged() {
        DatabaseSettings settings = TestDatabase.POSTGRESQL.create(folder);
        Instance two = listening("two", settings);
        var sender = new ChangeSender("one");
        for (int i = 0; i <= 10_000; i++) {
            sender.tell(new Owner("owner " + i), 1);
        }

        try (var connection = two.database().readers().getConnection()) {
            sender.step(connection);
        } catch (SQLException | InterruptedException e) {
            throw new AssertionError(e);
        }

        eventually(() -> two.heard().missedCount() == 2);
        assertThat(two.heard().count()).isZero();
    }

    @Test
    void heedNoServiceInAnotherSchema() throws SQLException {
        DatabaseSettings settings = TestDatabase.POSTGRESQL.create(folder);
        Instance one = listening("one", settings);
        Instance two = listening("two", settings);
        execute(one, "create schema elsewhere");
        DatabaseSettings elsewhere = TestDatabase.at(settings.url() + "?currentSchema=elsewhere", settings);
        Instance stranger = listening("stranger", elsewhere);
        Instance neighbour = listening("neighbour", elsewhere);

        stranger.exchange().tell(OTHER, 9);
        eventually(() -> neighbour.heard().last().equals(Map.of(OTHER, 9L)));
        two.exchange().tell(Owner.LOCAL, 1);

        eventually(() -> one.heard().last().equals(Map.of(Owner.LOCAL, 1L)));
        assertThat(neighbour.heard().last()).isEqualTo(Map.of(OTHER, 9L));
    }

    @Test
    void doNotKnowWhatAnotherVersionMeansAndLook() throws SQLException {
        Instance one = listening("one", TestDatabase.POSTGRESQL.create(folder));

        execute(one, "select pg_notify((" + ChangeReceiver.CHANNEL + "), '{\"version\": 2}\n')");

        eventually(() -> one.heard().missedCount() == 2);
    }

    @Test
    void goOnAfterTheEndOfTheirSessionsAndKnowThatTheyMayHaveMissedSome() throws SQLException {
        DatabaseSettings settings = TestDatabase.POSTGRESQL.create(folder);
        Instance one = listening("one", settings);
        Instance two = listening("two", settings);

        execute(one, """
                select pg_terminate_backend(pid)
                from pg_stat_activity
                where pid <> pg_backend_pid() and datname = current_database()
                """);
        one.exchange().tell(Owner.LOCAL, 1);

        eventually(() -> two.heard().missedCount() == 2);
        eventually(() -> one.heard().missedCount() == 2);
        one.exchange().tell(Owner.LOCAL, 2);
        eventually(() -> Long.valueOf(2).equals(two.heard().last().get(Owner.LOCAL)));
        assertThat(one.exchange().isAlive()).isTrue();
        assertThat(two.exchange().isAlive()).isTrue();
    }

    @Test
    void surviveARestartOfTheServerAndTellThenWhatTheyCouldNot() {
        TestServer server = TestServer.in(folder);
        open.add(server::close);
        try (Warnings warnings = Warnings.collect()) {
            DatabaseSettings settings = server.createDatabase(ACQUIRE_TIMEOUT);
            Instance one = listening("one", settings);
            Instance two = listening("two", settings);

            server.close();
            one.exchange().tell(Owner.LOCAL, 7);
            eventually(() -> warnings.of("Changes of other instances are not heard") == 2
                    && warnings.of("Other instances are not told") >= 1);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500)); // several attempts
            server.start();

            eventually(() -> two.heard().missedCount() >= 2 && one.heard().missedCount() >= 2);
            one.exchange().tell(OTHER, 8);
            eventually(() -> Long.valueOf(8).equals(two.heard().last().get(OTHER)));
            assertThat(warnings.of("Changes of other instances are not heard")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction", "session"})
    void areHeardButDoNotHearBehindAPooler(String mode) {
        DatabaseSettings settings = TestDatabase.POSTGRESQL.create(folder);
        Instance direct = listening("direct", settings);
        TestPooler pooler = TestPooler.start(folder, settings, mode, 20);
        open.add(pooler::close);
        try (Warnings warnings = Warnings.collect()) {
            Instance pooled = started("pooled", pooler.through(settings));
            eventually(() -> warnings.of("Behind a pooler") == 1);

            pooled.exchange().tell(Owner.LOCAL, 3);
            direct.exchange().tell(OTHER, 4);

            eventually(() -> direct.heard().last().equals(Map.of(Owner.LOCAL, 3L)));
            assertThat(pooled.heard().count()).isZero();
            assertThat(pooled.exchange().isAlive()).isTrue();
        }
    }

    @Test
    void endAtOnceWhenTheyAreClosed() {
        Instance one = listening("one", TestDatabase.POSTGRESQL.create(folder));

        long start = System.nanoTime();
        one.exchange().close();

        assertThat(System.nanoTime() - start).isLessThan(Duration.ofSeconds(2).toNanos());
        assertThat(one.exchange().isAlive()).isFalse();
    }

    @Test
    void areNotAliveAfterADefect() {
        DatabaseSettings settings = TestDatabase.POSTGRESQL.create(folder);
        Database database = DatabaseFactory.open(settings);
        open.add(database::close);
        ChangeExchange exchange = database.exchangeChanges("one", new ChangeExchange.Listener() {
            @Override
            public void changed(Owner owner, long change) {}

            @Override
            public void missed() {
                throw new IllegalStateException("a defect");
            }
        });
        open.add(exchange::close);

        eventually(() -> !exchange.isAlive());
    }

    @Test
    void areNotNeededOnAFile() {
        Instance one = started("one", TestDatabase.SQLITE.create(folder));

        one.exchange().tell(Owner.LOCAL, 1);

        assertThat(one.exchange().isAlive()).isTrue();
        assertThat(one.heard().count()).isZero();
    }

    private static void execute(Instance instance, String sql) throws SQLException {
        try (var connection = instance.database().writers().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void eventually(BooleanSupplier holds) {
        long start = System.nanoTime();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime() - start).as("It does not hold yet").isLessThan(LIMIT.toNanos());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** The warnings of the exchange. */
    private static final class Warnings extends Handler implements AutoCloseable {
        private static final Logger LOGGER = Logger.getLogger(PostgresqlChanges.class.getPackageName());

        private final List<String> messages = new CopyOnWriteArrayList<>();

        static Warnings collect() {
            var warnings = new Warnings();
            LOGGER.addHandler(warnings);
            return warnings;
        }

        long of(String beginning) {
            return messages.stream()
                    .filter(message -> message.startsWith(beginning))
                    .count();
        }

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().equals(Level.WARNING)) {
                Object[] values = entry.getParameters();
                messages.add(values == null ? entry.getMessage() : String.valueOf(values[0]));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            LOGGER.removeHandler(this);
        }
    }
}
