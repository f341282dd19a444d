package todooo.adapter.persistence.sql.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import todooo.adapter.persistence.sql.DatabaseRefusedException;

class TableOrderTest {
    @Test
    void staysAsItIsWithoutReferences() {
        assertThat(names(TableOrder.of(List.of(table("b"), table("c"), table("a")))))
                .containsExactly("b", "c", "a");
    }

    @Test
    void putsATableAfterAllThatItReferences() {
        List<CopiedTable> tables = List.of(
                table("todo_tag", "todo", "tag"),
                table("todo", "list"),
                table("tag", "account"),
                table("list", "account"),
                table("account"));

        assertThat(names(TableOrder.of(tables))).containsExactly("account", "tag", "list", "todo", "todo_tag");
    }

    @Test
    void holdsInWhicheverOrderTheTablesAreGiven() {
        var tables = Stream.of(
                        table("account"),
                        table("list", "account"),
                        table("tag", "account"),
                        table("todo", "account", "list"),
                        table("todo_tag", "tag", "todo"))
                .collect(Collectors.toList());
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(tables, new Random(seed));

            List<CopiedTable> ordered = TableOrder.of(tables);

            assertThat(ordered).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(tables);
            for (int i = 0; i < ordered.size(); i++) {
                assertThat(names(ordered.subList(0, i)))
                        .as("seed %d: before %s", seed, ordered.get(i))
                        .containsAll(ordered.get(i).references());
            }
        }
    }

    @Test
    void ignoresReferencesToTablesThatAreNotCopied() {
        assertThat(names(TableOrder.of(List.of(table("todo", "elsewhere"), table("list")))))
                .containsExactly("todo", "list");
    }

    @Test
    void isRefusedIfReferencesFormACircle() {
        List<CopiedTable> tables = List.of(
                table("free"),
                table("behind", "first"),
                table("first", "second"),
                table("second", "free", "third"),
                table("third", "first"));

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> TableOrder.of(tables))
                .withMessage("The references between tables form a circle, so that none of them can be copied first:"
                        + " first -> second -> third -> first");
    }

    @Test
    void isRefusedIfATableReferencesItself() {
        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> TableOrder.of(List.of(table("todo", "todo"))))
                .withMessageEndingWith(": todo -> todo");
    }

    private static CopiedTable table(String name, String... references) {
        return new CopiedTable(name, List.of(), List.of("id"), null, List.of(references));
    }

    private static List<String> names(List<CopiedTable> tables) {
        return tables.stream().map(CopiedTable::name).toList();
    }
}
