package todooo.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.adapter.persistence.sql.testkit.TestDatabase;

class CopiedTableTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void describesEveryTableColumnAndKeyOfTheSchemaButTheKeyOfTheCursors(TestDatabase product) throws SQLException {
        try (var database = Database.open(product.create(folder));
                var connection = database.readers().getConnection()) {
            DatabaseMetaData about = connection.getMetaData();
            List<String> names = texts(about.getTables(null, null, "%", new String[] {"TABLE"}), "table_name");
            names.removeIf(name -> name.startsWith("flyway_") || name.startsWith("sqlite_"));
            names.remove("cursor_key");
            names.removeIf(name -> name.startsWith("todo_search")); // triggers derive it from the to-dos

            assertThat(CopiedTable.ALL).extracting(CopiedTable::name).containsExactlyInAnyOrderElementsOf(names);
            for (CopiedTable table : CopiedTable.ALL) {
                assertThat(table.columns())
                        .extracting(CopiedTable.Column::name)
                        .containsExactlyInAnyOrderElementsOf(
                                texts(about.getColumns(null, null, table.name(), null), "column_name"));
                assertThat(database.vendor().keyOf(table))
                        .isEqualTo(key(about.getPrimaryKeys(null, null, table.name())));
            }
        }
    }

    private static List<String> key(ResultSet column) throws SQLException {
        var columns = new TreeMap<Short, String>();
        while (column.next()) {
            columns.put(column.getShort("key_seq"), column.getString("column_name"));
        }
        return List.copyOf(columns.values());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var texts = new ArrayList<String>();
        while (row.next()) {
            texts.add(row.getString(column));
        }
        return texts;
    }
}
