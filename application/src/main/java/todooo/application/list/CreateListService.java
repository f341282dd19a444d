package todooo.application.list;

import java.time.Instant;
import java.time.InstantSource;
import todooo.application.act.Outcome;
import todooo.application.port.in.list.CreateList;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.retention.KeyedRequest;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.application.retention.Retention;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListId;
import todooo.domain.list.TodoList;
import todooo.domain.value.TooManyException;

/** Remembers for the time of retention what was created under a key. */
final class CreateListService implements CreateList {
    private final Transactions transactions;
    private final InstantSource clock;
    private final Retention retention;

    CreateListService(Transactions transactions, InstantSource clock, Retention retention) {
        this.transactions = transactions;
        this.clock = clock;
        this.retention = retention;
    }

    @Override
    public Created create(Command command) {
        var request = new KeyedRequest(
                command.key(),
                KeyedRequest.fingerprint(
                        "create list", command.content().fingerprint().hex()),
                clock.instant(),
                retention.keys());
        Outcome<Answer> outcome = transactions.write(command.owner(), unit -> {
            Store store = unit.of(command.owner());
            return Outcome.once(request, store, () -> create(store, command.content(), request));
        });
        return created(command, outcome.orThrow());
    }

    private static Outcome<Answer> create(Store store, ListContent content, KeyedRequest request) {
        if (store.lists().count() >= TodoList.MAX_LISTS) {
            return Outcome.refused(new TooManyException(TooManyException.Kind.LISTS, TodoList.MAX_LISTS));
        }
        TodoList list = store.lists().add(content, request.now());
        return Outcome.of(request.keep(store, list.id().value(), 0));
    }

    /** The first version of the list: its content is that of the command. */
    private static Created created(Command command, Answer answer) {
        Instant then = answer.receipt().at();
        return new Created(
                TodoList.added(new ListId(answer.subject()), command.owner(), command.content(), then),
                answer.replayed());
    }
}
