package todooo.adapter.persistence.sql.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
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
import todooo.domain.list.ListId;
import todooo.domain.query.DeletionQuery;
import todooo.domain.query.DueFilter;
import todooo.domain.query.PageLimit;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.TodoRepository;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.todo.Priority;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Choice;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.Owner;

/**
 * The query plans of an adapter's statements: no list is sorted, no page is read from the start of the list, and no
 * filter runs on more rows than an inner limit lets through.
 */
abstract class PlansContract {
    private static final Pattern BEGINS_AT_A_PLACE = Pattern.compile("\\w[<>]\\?| [<>] ");

    /** More than are looked up by their ids. */
    private static final int MORE = 5_100;

    /** A range of an index of to-dos or tags, or of the tags of to-dos, which begins with the owner. */
    private static final Pattern RANGE =
            Pattern.compile("SEARCH \\w+ USING ((COVERING )?INDEX \\w+|PRIMARY KEY) \\(owner=\\?"
                    + "|Index( Only)? Scan( Backward)? using \\w+ on \\w+.*\nIndex Cond: .*\\bowner = ");

    private static final Pattern UNBOUNDED =
            Pattern.compile("SCAN (t|todo|todo_tag|tag)\\w*\\b(?! VIRTUAL)|Seq Scan|TEMP B-TREE FOR ORDER|Sort");

    /** SQLite reads the few rows that a part of a statement gives, under the name of that part. */
    private static final Pattern READS_A_PART = Pattern.compile("CO-ROUTINE (\\w+)\n(.*?)SCAN \\1\\b", Pattern.DOTALL);

    private static final Pattern OF_IDS = Pattern.compile("json_each|any \\(|unnest\\(cast");
    private static final Pattern OF_SAMPLE = Pattern.compile("sample|todo_search|notes_search");
    private static final Pattern BY_ID =
            Pattern.compile("INTEGER PRIMARY KEY \\(rowid=\\?\\)|todo_by_id|using todo_pkey on todo");
    private static final Pattern BEGINS_BEYOND = Pattern.compile("id\\) [<>] \\(\\?");
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
            fillWithMore(store, product);
            for (TodoQuery query : queries()) {
                assertRanges(store, product, query.toString(), todos -> todos.list(query));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCountIsARangeOfAnIndex(TestDatabase product) throws SQLException {
        try (OpenStore store = OpenStore.open(adapter(), product.create(folder), statements::around)) {
            fillWithMore(store, product);
            for (TodoFilter filter : filters()) {
                assertRanges(store, product, filter.toString(), todos -> todos.count(filter));
            }
        }
    }

    /**
     * Asserts that each statement reads a range of an index, and the rows of ids by the primary key; none reads or
     * sorts all that an owner has.
     */
    private void assertRanges(
            OpenStore store, TestDatabase product, String description, Function<TodoRepository, Object> read)
            throws SQLException {
        statements.take();
        var _ = store.transactions()
                .<Object>scan(unit -> read.apply(unit.of(Owner.LOCAL).todos()));
        List<String> sent = statements.take();
        for (String sql : sent) {
            String plan = QueryPlan.of(store, product, sql);
            if (OF_IDS.matcher(sql).find()) {
                assertThat(plan).as("%s: %s", description, sql).containsPattern(BY_ID);
            } else if (!OF_SAMPLE.matcher(sql).find()) {
                assertThat(READS_A_PART.matcher(plan).replaceAll("$2"))
                        .as("%s: %s", description, sql)
                        .containsPattern(RANGE)
                        .doesNotContainPattern(UNBOUNDED);
                if (BEGINS_BEYOND.matcher(sql).find()) {
                    assertThat(plan).as("%s: %s", description, sql).containsPattern(BEGINS_AT_A_PLACE);
                }
            }
        }
    }

    /** More to-dos than are ever looked up, which meet every filter. PostgreSQL has statistics of them. */
    private static void fillWithMore(OpenStore store, TestDatabase product) throws SQLException {
        String numbers = switch (product) {
            case SQLITE ->
                "(with recursive number (n) as (select 1 union all select n + 1 from number where n < %d)"
                        + " select n from number) as number";
            case POSTGRESQL -> "generate_series(1, %d) as number (n)";
        };
        store.execute("""
                insert into todo_list (owner, title, archived, change, created_at, updated_at, version)
                values ('local', 'List', false, 0, 1, 1, 1)
                """);
        store.execute("""
                insert into tag (owner, name, name_folded, todos, retired)
                values ('local', 'home', 'home', %1$d, false), ('local', 'garden', 'garden', %1$d, false)
                """.formatted(MORE));
        store.execute("""
                insert into todo (owner, list, task, task_folded, completed, created_at, updated_at, version, change,
                    due, start_day, priority, completed_at, notes, notes_folded, tags)
                select 'local', 1, 'Zz', 'zz', n %% 2 = 0, n, n, 1, 0, n, 1, 3, n, 'zz', 'zz', 2
                from %s
                """.formatted(numbers.formatted(MORE)));
        store.execute("""
                insert into todo_tag (owner, tag, created_at, todo)
                select 'local', tag.id, todo.created_at, todo.id
                from todo cross join tag
                """);
        analyze(store, product);
    }

    private static void analyze(OpenStore store, TestDatabase product) throws SQLException {
        if (product == TestDatabase.POSTGRESQL) {
            store.execute("analyze");
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

            assertThat(planOfSearch(store, "many 4711", 1)).contains("SEARCH", "INTEGER PRIMARY KEY (rowid=?)");
            assertThat(planOfSearch(store, "many ", 100)).contains("USING INDEX todo_by_creation (owner=?)");
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

            assertThat(planOfSearch(store, first + second, 0)).contains("INDEX todo_by_creation (owner=?)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySliceOfARemovalIsARangeOfTheIndexOfItsOrder(TestDatabase product) throws SQLException {
        var first = new TodoPosition(7L, new TodoId(7));
        var last = new TodoPosition(EpochMicros.of(NOON), new TodoId(Long.MAX_VALUE));
        Choice<ListId> list = new Choice<>(new ListId(1));
        try (OpenStore store = OpenStore.open(adapter(), product.create(folder), statements::around)) {
            fillWithMore(store, product);
            for (@Nullable TodoPosition after : new TodoPosition[] {null, first}) {
                assertSlice(store, product, "todo_by_creation", new RemovalSlice(null, null, after, last, NOON, 1_000));
                assertSlice(
                        store, product, "todo_by_completion", new RemovalSlice(true, null, after, last, NOON, 1_000));
                assertSlice(
                        store,
                        product,
                        "todo_by_(list|inbox|completion)",
                        new RemovalSlice(true, list, after, last, NOON, 1_000));
                assertSlice(
                        store,
                        product,
                        "todo_by_(list|inbox|completion)",
                        new RemovalSlice(true, Choice.none(), after, last, NOON, 1_000));
            }
        }
    }

    private void assertSlice(OpenStore store, TestDatabase product, String index, RemovalSlice slice)
            throws SQLException {
        store.write(todos -> todos.add(content("Done", true, null), NOON));
        statements.take();
        store.change(mine -> OwnedTodos.remove(mine, slice));
        List<String> sent = statements.take().stream()
                .filter(sql -> FROM_THE_LIST.matcher(sql).find())
                .toList();
        assertThat(sent).hasSizeGreaterThanOrEqualTo(2);
        for (String sql : sent) {
            assertThat(QueryPlan.of(store, product, sql))
                    .as("%s: %s", slice, sql)
                    .containsPattern(index)
                    .containsPattern(ENDS_AT_A_PLACE)
                    .doesNotContain("SCAN todo", "Seq Scan", "TEMP B-TREE FOR ORDER", "Sort");
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

    @ParameterizedTest
    @EnumSource
    void whatWasImportedIsFoundByItsOriginAndByItsId(TestDatabase product) throws SQLException {
        try (OpenStore store = OpenStore.open(adapter(), product.create(folder), statements::around)) {
            fillWithImported(store, product);
            ToDo todo = store.add("First");
            List<Fingerprint> origins = List.of(
                    todo.content().fingerprint(), todo.content().withOrder(1).fingerprint());
            statements.take();
            store.change(mine -> {
                assertThat(mine.imports().todosFrom(origins)).isEmpty();
                assertThat(mine.imports().todosOf(List.of(todo.id()))).hasSize(1);
                assertThat(mine.imports().listsFrom(origins)).isEmpty();
            });
            assertPlans(store, product, Pattern.compile("_by_origin|todo_by_id|todo_pkey|INTEGER PRIMARY KEY"), 5);
        }
    }

    /** To-dos, deleted ones and lists, each of an origin of its own. PostgreSQL has statistics of them. */
    private static void fillWithImported(OpenStore store, TestDatabase product) throws SQLException {
        fillWithMore(store, product);
        store.execute("update todo set origin = 'origin ' || id");
        store.execute("""
                insert into trashed_todo (id, owner, deletion, task, task_folded, completed, created_at, updated_at,
                    version, origin)
                select -id, owner, 1, task, task_folded, completed, created_at, updated_at, version, origin
                from todo
                """);
        store.execute("""
                insert into todo_list (owner, title, archived, origin, change, created_at, updated_at, version)
                select owner, task, false, origin, change, created_at, updated_at, version
                from todo
                """);
        analyze(store, product);
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
            fillWithMore(store, product);
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

    /** The plan of the statement that finds the ids; another one reads the rows of those that were found. */
    private String planOfSearch(OpenStore store, String text, int found) throws SQLException {
        statements.take();
        TodoQuery query = TodoQuery.ALL.of(TodoFilter.of(new SearchText(text), null));
        assertThat(store.transactions()
                        .<TodoPage>scan(unit -> unit.of(Owner.LOCAL).todos().list(query))
                        .todos())
                .hasSize(found);
        List<String> sent = statements.take();
        return QueryPlan.of(store, TestDatabase.SQLITE, found == 0 ? sent.getLast() : sent.get(sent.size() - 2));
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

    private static List<TodoFilter> filters() {
        var text = new SearchText("z");
        Choice<ListId> list = new Choice<>(new ListId(1));
        Choice<Priority> high = new Choice<>(Priority.HIGH);
        var from = new DueFilter.Between(LocalDate.EPOCH, null);
        var between = new DueFilter.Between(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(9));
        return List.of(
                TodoFilter.ALL,
                TodoFilter.of(null, true),
                TodoFilter.of(text, null),
                TodoFilter.of(text, true),
                TodoFilter.ALL.withText(text),
                TodoFilter.ALL.withList(list),
                TodoFilter.ALL.withList(list).withCompleted(false),
                TodoFilter.ALL.withList(Choice.none()),
                TodoFilter.of(text, null).withList(Choice.none()),
                TodoFilter.ALL.withTags(Tags.of(List.of(new TagName("home")))),
                TodoFilter.of(null, true).withTags(Tags.of(List.of(new TagName("home"), new TagName("garden")))),
                TodoFilter.ALL.withDue(from),
                TodoFilter.of(null, false).withDue(between),
                TodoFilter.ALL.withDue(new DueFilter.Never()),
                TodoFilter.ALL.withStartBefore(LocalDate.EPOCH.plusDays(9)),
                TodoFilter.ALL.withPriority(high),
                TodoFilter.ALL.withPriority(high).withList(list),
                TodoFilter.ALL.withPriority(Choice.none()));
    }

    private static Stream<@Nullable TodoPosition> places(TodoSort.Property property) {
        var valued = new TodoPosition(7L, new TodoId(7));
        return property.isOptional()
                ? Stream.of(null, valued, new TodoPosition(null, new TodoId(7)))
                : Stream.of(null, valued);
    }
}
