package todooo.application.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.RETENTION;
import static todooo.application.testkit.Fixtures.content;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todooo.application.port.in.todo.MoveTodo;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.list.ListId;
import todooo.domain.list.TodoList;
import todooo.domain.list.UnknownListException;
import todooo.domain.place.NeighbourNotFoundException;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoEdit;
import todooo.domain.todo.TodoId;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;
import todooo.domain.value.Precondition;

class MoveTodoServiceTest {
    private static final Owner ANA = new Owner("ana");
    private static final IdempotencyKey KEY = new IdempotencyKey("key");
    private static final TodoId UNKNOWN = new TodoId(404);

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final OwnedTodos todos = new OwnedTodos(transactions, ANA);
    private final MoveTodo service =
            TodoServices.over(transactions, () -> NOON, RETENTION).move();
    private ToDo first;
    private ToDo second;
    private ToDo third;

    @BeforeEach
    void addThree() {
        first = todos.add(content("First"));
        second = todos.add(content("Second"));
        third = todos.add(content("Third"));
    }

    @Test
    void movesBehindAnotherOneOrBeforeAll() {
        assertThat(move(first, second.id(), null)).isFalse();
        assertThat(todos.listByPlace()).containsExactly(second, first, third);
        assertThat(move(third, null, null)).isFalse();
        assertThat(todos.listByPlace()).containsExactly(third, second, first);
    }

    @Test
    void movesOnceUnderAKey() {
        assertThat(move(third, null, KEY)).isFalse();
        todos.move(third, second);

        assertThat(move(third, null, KEY)).isTrue();
        assertThat(todos.listByPlace()).containsExactly(first, second, third);
    }

    @Test
    void replaysAMoveWhateverBecameOfTheTodo() {
        move(third, first.id(), KEY);
        todos.remove(third);
        todos.remove(first);

        assertThat(move(third, first.id(), KEY)).isTrue();
    }

    @Test
    void refusesAnotherMoveUnderTheSameKey() {
        move(third, null, KEY);

        assertThatExceptionOfType(IdempotencyKeyReusedException.class).isThrownBy(() -> move(third, second.id(), KEY));
        assertThatExceptionOfType(IdempotencyKeyReusedException.class).isThrownBy(() -> move(second, null, KEY));
        assertThat(todos.listByPlace()).containsExactly(third, first, second);
    }

    @Test
    void refusesAnUnknownTodo() {
        assertThatExceptionOfType(TodoNotFoundException.class)
                .isThrownBy(() ->
                        service.move(new MoveTodo.Command(ANA, UNKNOWN, Precondition.NONE, first.id(), null, KEY)));
        assertThatExceptionOfType(TodoNotFoundException.class)
                .isThrownBy(() -> service.move(
                        new MoveTodo.Command(new Owner("bob"), first.id(), Precondition.NONE, null, null, KEY)));
    }

    @Test
    void refusesToMoveBehindItselfOrAnUnknownOneAndKeepsNoKey() {
        assertThatExceptionOfType(NeighbourNotFoundException.class)
                .isThrownBy(() -> move(first, first.id(), KEY))
                .withMessage("There is no other TodoId 1");
        assertThatExceptionOfType(NeighbourNotFoundException.class)
                .isThrownBy(() -> move(first, UNKNOWN, KEY))
                .withMessage("There is no other TodoId 404");

        assertThat(todos.listByPlace()).containsExactly(first, second, third);
        assertThat(move(first, second.id(), KEY)).isFalse();
    }

    @Test
    void movesIntoAnotherListAsTheNextVersion() {
        TodoList list = todos.addList("Home");

        moveInto(third, null, new TodoEdit.SetList(list.id()));

        ToDo moved = todos.find(third).orElseThrow();
        assertThat(moved.content().list()).isEqualTo(list.id());
        assertThat(moved.version()).isEqualTo(2);
        assertThat(todos.listByPlace()).containsExactly(moved, first, second);
        moveInto(third, first.id(), new TodoEdit.SetList(list.id()));
        assertThat(todos.find(third)).contains(moved);
        moveInto(third, first.id(), new TodoEdit.SetList(null));
        assertThat(todos.find(third).orElseThrow().content().list()).isNull();
    }

    @Test
    void movesNothingIfItRefusesTheListOrTheNeighbour() {
        TodoList list = todos.addList("Home");

        assertThatExceptionOfType(UnknownListException.class)
                .isThrownBy(() -> moveInto(third, null, new TodoEdit.SetList(new ListId(404))));
        assertThatExceptionOfType(NeighbourNotFoundException.class)
                .isThrownBy(() -> moveInto(third, UNKNOWN, new TodoEdit.SetList(list.id())));
        assertThat(todos.listByPlace()).containsExactly(first, second, third);
    }

    @Test
    void tellsAMoveIntoAListFromOneWithoutUnderTheSameKey() {
        service.move(new MoveTodo.Command(ANA, third.id(), Precondition.NONE, null, new TodoEdit.SetList(null), KEY));

        assertThatExceptionOfType(IdempotencyKeyReusedException.class).isThrownBy(() -> move(third, null, KEY));
    }

    private void moveInto(ToDo todo, @Nullable TodoId after, TodoEdit.SetList list) {
        service.move(new MoveTodo.Command(ANA, todo.id(), Precondition.NONE, after, list, null));
    }

    private boolean move(ToDo todo, @Nullable TodoId after, @Nullable IdempotencyKey key) {
        return service.move(new MoveTodo.Command(ANA, todo.id(), Precondition.NONE, after, null, key));
    }
}
