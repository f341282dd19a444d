package todooo.application.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.RETENTION;
import static todooo.application.testkit.Fixtures.content;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import todooo.application.port.in.todo.ChangeTodo;
import todooo.application.port.in.todo.CreateTodo;
import todooo.application.port.in.todo.CreateTodo.Created;
import todooo.application.port.in.todo.DeleteTodo;
import todooo.application.port.in.todo.ListTodos;
import todooo.application.port.in.todo.TodoUseCases;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.application.transaction.RetryingTransactions;
import todooo.domain.query.TodoQuery;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoEdit;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;
import todooo.domain.value.Precondition;

class CreateTodoServiceTest {
    private static final Owner ANA = new Owner("ana");
    private static final IdempotencyKey KEY = new IdempotencyKey("key");
    private static final TodoContent CONTENT = content("Learn SQL", true, 3);

    private final Transactions transactions = new InMemoryTransactions();
    private Instant now = NOON;
    private final TodoUseCases useCases = TodoServices.over(transactions, () -> now, RETENTION);

    @Test
    void createsOnceUnderAKey() {
        Created first = create(ANA, KEY, CONTENT);
        now = now.plusSeconds(1);
        Created second = create(ANA, KEY, CONTENT);

        assertThat(first.replayed()).isFalse();
        assertThat(second).isEqualTo(new Created(first.todo(), true));
        assertThat(list()).containsExactly(first.todo());
    }

    @Test
    void createsAnewUnderAnotherKeyAndForAnotherOwnerAndWithoutAKey() {
        create(ANA, KEY, CONTENT);

        assertThat(create(ANA, new IdempotencyKey("another"), CONTENT).replayed())
                .isFalse();
        assertThat(create(new Owner("bob"), KEY, CONTENT).replayed()).isFalse();
        assertThat(useCases.create()
                        .create(new CreateTodo.Command(ANA, CONTENT, null))
                        .replayed())
                .isFalse();
        assertThat(list()).hasSize(3);
    }

    @Test
    void returnsTheFirstVersionWhateverBecameOfTheTodo() {
        ToDo first = create(ANA, KEY, CONTENT).todo();
        ToDo changed = useCases.change()
                .change(new ChangeTodo.Command(
                        ANA, first.id(), Precondition.NONE, List.of(new TodoEdit.SetTask(new Task("Teach SQL")))));
        assertThat(create(ANA, KEY, CONTENT)).isEqualTo(new Created(first, true));

        useCases.delete().delete(new DeleteTodo.Command(ANA, changed.id(), Precondition.NONE, null));
        assertThat(create(ANA, KEY, CONTENT)).isEqualTo(new Created(first, true));
        assertThat(list()).isEmpty();
    }

    @Test
    void refusesAnotherContentUnderTheSameKey() {
        ToDo first = create(ANA, KEY, CONTENT).todo();

        assertThatExceptionOfType(IdempotencyKeyReusedException.class)
                .isThrownBy(() -> create(ANA, KEY, content("Learn SQL", true, 4)));
        assertThat(list()).containsExactly(first);
    }

    @Test
    void keepsNothingOfItsOwnIfAnotherTransactionWasFaster() {
        Created first = create(ANA, KEY, CONTENT);
        var repeated = RetryingTransactions.over(new BlindTransactions(transactions), 2, pause -> {}, () -> 0);
        TodoUseCases late = TodoServices.over(repeated, () -> now, RETENTION);

        assertThat(late.create().create(new CreateTodo.Command(ANA, CONTENT, KEY)))
                .isEqualTo(new Created(first.todo(), true));
        assertThat(list()).containsExactly(first.todo());
    }

    @Test
    void forgetsAKeyAfterTheTimeOfRetention() {
        create(ANA, KEY, CONTENT);
        now = NOON.plus(RETENTION.keys());
        assertThat(create(ANA, KEY, CONTENT).replayed()).isTrue();

        now = now.plusNanos(1_000);
        assertThat(create(ANA, KEY, content("Something else")).replayed()).isFalse();
        assertThat(create(ANA, KEY, content("Something else")).replayed()).isTrue();
    }

    private Created create(Owner owner, IdempotencyKey key, TodoContent content) {
        return useCases.create().create(new CreateTodo.Command(owner, content, key));
    }

    private List<ToDo> list() {
        return useCases.list()
                .list(new ListTodos.Query(ANA, TodoQuery.ALL))
                .page()
                .todos();
    }
}
