package todooo.adapter.persistence.sql.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.adapter.persistence.sql.testkit.Adapter;
import todooo.adapter.persistence.sql.testkit.OpenStore;
import todooo.adapter.persistence.sql.testkit.QueryPlan;
import todooo.adapter.persistence.sql.testkit.SentStatements;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.change.ChangePosition;
import todooo.domain.change.ChangeToken;
import todooo.domain.change.ChangedKind;
import todooo.domain.query.DeletionQuery;
import todooo.domain.query.PageLimit;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

/**
 * The query plans of an adapter's statements: no list is sorted, no page is read from the start of the list, and no
 * filter runs on more rows than an inner limit lets through.
 */
abstract class PlansContract {
    private static final Pattern BEGINS_AT_A_PLACE = Pattern.compile("\\w[<>]\\?| [<>] ");

    private static final String LITE_RANGE = "SEARCH \\w+ USING (COVERING )?INDEX todo_by_\\w+ \\(owner=\\?.*\\)";
    private static final String POSTGRESQL_RANGE =
            "->  Index( Only)? Scan( Backward)? using todo_by_\\w+ on todo.*\nIndex Cond: .*\\bowner = .*";
    private static final Pattern FROM_THE_LIST = Pattern.compile("from todo\\s");
    private static final Pattern ENDS_AT_A_PLACE = Pattern.compile("created_at<\\?|created_at, id\\) <= ");

    private final SentStatements statements = new SentStatements();

    @TempDir
    private Path folder;

    protected abstract Adapter adapter();

    @ParameterizedTest
    @EnumSource
    void everyPageOfEveryListIsARangeOfAnIndex(TestDatabase product) throws SQLException {
        try (OpenStore store = OpenStore.open(adapter(), product.create(folder), statements::around)) {
            statements.take();
            for (TodoQuery query : queries()) {
                List<String> plans = plans(store, product, todos -> todos.list(query));
                assertThat(plans)
                        .as("%s", query)
                        .allMatch(rangeOfAnIndex(product).asMatchPredicate());
                if (query.after() != null) {
                    assertThat(plans.getFirst()).containsPattern(BEGINS_AT_A_PLACE);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCountIsARangeOfAnIndex(TestDatabase product) throws SQLException {
        try (OpenStore store = OpenStore.open(adapter(), product.create(folder), statements::around)) {
            for (TodoFilter filter : filters()) {
                assertThat(plans(store, product, todos -> todos.count(filter)))
                        .as("%s", filter)
                        .isNotEmpty()
                        .allMatch(countOfARange(product).asMatchPredicate());
            }
        }
    }

    @Test
    void aRareTextIsLookedUpAndAFrequentOneMetByReadingTheList() throws SQLException {
        try (OpenStore store = OpenStore.open(adapter(), TestDatabase.SQLITE.create(folder), statements::around)) {
            store.execute("""
                    with recursive number(n) as (select 1 union all select n + 1 from number where n < 7000)
                    insert into todo (owner, task, task_folded, completed, created_at, updated_at, version)
                    select 'local', 'Many ' || n, 'many ' || n, false, n, n, 1
                    from number
                    """);

            assertThat(lastPlan(store, "many 4711", 1)).contains("SEARCH", "INTEGER PRIMARY KEY (rowid=?)");
            assertThat(lastPlan(store, "many ", 100)).contains("USING INDEX todo_by_creation (owner=?)");
        }
    }

    @Test
    void trigramsThatManyHaveAreNotAllLookedUp() throws SQLException {
        String first = "0123456789abcdefghijklmn";
        String second = "opqrstuvwxyz!#$&()*+,-./";
        try (OpenStore store = OpenStore.open(adapter(), TestDatabase.SQLITE.create(folder), statements::around)) {
            store.execute("""
                    with recursive number(n) as (select 1 union all select n + 1 from number where n < 50000)
                    insert into todo (owner, task, task_folded, completed, created_at, updated_at, version)
                    select 'local', 'x', iif(n %% 5 < 2, '%s', '%s'), false, n, n, 1
                    from number
                    """.formatted(first + second.substring(0, 2), first.substring(first.length() - 2) + second));

            assertThat(lastPlan(store, first + second, 0)).contains("INDEX todo_by_creation (owner=?)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySliceOfARemovalIsARangeOfTheIndexOfItsOrder(TestDatabase product) throws SQLException {
        var first = new TodoPosition(7L, new TodoId(7));
        var last = new TodoPosition(EpochMicros.of(NOON), new TodoId(Long.MAX_VALUE));
        try (OpenStore store = OpenStore.open(adapter(), product.create(folder), statements::around)) {
            for (@Nullable Boolean completed : new Boolean[] {null, true}) {
                for (@Nullable TodoPosition after : new TodoPosition[] {null, first}) {
                    store.write(todos -> todos.add(content("Done", true, null), NOON));
                    statements.take();
                    store.change(mine ->
                            OwnedTodos.remove(mine, new RemovalSlice(completed, null, after, last, NOON, 1_000)));
                    List<String> sent = statements.take().stream()
                            .filter(sql -> FROM_THE_LIST.matcher(sql).find())
                            .toList();
                    assertThat(sent)
                            .as("one more where it is asked which have tags")
                            .hasSizeBetween(4, 5);
                    for (String sql : sent) {
                        assertThat(QueryPlan.of(store, product, sql))
                                .as("%s, %s", completed, after)
                                .containsPattern(completed == null ? "todo_by_creation" : "todo_by_completion")
                                .containsPattern(ENDS_AT_A_PLACE)
                                .doesNotContain("SCAN", "Seq Scan", "TEMP B-TREE", "Sort");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPartOfTheFeedIsARangeOfAnIndex(TestDatabase product) throws SQLException {
        var token = new ChangeToken("0123456789abcdef", new ChangePosition(1, ChangedKind.TODO, 1), 0, 1);
        try (OpenStore store = OpenStore.open(adapter(), product.create(folder), statements::around)) {
            store.add("First");
            for (@Nullable ChangeToken since : new ChangeToken[] {null, token}) {
                statements.take();
                store.change(mine -> assertThat(mine.changes().read(since, 10)).isPresent());
                assertPlans(store, product, Pattern.compile("todo_by_feed|tombstone_by_feed"), 3);
            }
            store.change(mine -> mine.changes().forgetBefore(NOON, 10));
            assertPlans(store, product, Pattern.compile("tombstone_by_feed"), 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyNeighbourIsFoundByTheIndexOfPlaces(TestDatabase product) throws SQLException {
        try (OpenStore store = OpenStore.open(adapter(), product.create(folder), statements::around)) {
            ToDo first = store.add("First");
            ToDo second = store.add("Second");
            statements.take();
            store.write(todos -> todos.move(first.id(), second.id()));
            assertPlans(store, product, Pattern.compile("todo_by_place|todo_pkey|INTEGER PRIMARY KEY"), 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTrashIsReadByItsIndexes(TestDatabase product) throws SQLException {
        try (OpenStore store = OpenStore.open(adapter(), product.create(folder), statements::around)) {
            ToDo todo = store.add("First");
            store.change(mine -> OwnedTodos.remove(mine, todo));
            statements.take();
            store.change(mine -> {
                assertThat(mine.trash().list(new DeletionQuery(NOON, null, 10))).hasSize(1);
                assertThat(mine.trash().oldestBefore(NOON)).isEmpty();
            });
            assertPlans(store, product, Pattern.compile("deletion_by_|deletion_being_purged|deletion_pkey"), 3);
        }
    }

    /**
     * Asserts that so many of the statements sent are ranges of such an index, and that none reads or sorts a table.
     */
    private void assertPlans(OpenStore store, TestDatabase product, Pattern index, int count) throws SQLException {
        int found = 0;
        for (String sql : statements.take()) {
            if (sql.startsWith("select")) {
                String plan = QueryPlan.of(store, product, sql);
                assertThat(plan).as(sql).doesNotContain("SCAN todo", "Seq Scan on todo", "TEMP B-TREE", "Sort");
                found += index.matcher(plan).find() ? 1 : 0;
            }
        }
        assertThat(found).isEqualTo(count);
    }

    @ParameterizedTest
    @EnumSource
    void whatAnIndexOfTextsFindsIsLookedUpInEveryOrder(TestDatabase product) throws SQLException {
        try (OpenStore store = OpenStore.open(adapter(), product.create(folder), statements::around)) {
            store.add("Known");
            for (TodoSort.Property property : TodoSort.Property.values()) {
                TodoQuery query = TodoQuery.ALL
                        .of(TodoFilter.of(new SearchText("known"), null))
                        .by(new TodoSort(property, false));
                assertThat(plans(store, product, todos -> todos.list(query)).getLast())
                        .as("%s", property)
                        .containsPattern("INTEGER PRIMARY KEY \\(rowid=\\?\\)|using todo_pkey on todo")
                        .doesNotContain("todo_by_");
            }
        }
    }

    private List<String> plans(OpenStore store, TestDatabase product, Function<TodoRepository, Object> read)
            throws SQLException {
        statements.take();
        var _ = store.transactions()
                .<Object>scan(unit -> read.apply(unit.of(Owner.LOCAL).todos()));
        List<String> plans = new ArrayList<>();
        for (String sql : statements.take()) {
            plans.add(QueryPlan.of(store, product, sql));
        }
        return plans;
    }

    private String lastPlan(OpenStore store, String text, int found) throws SQLException {
        statements.take();
        TodoQuery query = TodoQuery.ALL.of(TodoFilter.of(new SearchText(text), null));
        assertThat(store.transactions()
                        .<TodoPage>scan(unit -> unit.of(Owner.LOCAL).todos().list(query))
                        .todos())
                .hasSize(found);
        return QueryPlan.of(store, TestDatabase.SQLITE, statements.take().getLast());
    }

    private static Pattern rangeOfAnIndex(TestDatabase product) {
        return Pattern.compile(
                switch (product) {
                    case SQLITE -> "(CO-ROUTINE \\w+\n%s\nSCAN \\w+|%1$s)".formatted(LITE_RANGE);
                    case POSTGRESQL ->
                        "Limit\n(->  Subquery Scan on \\w+\nFilter: .*\n->  Limit\n)?" + POSTGRESQL_RANGE;
                });
    }

    private static Pattern countOfARange(TestDatabase product) {
        return Pattern.compile(
                switch (product) {
                    case SQLITE -> "CO-ROUTINE \\w+\n%s\nSCAN \\w+".formatted(LITE_RANGE);
                    case POSTGRESQL -> "Aggregate\n(->  Subquery Scan on \\w+\n)?->  Limit\n" + POSTGRESQL_RANGE;
                });
    }

    private static List<TodoQuery> queries() {
        var queries = new ArrayList<TodoQuery>();
        for (TodoSort.Property property : TodoSort.Property.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                for (TodoFilter filter : filters()) {
                    places(property)
                            .map(after ->
                                    new TodoQuery(filter, new TodoSort(property, descending), after, PageLimit.DEFAULT))
                            .forEach(queries::add);
                }
            }
        }
        return queries;
    }

    /** Those for which no index of texts is asked. */
    private static List<TodoFilter> filters() {
        var text = new SearchText("z");
        return List.of(TodoFilter.ALL, TodoFilter.of(null, true), TodoFilter.of(text, null), TodoFilter.of(text, true));
    }

    private static Stream<@Nullable TodoPosition> places(TodoSort.Property property) {
        var valued = new TodoPosition(7L, new TodoId(7));
        return property.isOptional()
                ? Stream.of(null, valued, new TodoPosition(null, new TodoId(7)))
                : Stream.of(null, valued);
    }
}
