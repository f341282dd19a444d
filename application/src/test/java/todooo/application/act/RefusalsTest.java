package todooo.application.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.RETENTION;
import static todooo.application.testkit.Fixtures.content;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import todooo.application.list.ListServices;
import todooo.application.port.in.list.ChangeList;
import todooo.application.port.in.list.DeleteList;
import todooo.application.port.in.list.ListUseCases;
import todooo.application.port.in.list.MoveList;
import todooo.application.port.in.tag.DeleteTag;
import todooo.application.port.in.tag.RenameTag;
import todooo.application.port.in.tag.TagUseCases;
import todooo.application.port.in.todo.ChangeTodo;
import todooo.application.port.in.todo.CreateTodo;
import todooo.application.port.in.todo.DeleteTodo;
import todooo.application.port.in.todo.MoveTodo;
import todooo.application.port.in.todo.TodoUseCases;
import todooo.application.port.in.todo.UntagTodo;
import todooo.application.port.in.trash.PurgeDeletion;
import todooo.application.port.in.trash.RestoreDeletion;
import todooo.application.port.in.trash.TrashUseCases;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.application.tag.TagServices;
import todooo.application.testkit.ForwardingTransactions;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.application.todo.TodoServices;
import todooo.application.trash.TrashServices;
import todooo.domain.date.ZoneName;
import todooo.domain.list.ListId;
import todooo.domain.storage.StorageException;
import todooo.domain.tag.TagName;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoEdit;
import todooo.domain.todo.TodoId;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.Owner;
import todooo.domain.value.Precondition;
import todooo.domain.value.VersionMatch;

/** A refusal must not roll back what others do in the same transaction. */
class RefusalsTest {
    private static final Owner ANA = new Owner("ana");
    private static final IdempotencyKey USED = new IdempotencyKey("used");
    private static final TagName TAG = new TagName("unknown");
    private static final Precondition FAILED = new Precondition(new VersionMatch.Some(Set.of()), VersionMatch.NONE);

    private final InMemoryTransactions stored = new InMemoryTransactions();
    private final OwnedTodos owned = new OwnedTodos(stored, ANA);
    private final Strict transactions = new Strict(stored);
    private final TodoUseCases todos = TodoServices.over(transactions, () -> NOON, RETENTION);
    private final ListUseCases lists = ListServices.over(transactions, () -> NOON, RETENTION);
    private final TagUseCases tags = TagServices.over(transactions, () -> NOON, RETENTION);
    private final TrashUseCases trash = TrashServices.over(transactions, () -> NOON, RETENTION);

    @Test
    void areThrownAfterTheTransaction() {
        ToDo todo = todos.create()
                .create(new CreateTodo.Command(ANA, content("Paint"), USED))
                .todo();
        ListId list = owned.addList("Home").id();

        List<Runnable> refused = Stream.of(
                        ofTodos(todo.id()),
                        ofLists(list),
                        ofUnknown(new TodoId(404), new ListId(404)),
                        reusingAKey(todo.id(), list))
                .flatMap(requests -> requests)
                .toList();

        assertThat(refused)
                .allSatisfy(request -> assertThatThrownBy(request::run)
                        .isNotInstanceOf(StorageException.class)
                        .isNotInstanceOf(AssertionError.class));
        assertThat(owned.find(todo)).contains(todo);
    }

    private Stream<Runnable> ofTodos(TodoId id) {
        return Stream.of(
                () -> todos.create()
                        .create(new CreateTodo.Command(ANA, content("x").withList(new ListId(404)), null)),
                () -> change(id, Precondition.NONE, new TodoEdit.SetList(new ListId(404))),
                () -> change(id, Precondition.NONE, new TodoEdit.SetDueZone(new ZoneName("Europe/Berlin"))),
                () -> change(id, FAILED),
                () -> todos.delete().delete(new DeleteTodo.Command(ANA, id, FAILED, null)),
                () -> todos.untag().untag(new UntagTodo.Command(ANA, id, TAG, FAILED, null)),
                () -> move(id, new TodoId(404), null),
                () -> move(id, null, new TodoEdit.SetList(new ListId(404))));
    }

    private Stream<Runnable> ofLists(ListId id) {
        return Stream.of(
                () -> lists.change().change(new ChangeList.Command(ANA, id, FAILED, List.of())),
                () -> lists.delete().delete(new DeleteList.Command(ANA, id, FAILED, null)),
                () -> lists.move().move(new MoveList.Command(ANA, id, new ListId(404), null)));
    }

    private Stream<Runnable> ofUnknown(TodoId todo, ListId list) {
        DeletionId deletion = new DeletionId(404);
        return Stream.of(
                () -> change(todo, Precondition.NONE),
                () -> move(todo, null, null),
                () -> todos.delete().delete(new DeleteTodo.Command(ANA, todo, Precondition.NONE, null)),
                () -> lists.change().change(new ChangeList.Command(ANA, list, Precondition.NONE, List.of())),
                () -> lists.delete().delete(new DeleteList.Command(ANA, list, Precondition.NONE, null)),
                () -> tags.rename().rename(new RenameTag.Command(ANA, TAG, TAG)),
                () -> tags.delete().delete(new DeleteTag.Command(ANA, TAG, null)),
                () -> trash.restore().restore(new RestoreDeletion.Command(ANA, deletion, null)),
                () -> trash.purge().purge(new PurgeDeletion.Command(ANA, deletion, null)));
    }

    private Stream<Runnable> reusingAKey(TodoId todo, ListId list) {
        return Stream.of(
                () -> todos.create().create(new CreateTodo.Command(ANA, content("x"), USED)),
                () -> todos.delete().delete(new DeleteTodo.Command(ANA, todo, Precondition.NONE, USED)),
                () -> todos.move().move(new MoveTodo.Command(ANA, todo, Precondition.NONE, null, null, USED)),
                () -> todos.untag().untag(new UntagTodo.Command(ANA, todo, TAG, Precondition.NONE, USED)),
                () -> lists.delete().delete(new DeleteList.Command(ANA, list, Precondition.NONE, USED)),
                () -> tags.delete().delete(new DeleteTag.Command(ANA, TAG, USED)),
                () -> trash.restore().restore(new RestoreDeletion.Command(ANA, new DeletionId(404), USED)));
    }

    private void change(TodoId id, Precondition precondition, TodoEdit... edits) {
        todos.change().change(new ChangeTodo.Command(ANA, id, precondition, List.of(edits)));
    }

    private void move(TodoId id, @Nullable TodoId after, TodoEdit.@Nullable SetList list) {
        todos.move().move(new MoveTodo.Command(ANA, id, Precondition.NONE, after, list, null));
    }

    /** Transactions in which nothing may be thrown. */
    private static final class Strict extends ForwardingTransactions {
        Strict(Transactions transactions) {
            super(transactions);
        }

        @Override
        public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
            return super.write(owner, unit -> {
                try {
                    return work.run(unit);
                } catch (RuntimeException e) {
                    throw new AssertionError("It was thrown inside the transaction", e);
                }
            });
        }
    }
}
