package todooo.benchmark.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.benchmark.database.SqliteFiles;
import todooo.benchmark.database.Workplace;

class PopulationSeedTest {
    private static final int TODOS = 3_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsKeptBesideTheRowsIsThereToo(boolean many) throws IOException, SQLException {
        Population population = many ? Population.ofMany(TODOS) : Population.ofOne(TODOS);
        var settings = new SqliteFiles(Workplace.in(folder)).create("lists");
        PopulationSeed.fill(settings, population);

        try (Connection connection = DriverManager.getConnection(settings.url())) {
            assertThat(number(connection, "select count(*) from todo")).isEqualTo(TODOS);
            assertThat(number(connection, "select count(distinct owner) from todo"))
                    .isEqualTo(population.owners());
            assertThat(number(connection, "select max(todos) from tag")).isPositive();
            assertThat(number(connection, """
                    select count(*) from tag
                    where todos <> (select count(*) from todo_tag where tag = tag.id and owner = tag.owner)
                    """)).isZero();
            assertThat(number(connection, """
                    select count(*) from todo
                    where tags <> (select count(*) from todo_tag where todo = todo.id and owner = todo.owner)
                    """)).isZero();
            assertThat(number(connection, """
                    select count(*) from todo
                    where list is not null and owner <> (select owner from todo_list where id = todo.list)
                    """)).isZero();
            assertThat(number(connection, "select count(*) from todo_search where todo_search match 'den'"))
                    .isPositive();
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
