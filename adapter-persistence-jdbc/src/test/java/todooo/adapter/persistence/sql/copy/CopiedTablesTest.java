package todooo.adapter.persistence.sql.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.copy.CopiedTable.Column;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.adapter.persistence.sql.testkit.TestDatabase;

/** The database describes the tables that a copy carries over. */
class CopiedTablesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void haveTheColumnsAndKeysOfTheSchema(TestDatabase product) {
        try (var database = DatabaseFactory.open(product.create(folder))) {
            List<CopiedTable> tables = CopiedTables.read(database);

            assertThat(tables)
                    .extracting(CopiedTable::name)
                    .containsExactly(
                            "todo_list",
                            "todo",
                            "tag",
                            "todo_tag",
                            "idempotency_key",
                            "deletion",
                            "trashed_list",
                            "trashed_todo",
                            "trashed_todo_tag",
                            "tombstone",
                            "change_counter",
                            "change_epoch",
                            "service_start");
            assertThat(tables.get(1).columns())
                    .startsWith(
                            new Column("id", ColumnType.INTEGER),
                            new Column("owner", ColumnType.TEXT),
                            new Column("task", ColumnType.TEXT),
                            new Column("task_folded", ColumnType.TEXT),
                            new Column("completed", ColumnType.BOOLEAN),
                            new Column("position", ColumnType.INTEGER));
            assertThat(tables)
                    .filteredOn(table -> table.generated() != null)
                    .extracting(CopiedTable::name)
                    .containsExactly("todo_list", "todo", "tag", "deletion");
            assertThat(tables.get(1).key())
                    .isEqualTo(
                            switch (product) {
                                case SQLITE -> List.of("id");
                                case POSTGRESQL -> List.of("owner", "id");
                            });
            assertThat(tables.get(4).key()).containsExactly("owner", "key");
        }
    }

    @ParameterizedTest
    @EnumSource
    void areRefusedWithAColumnOfAnUnknownType(TestDatabase product) throws SQLException {
        var end = new CopyEnd(product, product.create(folder));
        end.migrate();
        end.execute("alter table todo add column added_later varchar(20)");

        try (var database = DatabaseFactory.open(end.settings())) {
            assertThatExceptionOfType(DatabaseRefusedException.class)
                    .isThrownBy(() -> CopiedTables.read(database))
                    .withMessageContaining("todo.added_later");
        }
    }

    @ParameterizedTest
    @EnumSource
    void areRefusedBesideATableWhoseNameOnlyBeginsLikeThatOfTheIndex(TestDatabase product) throws SQLException {
        var end = new CopyEnd(product, product.create(folder));
        end.migrate();
        end.execute("create table todo_search_history (text text)");

        try (var database = DatabaseFactory.open(end.settings())) {
            assertThatExceptionOfType(DatabaseRefusedException.class)
                    .isThrownBy(() -> CopiedTables.read(database))
                    .withMessageContaining("todo_search_history");
        }
    }

    @Test
    void areRefusedOnPostgresqlBesideATableNamedLikeTheIndexOfSqlite() throws SQLException {
        var end = new CopyEnd(TestDatabase.POSTGRESQL, TestDatabase.POSTGRESQL.create(folder));
        end.migrate();
        end.execute("create table todo_search (text text)");

        try (var database = DatabaseFactory.open(end.settings())) {
            assertThatExceptionOfType(DatabaseRefusedException.class)
                    .isThrownBy(() -> CopiedTables.read(database))
                    .withMessageContaining(" has a table todo_search that this program cannot copy");
        }
    }

    @ParameterizedTest
    @EnumSource
    void haveColumnsThatWereAddedLater(TestDatabase product) throws SQLException {
        var end = new CopyEnd(product, product.create(folder));
        end.migrate();
        end.execute("alter table todo add column added_later text");
        end.addBytes("picture");

        try (var database = DatabaseFactory.open(end.settings())) {
            assertThat(CopiedTables.read(database).get(1).columns())
                    .endsWith(new Column("added_later", ColumnType.TEXT), new Column("picture", ColumnType.BYTES));
        }
    }

    @ParameterizedTest
    @EnumSource
    void areRefusedIfOneOfThemIsUnknown(TestDatabase product) throws SQLException {
        var end = new CopyEnd(product, product.create(folder));
        end.migrate();
        end.execute("create table invoice (id bigint primary key)");

        try (var database = DatabaseFactory.open(end.settings())) {
            assertThatExceptionOfType(DatabaseRefusedException.class)
                    .isThrownBy(() -> CopiedTables.read(database))
                    .withMessageContaining(" has a table invoice that this program cannot copy");
        }
    }
}
