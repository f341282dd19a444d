package todooo.adapter.persistence.sql.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.copy.CopiedTable.Column;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.adapter.persistence.sql.testkit.TestDatabase;

class TableMetadataTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void describesTablesThatReferenceEachOther(TestDatabase product) throws SQLException {
        var end = new CopyEnd(product, product.create(folder));
        end.execute("create table account (id bigint primary key)");
        end.execute("create table list (id bigint primary key, account_id bigint references account (id))");
        end.execute("""
                create table entry (
                    list_id    bigint references list (id),
                    number     bigint,
                    account_id bigint references account (id),
                    primary key (list_id, number)
                )
                """);

        List<CopiedTable> ordered = TableOrder.of(read(end.settings(), "entry", "list", "account"));

        assertThat(ordered).extracting(CopiedTable::name).containsExactly("account", "list", "entry");
        assertThat(ordered)
                .extracting(CopiedTable::references)
                .containsExactly(List.of(), List.of("account"), List.of("account", "list"));
        assertThat(ordered)
                .extracting(CopiedTable::key)
                .containsExactly(List.of("id"), List.of("id"), List.of("list_id", "number"));
    }

    @ParameterizedTest
    @EnumSource
    void takesAnUnderscoreInATableNameLiterally(TestDatabase product) throws SQLException {
        var end = new CopyEnd(product, product.create(folder));
        end.execute("create table todo_tag (id bigint primary key, tag text)");
        end.execute("create table todoxtag (id bigint primary key, other text)");

        assertThat(read(end.settings(), "todo_tag").getFirst().columns())
                .containsExactly(new Column("id", ColumnType.INTEGER), new Column("tag", ColumnType.TEXT));
    }

    @Test
    void takesAnUnderscoreInASchemaNameLiterally() throws SQLException {
        DatabaseSettings settings = TestDatabase.POSTGRESQL.create(folder);
        new CopyEnd(TestDatabase.POSTGRESQL, settings).execute("create schema app_1; create schema appx1");
        var neighbor = new CopyEnd(TestDatabase.POSTGRESQL, inSchema("appx1", settings));
        neighbor.migrate();
        neighbor.execute("create table invoice (id bigint primary key)");

        try (var database = DatabaseFactory.open(inSchema("app_1", settings))) {
            assertThat(CopiedTables.read(database).getFirst().columns())
                    .doesNotHaveDuplicates()
                    .hasSize(11);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesATableWithoutAKey(TestDatabase product) throws SQLException {
        var end = new CopyEnd(product, product.create(folder));
        end.execute("create table log (line text)");

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> read(end.settings(), "log"))
                .withMessageStartingWith("The table log has no primary key");
    }

    private static DatabaseSettings inSchema(String schema, DatabaseSettings settings) {
        return TestDatabase.at(settings.url() + "?currentSchema=" + schema, settings);
    }

    private static List<CopiedTable> read(DatabaseSettings settings, String... names) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            var tables = new ArrayList<CopiedTable>();
            for (String name : names) {
                tables.add(TableMetadata.read(connection, name));
            }
            return tables;
        }
    }
}
