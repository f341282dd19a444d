package todooo.application.list;

import java.time.InstantSource;
import todooo.application.act.Outcome;
import todooo.application.port.in.list.MoveList;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.retention.KeyedRequest;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.application.retention.Retention;
import todooo.domain.list.ListId;
import todooo.domain.list.ListNotFoundException;
import todooo.domain.place.NeighbourNotFoundException;
import todooo.domain.storage.ListRepository;
import todooo.domain.value.Precondition;

final class MoveListService implements MoveList {
    private final Transactions transactions;
    private final InstantSource clock;
    private final Retention retention;

    MoveListService(Transactions transactions, InstantSource clock, Retention retention) {
        this.transactions = transactions;
        this.clock = clock;
        this.retention = retention;
    }

    @Override
    public boolean move(Command command) {
        ListId after = command.after();
        if (after != null && command.id().equals(after)) {
            throw new NeighbourNotFoundException(after);
        }
        var request = new KeyedRequest(
                command.key(),
                KeyedRequest.fingerprint("move list", command.id().value(), after == null ? null : after.value()),
                clock.instant(),
                retention.keys());
        Outcome<Answer> outcome = transactions.write(command.owner(), unit -> {
            Store store = unit.of(command.owner());
            return Outcome.once(request, store, () -> move(store, command, request));
        });
        return outcome.orThrow().replayed();
    }

    private static Outcome<Answer> move(Store store, Command command, KeyedRequest request) {
        ListRepository lists = store.lists();
        ListId after = command.after();
        return Outcome.of(lists, command.id(), Precondition.NONE, ListNotFoundException::new)
                .then(list -> lists.move(list.id(), after) || after == null
                        ? Outcome.of(request.keep(store, list.id().value(), 0))
                        : Outcome.refused(new NeighbourNotFoundException(after)));
    }
}
