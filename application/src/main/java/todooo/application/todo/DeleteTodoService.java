package todooo.application.todo;

import java.time.Instant;
import java.time.InstantSource;
import todooo.application.port.in.todo.DeleteTodo;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.retention.Expiry;
import todooo.application.retention.KeyedRequest;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.application.retention.Retention;
import todooo.domain.storage.Trash;
import todooo.domain.todo.ToDo;
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
        Instant now = clock.instant();
        var request = new KeyedRequest(
                command.key(), KeyedRequest.fingerprint("delete", command.id().value()), now, retention.keys());
        KeyedOutcome outcome = transactions.write(command.owner(), unit -> {
            Store store = unit.of(command.owner());
            return request.earlier(store)
                    .<KeyedOutcome>map(KeyedOutcome.Answered::new)
                    .orElseGet(() -> delete(store, command, request));
        });
        Answer answer = outcome.orThrow(command.id(), request);
        return new Deleted(new DeletionId(answer.subject()), answer.replayed());
    }

    private KeyedOutcome delete(Store store, Command command, KeyedRequest request) {
        return store.todos()
                .find(command.id())
                .<KeyedOutcome>map(todo -> switch (command.precondition().evaluate(todo.revision())) {
                    case FULFILLED -> new KeyedOutcome.Answered(delete(store, todo, request));
                    case UNEXPECTED, EXCLUDED -> new KeyedOutcome.Refused(todo);
                })
                .orElse(new KeyedOutcome.Missing());
    }

    private Answer delete(Store store, ToDo todo, KeyedRequest request) {
        Trash trash = store.trash();
        Deletion deletion = trash.add(DeletionContent.of(todo.task()), request.now());
        trash.put(deletion, todo);
        expiry.remove(store, request.now(), 1);
        return request.keep(store, deletion.id().value(), 1);
    }
}
