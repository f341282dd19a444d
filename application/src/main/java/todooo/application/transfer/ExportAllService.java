package todooo.application.transfer;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import todooo.application.port.in.transfer.ExportAll;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.domain.change.ChangeToken;
import todooo.domain.list.TodoList;
import todooo.domain.query.PageLimit;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.storage.Imports.KnownTodo;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.Owner;

/** Takes the token first: what changes while the pages are read has a later number. */
final class ExportAllService implements ExportAll {
    /** With the longest notes, some megabytes. */
    private static final PageLimit PAGE = new PageLimit(50);

    private final Transactions transactions;

    ExportAllService(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Beginning begin(Owner owner) {
        return transactions.read(unit -> {
            Store store = unit.of(owner);
            ChangeToken next = store.changes().present();
            return new Beginning(
                    next,
                    store.lists().list(null, null, TodoList.MAX_LISTS),
                    store.imports().listOrigins());
        });
    }

    @Override
    public Page todos(Owner owner, @Nullable TodoPosition after) {
        TodoQuery query = TodoQuery.ALL.atMost(PAGE).after(after);
        return transactions.read(unit -> {
            Store store = unit.of(owner);
            TodoPage todos = store.todos().list(query);
            return new Page(todos, origins(store, todos));
        });
    }

    private static Map<TodoId, Fingerprint> origins(Store store, TodoPage todos) {
        List<TodoId> ids = todos.todos().stream().map(ToDo::id).toList();
        return store.imports().todosOf(ids).stream()
                .filter(known -> known.origin() != null)
                .collect(toMap(KnownTodo::id, known -> Objects.requireNonNull(known.origin())));
    }
}
