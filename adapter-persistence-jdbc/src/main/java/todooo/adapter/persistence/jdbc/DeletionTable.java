package todooo.adapter.persistence.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import todooo.adapter.persistence.jdbc.session.RowReader;
import todooo.domain.todo.Task;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionContent.Kind;
import todooo.domain.trash.DeletionContent.State;
import todooo.domain.trash.DeletionId;

/** The columns of the table deletion. */
final class DeletionTable {
    static final Table<Deletion, DeletionId, DeletionContent> DELETION = new Table<>(
            "deletion",
            "true",
            List.of(
                    new Column<>("kind", content -> word(content.kind())),
                    new Column<>("title", content -> content.title().text()),
                    new Column<>("todos", DeletionContent::todos),
                    new Column<>("state", content -> word(content.state()))),
            List.of(),
            List.of(),
            DeletionTable::content,
            DeletionId::new,
            Deletion::new);

    private DeletionTable() {}

    private static DeletionContent content(RowReader row) throws SQLException {
        return new DeletionContent(
                row.word(Kind.class), new Task(row.text()), (int) row.number(), row.word(State.class));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
