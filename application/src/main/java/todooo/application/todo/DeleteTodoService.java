package todooo.application.todo;

import java.time.InstantSource;
import todooo.application.act.Outcome;
import todooo.application.port.in.todo.DeleteTodo;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.retention.Expiry;
import todooo.application.retention.KeyedRequest;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.application.retention.Retention;
import todooo.domain.storage.Trash;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionId;

final class DeleteTodoService implements DeleteTodo {
    private final Transactions transactions;
    private final InstantSource clock;
    private final Retention retention;
    private final Expiry expiry;

    DeleteTodoService(Transactions transactions, InstantSource clock, Retention retention) {
        this.transactions = transactions;
        this.clock = clock;
        this.retention = retention;
        this.expiry = new Expiry(retention);
    }

    @Override
    public Deleted delete(Command command) {
        var request = new KeyedRequest(
                command.key(),
                KeyedRequest.fingerprint("delete", command.id().value()),
                clock.instant(),
                retention.keys());
        Outcome<Answer> outcome = transactions.write(command.owner(), unit -> {
            Store store = unit.of(command.owner());
            return Outcome.once(request, store, () -> delete(store, command, request));
        });
        Answer answer = outcome.orThrow();
        return new Deleted(new DeletionId(answer.subject()), answer.replayed());
    }

    private Outcome<Answer> delete(Store store, Command command, KeyedRequest request) {
        return Outcome.of(store.todos(), command.id(), command.precondition(), TodoNotFoundException::new)
                .map(todo -> delete(store, todo, request));
    }

    private Answer delete(Store store, ToDo todo, KeyedRequest request) {
        Trash trash = store.trash();
        Deletion deletion = trash.add(DeletionContent.of(todo.task()), request.now());
        trash.put(deletion, todo);
        expiry.remove(store, request.now(), 1);
        return request.keep(store, deletion.id().value(), 1);
    }
}
