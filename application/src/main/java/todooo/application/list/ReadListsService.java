package todooo.application.list;

import java.util.List;
import java.util.Optional;
import todooo.application.port.in.list.GetList;
import todooo.application.port.in.list.ListLists;
import todooo.application.port.out.Transactions;
import todooo.domain.list.ListId;
import todooo.domain.list.ListNotFoundException;
import todooo.domain.list.PlacedList;
import todooo.domain.list.TodoList;
import todooo.domain.value.Owner;

final class ReadListsService implements GetList, ListLists {
    private final Transactions transactions;

    ReadListsService(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public TodoList get(Owner owner, ListId id) {
        Optional<TodoList> found =
                transactions.read(unit -> unit.of(owner).lists().find(id));
        return found.orElseThrow(() -> new ListNotFoundException(id));
    }

    @Override
    public Page list(Query query) {
        int limit = query.limit().value();
        List<PlacedList> found = transactions.read(
                unit -> unit.of(query.owner()).lists().list(query.archived(), query.after(), limit + 1));
        return new Page(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }
}
