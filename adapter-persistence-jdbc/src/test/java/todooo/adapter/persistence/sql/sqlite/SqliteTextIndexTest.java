package todooo.adapter.persistence.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.Statements;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.domain.query.SearchText;
import todooo.domain.query.read.SearchedText;
import todooo.domain.value.Owner;

/** SQLite's index of texts is asked for the trigrams that are few, and for all that cost little. */
class SqliteTextIndexTest {
    private static final int MANY = 30_000;
    private static final int SOME = 300;

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void fill() throws SQLException {
        database = DatabaseFactory.open(TestDatabase.SQLITE.create(folder));
        try (Connection connection = database.writers().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    with recursive number (n) as (select 1 union all select n + 1 from number where n < %d)
                    insert into todo (owner, task, task_folded, completed, created_at, updated_at, version)
                    select 'local', 'x', case
                            when n %% 2000 = 1 then 'yak'
                            when n %% 2000 = 2 then 'yakuza'
                            when n %% 200 = 0 then 'a zebra'
                            when n %% 200 = 100 then 'many others zebra'
                            else 'many others'
                        end, false, n, n, 1
                    from number
                    """.formatted(MANY));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void holdsAllButTheLastThousandItself() throws SQLException {
        try (Connection connection = database.readers().getConnection()) {
            long end = Statements.number(connection, "select last_id from todo_search_end");
            assertThat(end).isBetween(MANY - 1_023L, (long) MANY);
            assertThat(Statements.numbers(
                            connection,
                            "select rowid from todo_search where todo_search match ? order by rowid",
                            "yak"))
                    .isEqualTo(LongStream.rangeClosed(1, end)
                            .filter(id -> id % 2000 == 1 || id % 2000 == 2)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void asksForTheFirstTrigramThatFewHaveWithoutWeighingTheOthers() throws SQLException {
        assertThat(candidates("yaku", 1000))
                .hasValueSatisfying(
                        found -> assertThat(found).hasSize(30).allMatch(id -> id % 2000 == 1 || id % 2000 == 2));
    }

    @Test
    void asksForTheTrigramOfTheFewestPagesAloneIfMoreCostTooMuch() throws SQLException {
        assertThat(candidates("many others zebra", -1))
                .hasValueSatisfying(found ->
                        assertThat(found).hasSizeGreaterThanOrEqualTo(SOME / 2).allMatch(id -> id % 100 == 0));
    }

    @Test
    void asksForMoreTrigramsWhileTheyHaveFewPages() throws SQLException {
        assertThat(candidates("many others zebra", 1000))
                .hasValueSatisfying(found -> assertThat(found).hasSize(SOME / 2).allMatch(id -> id % 200 == 100));
    }

    @Test
    void findsNothingIfThereAreTooMany() throws SQLException {
        assertThat(candidates("many others", 1000)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"z", "ze", "😀😀"})
    void isNotAskedForATextWithoutATrigram(String text) throws SQLException {
        assertThat(candidates(text, 1000)).isEmpty();
    }

    private Optional<List<Long>> candidates(String text, int pages) throws SQLException {
        try (Connection connection = database.readers().getConnection()) {
            return SqliteTextIndex.candidates(
                    connection, Owner.LOCAL, SearchedText.TASK, new SearchText(text), SOME, pages);
        }
    }
}
