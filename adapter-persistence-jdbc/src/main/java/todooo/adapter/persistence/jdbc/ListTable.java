package todooo.adapter.persistence.jdbc;

import java.sql.SQLException;
import java.util.List;
import todooo.adapter.persistence.jdbc.session.RowReader;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListId;
import todooo.domain.list.ListTitle;
import todooo.domain.list.PlacedList;
import todooo.domain.list.TodoList;
import todooo.domain.value.Owner;

/** The columns of the table todo_list. A row that has a deletion is that of a list which was taken away. */
final class ListTable {
    /** The condition of the rows of lists that are there. */
    static final String PRESENT = "deletion is null";

    static final Table<TodoList, ListId, ListContent> LIST = new Table<>(
            "todo_list",
            PRESENT,
            List.of(
                    new Column<>("title", content -> content.title().text()),
                    new Column<>("archived", ListContent::archived)),
            List.of(),
            List.of("change"),
            ListTable::content,
            ListId::new,
            TodoList::new);

    private ListTable() {}

    /** The list in the next columns of the row, and its place in the column behind them. */
    static PlacedList placed(RowReader row, Owner owner) throws SQLException {
        return new PlacedList(LIST.read(row, owner), row.number());
    }

    private static ListContent content(RowReader row) throws SQLException {
        return new ListContent(new ListTitle(row.text()), row.flag());
    }
}
