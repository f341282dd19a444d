package todooo.adapter.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.persistence.sql.testkit.OpenStore;
import todooo.adapter.persistence.sql.testkit.SentStatements;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.application.port.out.Store;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.list.ListId;
import todooo.domain.query.PageLimit;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.query.TodoSort.Property;
import todooo.domain.tag.Tags;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;

/** However many to-dos are read, the statements are as many: nothing that a to-do refers to is loaded for it alone. */
@ParameterizedClass
@EnumSource
class JpaStatementCountTest {
    private static final int TODOS = 50;
    private static final SentStatements STATEMENTS = new SentStatements();

    @Parameter
    TestDatabase product;

    private static OpenStore store;

    private OwnedTodos todos;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase product, @TempDir Path folder) {
        store = OpenStore.open(JpaTransactions::open, product.create(folder), STATEMENTS::around);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        store.close();
    }

    @BeforeEach
    void startWithoutTodos() {
        todos = new OwnedTodos(store.transactions(), Fixtures.newOwner());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, TODOS})
    void aPageTakesOneStatementForItsTodosAndOneForTheirTags(int count) {
        List<ToDo> all = add(count);

        assertThat(sent(mine -> mine.todos().list(page()).todos(), all)).hasSize(2);
    }

    @Test
    void aPageOfSeveralRangesTakesAsManyForManyTodosAsForFew() {
        int few = sentForOrder(2);
        startWithoutTodos();

        assertThat(sentForOrder(TODOS)).isEqualTo(few);
    }

    /** How many statements a page takes of so many to-dos, of which only the first has an order. */
    private int sentForOrder(int count) {
        List<ToDo> all = new ArrayList<>(add(count));
        ToDo last = all.removeLast();
        ToDo first = last.withContent(last.content().withOrder(1), NOON);
        todos.replace(first);
        all.addFirst(first);
        TodoQuery query = page().by(new TodoSort(Property.ORDER, false));
        return sent(mine -> mine.todos().list(query).todos(), all).size();
    }

    @Test
    void aPageOfTodosWithoutTagsTakesOneStatement() {
        ListId list = todos.addList("List").id();
        List<ToDo> all = List.of(todos.add(content("First").withList(list)), todos.add(content("Second")));

        assertThat(sent(mine -> mine.todos().list(page()).todos(), all)).hasSize(1);
    }

    @Test
    void aTodoTakesOneStatementAndOneForItsTagsIfItHasAny() {
        ToDo tagged = add(1).getFirst();
        ToDo bare = todos.add(content("Bare").withList(tagged.content().list()));

        assertThat(sent(mine -> mine.todos().find(tagged.id()).orElseThrow(), tagged))
                .hasSize(2);
        assertThat(sent(mine -> mine.todos().find(bare.id()).orElseThrow(), bare))
                .hasSize(1);
    }

    @Test
    void aTodoThatIsFoundToBeChangedComesWithItsList() {
        ToDo tagged = add(1).getFirst();
        STATEMENTS.take();

        todos.changeStore(mine -> {
            assertThat(mine.todos().find(tagged.id())).contains(tagged);
            assertThat(STATEMENTS.take()).hasSize(2);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, TODOS})
    void aPartOfTheFeedTakesOneStatementForTheTagsOfItsTodos(int count) {
        List<ToDo> all = add(count);

        List<String> sent = sent(
                mine -> mine.changes().read(null, 2 * TODOS).orElseThrow().todos().stream()
                        .map(placed -> placed.todo())
                        .toList(),
                all);
        assertThat(sent).hasSize(8);
    }

    private static TodoQuery page() {
        return TodoQuery.ALL.atMost(new PageLimit(TODOS));
    }

    /** Adds to-dos, each with a list and two tags of several. */
    private List<ToDo> add(int count) {
        List<ListId> lists =
                List.of(todos.addList("First").id(), todos.addList("Second").id());
        List<Tags> tags = List.of(todos.tags("home", "work"), todos.tags("work", "errand"), todos.tags("a", "home"));
        List<ToDo> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TodoContent content =
                    content("To-do " + i).withList(lists.get(i % lists.size())).withTags(tags.get(i % tags.size()));
            added.add(todos.add(content));
        }
        return added;
    }

    /** The statements that reading this takes, all of them before the end of the transaction. */
    private <T> List<String> sent(Function<Store, T> read, T expected) {
        STATEMENTS.take();
        T found = todos.readStore(read);
        List<String> sent = STATEMENTS.take();
        assertThat(found).isEqualTo(expected);
        assertThat(STATEMENTS.take()).isEmpty();
        return sent;
    }
}
