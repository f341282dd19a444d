package todooo.application.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.RETENTION;
import static todooo.application.testkit.Fixtures.content;
import static todooo.domain.value.Precondition.NONE;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import todooo.application.port.in.todo.DeleteTodo;
import todooo.application.port.in.todo.DeleteTodo.Deleted;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.query.TodoFilter;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;
import todooo.domain.value.Precondition;
import todooo.domain.value.PreconditionFailedException;
import todooo.domain.value.VersionMatch;

class DeleteTodoServiceTest {
    private static final Owner ANA = new Owner("ana");
    private static final IdempotencyKey KEY = new IdempotencyKey("key");

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final OwnedTodos todos = new OwnedTodos(transactions, ANA);
    private Instant now = NOON.plusSeconds(1);
    private final DeleteTodo service =
            TodoServices.over(transactions, () -> now, RETENTION).delete();

    @Test
    void movesATodoToTheTrashAsADeletionOfItsOwn() {
        ToDo todo = todos.add(content("Learn SQL"));

        Deleted deleted = delete(todo, NONE, null);

        assertThat(deleted.replayed()).isFalse();
        assertThat(todos.find(todo)).isEmpty();
        Deletion deletion = find(deleted);
        assertThat(deletion)
                .isEqualTo(new Deletion(deleted.deletion(), ANA, DeletionContent.of(todo.task()), now, now, 1));
        assertThat(todos.restore(deletion, now)).isEqualTo(1);
        assertThat(todos.list(TodoFilter.ALL)).hasSize(1);
    }

    @Test
    void deletesOnceUnderAKey() {
        ToDo todo = todos.add(content("Learn SQL"));
        Deleted first = delete(todo, NONE, KEY);
        todos.restore(find(first), now);

        assertThat(delete(todo, NONE, KEY)).isEqualTo(new Deleted(first.deletion(), true));
        assertThat(todos.list(TodoFilter.ALL)).hasSize(1);
    }

    @Test
    void refusesTheKeyOfAnotherDeletion() {
        delete(todos.add(content("First")), NONE, KEY);
        ToDo second = todos.add(content("Second"));

        assertThatExceptionOfType(IdempotencyKeyReusedException.class).isThrownBy(() -> delete(second, NONE, KEY));
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(second);
    }

    @Test
    void keepsNoKeyOfWhatItRefuses() {
        ToDo first = todos.add(content("First"));
        ToDo second = first.withContent(content("Second"), NOON);
        todos.replace(second);
        var atFirst = new Precondition(new VersionMatch.Some(Set.of(first.revision())), VersionMatch.NONE);
        var notSecond = new Precondition(VersionMatch.ALL, new VersionMatch.Some(Set.of(second.revision())));

        assertThatExceptionOfType(PreconditionFailedException.class)
                .isThrownBy(() -> delete(first, atFirst, KEY))
                .extracting(PreconditionFailedException::current)
                .isEqualTo(second);
        assertThatExceptionOfType(PreconditionFailedException.class).isThrownBy(() -> delete(first, notSecond, KEY));
        assertThat(delete(second, NONE, KEY).replayed()).isFalse();
        assertThatExceptionOfType(TodoNotFoundException.class).isThrownBy(() -> delete(second, NONE, null));
    }

    @Test
    void removesAnOldDeletion() {
        Deleted old = delete(todos.add(content("Old")), NONE, null);
        now = now.plus(RETENTION.trash()).plusSeconds(1);
        Deleted recent = delete(todos.add(content("New")), NONE, null);

        assertThat(todos.readStore(store -> store.trash().find(old.deletion())).isPresent())
                .isFalse();
        assertThat(find(recent).createdAt()).isEqualTo(now);
    }

    private Deleted delete(ToDo todo, Precondition precondition, @Nullable IdempotencyKey key) {
        return service.delete(new DeleteTodo.Command(ANA, todo.id(), precondition, key));
    }

    private Deletion find(Deleted deleted) {
        return todos.readStore(store -> store.trash().find(deleted.deletion())).orElseThrow();
    }
}
