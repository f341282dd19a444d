package todooo.application.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import todooo.application.port.in.transfer.ExportAll;
import todooo.application.port.in.transfer.ExportAll.Beginning;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListTitle;
import todooo.domain.list.TodoList;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoPosition;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.ToDo;
import todooo.domain.value.Owner;

class ExportAllServiceTest {
    private static final Owner ANA = new Owner("ana");

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final OwnedTodos todos = new OwnedTodos(transactions, ANA);
    private final ExportAll useCase =
            TransferServices.over(transactions, () -> NOON).export();

    @Test
    void hasEveryTodoInTheOrderOfCreation() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            ids.add(todos.add(content("Task " + i)).id().value());
        }
        new OwnedTodos(transactions, new Owner("bob")).add(content("Bob's"));

        assertThat(exported()).extracting(placed -> placed.todo().id().value()).isEqualTo(ids);
    }

    @Test
    void hasArchivedListsToo() {
        TodoList home = todos.addList("Home");
        TodoList old = todos.writeStore(store -> store.lists().add(new ListContent(new ListTitle("Old"), true), NOON));

        assertThat(useCase.begin(ANA).lists())
                .extracting(placed -> placed.list().id())
                .containsExactly(home.id(), old.id());
    }

    @Test
    void givesATokenBehindWhichIsWhatChangesWhileItIsRead() {
        ToDo before = todos.add(content("Before"));
        Beginning beginning = useCase.begin(ANA);
        ToDo changed = before.withContent(content("Changed"), NOON);
        todos.replace(changed);
        ToDo after = todos.add(content("After"));

        assertThat(todos.changes(beginning.next(), 10).orElseThrow().todos())
                .extracting(PlacedTodo::todo)
                .containsExactlyInAnyOrder(changed, after);
    }

    private List<PlacedTodo> exported() {
        List<PlacedTodo> exported = new ArrayList<>();
        @Nullable TodoPosition after = null;
        do {
            TodoPage page = useCase.todos(ANA, after).todos();
            exported.addAll(page.placed());
            after = page.next();
        } while (after != null);
        return exported;
    }
}
