package todooo.application.list;

import java.time.Instant;
import java.time.InstantSource;
import todooo.application.act.Outcome;
import todooo.application.port.in.list.ChangeList;
import todooo.application.port.out.Transactions;
import todooo.domain.list.ListNotFoundException;
import todooo.domain.list.TodoList;
import todooo.domain.storage.ListRepository;

final class ChangeListService implements ChangeList {
    private final Transactions transactions;
    private final InstantSource clock;

    ChangeListService(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public TodoList change(Command command) {
        Instant now = clock.instant();
        Outcome<TodoList> outcome = transactions.write(command.owner(), unit -> {
            ListRepository lists = unit.of(command.owner()).lists();
            return Outcome.of(lists, command.id(), command.precondition(), ListNotFoundException::new)
                    .map(list -> stored(lists, list, list.edited(command.edits(), now)));
        });
        return outcome.orThrow();
    }

    private static TodoList stored(ListRepository lists, TodoList before, TodoList after) {
        if (!after.equals(before)) {
            lists.replace(after);
        }
        return after;
    }
}
