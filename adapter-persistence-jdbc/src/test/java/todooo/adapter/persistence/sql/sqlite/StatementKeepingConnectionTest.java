package todooo.adapter.persistence.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import todooo.adapter.persistence.sql.sqlite.file.LiveFile;

class StatementKeepingConnectionTest {
    private static final String ECHO = "select ?";

    @TempDir
    private Path directory;

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        Path file = directory.resolve("test.db");
        connection = new StatementKeepingDataSource(
                        new SQLiteConfig(), "jdbc:sqlite:" + file, new LiveFile(file), LogLimit.DEFAULT)
                .getConnection();
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void givesAClosedStatementToTheNextWhoPreparesItsText() throws SQLException {
        PreparedStatement first = connection.prepareStatement(ECHO);
        first.close();

        try (PreparedStatement second = connection.prepareStatement(ECHO)) {
            assertThat(second).isSameAs(first);
        }
    }

    @Test
    void lendsAStatementToOneAtATime() throws SQLException {
        try (PreparedStatement outer = connection.prepareStatement(ECHO);
                PreparedStatement inner = connection.prepareStatement(ECHO)) {
            assertThat(inner).isNotSameAs(outer);
            assertThat(echo(outer, "outer")).isEqualTo("outer");
            assertThat(echo(inner, "inner")).isEqualTo("inner");
        }
    }

    @Test
    void forgetsTheParametersOfTheLastUse() throws SQLException {
        try (PreparedStatement first = connection.prepareStatement(ECHO)) {
            echo(first, "secret");
        }

        try (PreparedStatement second = connection.prepareStatement(ECHO);
                ResultSet row = second.executeQuery()) {
            assertThat(row.getString(1)).isNull();
        }
    }

    @Test
    void doesNotCompileAStatementAnewForTheSameLimit() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("create table number (n integer)");
            statement.executeUpdate("insert into number values (1), (2)");
        }
        assertThat(first(1)).isOne();

        connection
                .unwrap(SQLiteConnection.class)
                .setLimit(SQLiteLimits.SQLITE_LIMIT_SQL_LENGTH, 1); // to compile now fails

        assertThat(first(1)).isOne();
    }

    @Test
    void knowsItsColumnsByNameInEachUse() throws SQLException {
        for (int use = 1; use <= 3; use++) {
            try (PreparedStatement query = connection.prepareStatement("select 1 as one, 2 as two");
                    ResultSet row = query.executeQuery()) {
                row.next();
                assertThat(row.getInt("two")).isEqualTo(2);
            }
        }
    }

    @Test
    void endsAQueryThatWasNotReadToItsEnd() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("create table number (n integer)");
            statement.executeUpdate("insert into number values (1), (2)");
        }
        try (PreparedStatement query = connection.prepareStatement("select n from number")) {
            query.executeQuery().next();
        }

        try (var statement = connection.createStatement()) {
            statement.executeUpdate("drop table number"); // fails while anybody reads it
        }
    }

    @Test
    void seesATableAsItIsAfterItWasChanged() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("create table number (n integer)");
            statement.executeUpdate("insert into number values (1)");
            assertThat(columns()).isOne();

            statement.executeUpdate("alter table number add column m integer");
        }

        assertThat(columns()).isEqualTo(2);
    }

    @Test
    void endsThoseThatNobodyUsesForTheOthers() throws SQLException {
        PreparedStatement rare = connection.prepareStatement("select 'rare'");
        rare.close();
        PreparedStatement frequent = connection.prepareStatement(ECHO);
        frequent.close();

        for (int i = 0; i < 1000; i++) {
            connection.prepareStatement("select " + i).close();
            connection.prepareStatement(ECHO).close();
        }

        assertThat(rare.isClosed()).isTrue();
        assertThat(frequent.isClosed()).isFalse();
    }

    private int first(int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select n from number order by n limit ?")) {
            query.setInt(1, limit);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private int columns() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select * from number");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getMetaData().getColumnCount();
        }
    }

    private static String echo(PreparedStatement statement, String text) throws SQLException {
        statement.setString(1, text);
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
