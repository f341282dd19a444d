package todooo.application.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.query.ReadBounds;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

class InMemoryTransactionsTest {
    private final List<String> told = new ArrayList<>();
    private final InMemoryTransactions transactions = new InMemoryTransactions(
            ReadBounds.DEFAULT, InMemoryTransactions.EPOCH, (owner, change) -> told.add(owner.name() + " " + change));
    private final OwnedTodos ana = new OwnedTodos(transactions, new Owner("ana"));

    @Test
    void tellTheLastChangeOfEachOwnerOnceAfterTheCommit() {
        ToDo first = ana.add(content("First"));
        ana.change(mine -> {
            mine.replace(first.withContent(content("Changed"), NOON));
            mine.add(content("Second"), NOON);
            assertThat(told).containsExactly("ana 1");
        });
        new OwnedTodos(transactions, new Owner("bob")).add(content("Bob's"));

        assertThat(told).containsExactly("ana 1", "ana 2", "bob 1");
    }

    @Test
    void tellNothingOfWhatIsRolledBackOrNoChange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ana.change(mine -> {
                    mine.add(content("Never"), NOON);
                    throw new IllegalArgumentException("rolled back");
                }));
        ana.change(mine -> assertThat(mine.find(new TodoId(1))).isEmpty());

        assertThat(told).isEmpty();
    }
}
