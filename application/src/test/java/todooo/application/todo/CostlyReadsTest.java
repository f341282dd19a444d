package todooo.application.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.RETENTION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import todooo.application.port.in.todo.GetTodo;
import todooo.application.port.in.todo.ListTodos;
import todooo.application.port.in.todo.TodoUseCases;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.todo.TodoId;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.value.Owner;

/** Which use cases examine many rows, and so must not be in the way of the others. */
class CostlyReadsTest {
    private final Kinds kinds = new Kinds(new InMemoryTransactions(), new ArrayList<>());
    private final TodoUseCases useCases = TodoServices.over(kinds, () -> Instant.EPOCH, RETENTION);

    @Test
    void aCostlyListIsAScanAndAnyOtherIsNot() {
        list(TodoQuery.ALL);
        list(TodoQuery.ALL.of(TodoFilter.of(new SearchText("a"), null)));

        assertThat(kinds.used()).containsExactly("read", "scan");
    }

    @Test
    void aPageAndItsCountAreOneScan() {
        assertThat(useCases.list()
                        .list(new ListTodos.Query(Owner.LOCAL, TodoQuery.ALL, true))
                        .total())
                .hasValue(0);

        assertThat(kinds.used()).containsExactly("scan");
    }

    @Test
    void aPageOfSeveralPartsIsAScan() {
        list(TodoQuery.ALL.by(new TodoSort(TodoSort.Property.ORDER, false)));

        assertThat(kinds.used()).containsExactly("scan");
    }

    @Test
    void oneTodoIsRead() {
        assertThatExceptionOfType(TodoNotFoundException.class)
                .isThrownBy(() -> useCases.get().get(new GetTodo.Query(Owner.LOCAL, new TodoId(1))));

        assertThat(kinds.used()).containsExactly("read");
    }

    private void list(TodoQuery page) {
        assertThat(useCases.list()
                        .list(new ListTodos.Query(Owner.LOCAL, page))
                        .page()
                        .todos())
                .isEmpty();
    }

    /** Transactions that note of which kind they were. */
    private record Kinds(Transactions transactions, List<String> used) implements Transactions {
        @Override
        public <T extends @Nullable Object> T read(Work<? extends T> work) {
            used.add("read");
            return transactions.read(work);
        }

        @Override
        public <T extends @Nullable Object> T scan(Work<? extends T> work) {
            used.add("scan");
            return transactions.scan(work);
        }

        @Override
        public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
            used.add("write");
            return transactions.write(owner, work);
        }
    }
}
