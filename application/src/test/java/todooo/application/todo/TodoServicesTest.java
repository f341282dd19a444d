package todooo.application.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.RETENTION;
import static todooo.application.testkit.Fixtures.content;
import static todooo.domain.value.Precondition.NONE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import todooo.application.port.in.todo.ChangeTodo;
import todooo.application.port.in.todo.ClearTodos;
import todooo.application.port.in.todo.ClearTodos.Cleared;
import todooo.application.port.in.todo.CreateTodo;
import todooo.application.port.in.todo.DeleteTodo;
import todooo.application.port.in.todo.GetTodo;
import todooo.application.port.in.todo.ListTodos;
import todooo.application.port.in.todo.TodoUseCases;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.query.TodoQuery;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoEdit;
import todooo.domain.todo.TodoId;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.value.Owner;
import todooo.domain.value.Precondition;
import todooo.domain.value.PreconditionFailedException;
import todooo.domain.value.VersionMatch;

class TodoServicesTest {
    private static final Owner ANA = new Owner("ana");
    private static final TodoId UNKNOWN = new TodoId(404);

    private Instant now = NOON;
    private final TodoUseCases useCases = TodoServices.over(new InMemoryTransactions(), () -> now, RETENTION);

    @Test
    void createsATodoAtTheTimeOfTheClock() {
        ToDo created = create("Learn SQL");

        assertThat(created).isEqualTo(ToDo.added(created.id(), ANA, content("Learn SQL"), NOON));
        assertThat(get(created)).isEqualTo(created);
    }

    @Test
    void replacesTheWholeContent() {
        ToDo created = create("Learn SQL");
        now = NOON.plusSeconds(1);
        ToDo replaced = useCases.change()
                .change(new ChangeTodo.Command(ANA, created.id(), NONE, replacing(content("Teach", true, 2))));

        assertThat(replaced).isEqualTo(created.withContent(content("Teach", true, 2), now));
        assertThat(get(created)).isEqualTo(replaced);
    }

    @Test
    void changesOnlyWhatTheEditsName() {
        ToDo created = create("Learn SQL");
        now = NOON.plusSeconds(1);
        ToDo changed = complete(created.id());

        assertThat(changed).isEqualTo(created.withContent(content("Learn SQL", true, null), now));
        assertThat(get(created)).isEqualTo(changed);
    }

    @Test
    void keepsTheVersionWhenNothingChanges() {
        ToDo created = create("Learn SQL");
        now = NOON.plusSeconds(1);

        assertThat(useCases.change()
                        .change(new ChangeTodo.Command(ANA, created.id(), NONE, replacing(created.content()))))
                .isEqualTo(created);
        assertThat(useCases.change().change(new ChangeTodo.Command(ANA, created.id(), NONE, List.of())))
                .isEqualTo(created);
    }

    @Test
    void deletesATodo() {
        ToDo created = create("Learn SQL");
        useCases.delete().delete(new DeleteTodo.Command(ANA, created.id(), NONE, null));

        assertNotFound(() -> get(created));
    }

    @Test
    void clearsOnlyWhatIsCompleted() {
        ToDo open = create("Open");
        complete(create("Done").id());

        assertThat(useCases.clear()
                        .clear(new ClearTodos.Command(ANA, true, null))
                        .deleted())
                .isEqualTo(1);
        assertThat(list()).containsExactly(open);
    }

    @Test
    void clearsEverythingOfItsOwnerOnly() {
        create("Open");
        complete(create("Done").id());

        assertThat(useCases.clear().clear(new ClearTodos.Command(new Owner("bob"), false, null)))
                .isEqualTo(new Cleared(0, null, false));
        assertThat(useCases.clear()
                        .clear(new ClearTodos.Command(ANA, false, null))
                        .deleted())
                .isEqualTo(2);
        assertThat(list()).isEmpty();
    }

    @Test
    void saysThatATodoDoesNotExist() {
        assertNotFound(() -> useCases.get().get(new GetTodo.Query(ANA, UNKNOWN)));
        assertNotFound(
                () -> useCases.change().change(new ChangeTodo.Command(ANA, UNKNOWN, NONE, replacing(content("New")))));
        assertNotFound(() -> complete(UNKNOWN));
        assertNotFound(() -> useCases.delete().delete(new DeleteTodo.Command(ANA, UNKNOWN, NONE, null)));
    }

    @Test
    void hidesTheTodosOfOthers() {
        ToDo created = create("Private");
        Owner bob = new Owner("bob");

        assertNotFound(() -> useCases.get().get(new GetTodo.Query(bob, created.id())));
        assertNotFound(() -> useCases.delete().delete(new DeleteTodo.Command(bob, created.id(), NONE, null)));
        assertThat(list()).containsExactly(created);
    }

    @Test
    void writesOnlyWhenThePreconditionHolds() {
        ToDo first = create("First");
        ToDo second = useCases.change()
                .change(new ChangeTodo.Command(ANA, first.id(), at(first), replacing(content("Second"))));

        assertRefused(
                second,
                () -> useCases.change()
                        .change(new ChangeTodo.Command(ANA, first.id(), at(first), replacing(content("Lost")))));
        assertRefused(
                second, () -> useCases.change().change(new ChangeTodo.Command(ANA, first.id(), at(first), List.of())));
        assertRefused(second, () -> useCases.delete().delete(new DeleteTodo.Command(ANA, first.id(), at(first), null)));
        useCases.delete().delete(new DeleteTodo.Command(ANA, first.id(), at(second), null));
        assertNotFound(() -> get(first));
    }

    @Test
    void prefersToSayThatATodoDoesNotExist() {
        assertNotFound(() -> useCases.delete().delete(new DeleteTodo.Command(ANA, UNKNOWN, at(create("Other")), null)));
    }

    private static Precondition at(ToDo todo) {
        return new Precondition(new VersionMatch.Some(Set.of(todo.revision())), VersionMatch.NONE);
    }

    private void assertRefused(ToDo current, Runnable request) {
        assertThatExceptionOfType(PreconditionFailedException.class)
                .isThrownBy(request::run)
                .extracting(PreconditionFailedException::current)
                .isEqualTo(current);
        assertThat(get(current)).isEqualTo(current);
    }

    private ToDo create(String task) {
        return useCases.create()
                .create(new CreateTodo.Command(ANA, content(task), null))
                .todo();
    }

    private ToDo get(ToDo todo) {
        return useCases.get().get(new GetTodo.Query(ANA, todo.id()));
    }

    private ToDo complete(TodoId id) {
        return useCases.change()
                .change(new ChangeTodo.Command(ANA, id, NONE, List.of(new TodoEdit.SetCompleted(true))));
    }

    private List<ToDo> list() {
        return useCases.list()
                .list(new ListTodos.Query(ANA, TodoQuery.ALL))
                .page()
                .todos();
    }

    private static void assertNotFound(Runnable request) {
        assertThatExceptionOfType(TodoNotFoundException.class).isThrownBy(request::run);
    }

    /** The edits that replace task, completed and order. */
    private static List<TodoEdit> replacing(TodoContent content) {
        return List.of(
                new TodoEdit.SetTask(content.task()),
                new TodoEdit.SetCompleted(content.completed()),
                new TodoEdit.SetOrder(content.order()));
    }
}
