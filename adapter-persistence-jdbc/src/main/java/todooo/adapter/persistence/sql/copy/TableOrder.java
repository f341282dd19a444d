package todooo.adapter.persistence.sql.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import todooo.adapter.persistence.sql.DatabaseRefusedException;

/** The order in which tables are copied: each one after all that it references. */
final class TableOrder {
    private TableOrder() {}

    /**
     * Sorts the tables; where references leave a choice, they stay in the order in which they are given.
     *
     * @throws DatabaseRefusedException if references form a circle, such as that of a table which references itself
     */
    static List<CopiedTable> of(List<CopiedTable> tables) {
        var waiting = new ArrayList<CopiedTable>(tables);
        var ordered = new ArrayList<CopiedTable>();
        while (!waiting.isEmpty()) {
            CopiedTable next = waiting.stream()
                    .filter(table -> referenced(table, waiting).isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new DatabaseRefusedException(String.format(
                            Locale.ROOT,
                            "The references between tables form a circle, so that none of them can be copied first: %s",
                            circle(waiting))));
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static List<CopiedTable> referenced(CopiedTable table, List<CopiedTable> among) {
        return among.stream()
                .filter(other -> table.references().contains(other.name()))
                .toList();
    }

    /** Follows references between tables that all have one: some table comes twice, and closes the circle. */
    private static String circle(List<CopiedTable> waiting) {
        var path = new ArrayList<String>();
        CopiedTable table = waiting.getFirst();
        while (!path.contains(table.name())) {
            path.add(table.name());
            table = referenced(table, waiting).getFirst();
        }
        path.add(table.name());
        return String.join(" -> ", path.subList(path.indexOf(table.name()), path.size()));
    }
}
