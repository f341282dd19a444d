package todooo.adapter.persistence.jdbc.query;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import todooo.domain.list.ListId;
import todooo.domain.query.TodoSort;
import todooo.domain.query.read.Criterion;
import todooo.domain.query.read.IndexRange;
import todooo.domain.query.read.TodoIndex;
import todooo.domain.tag.TagId;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

/** Criteria of a list as SQL. */
public final class SqlCriteria {
    private final Owner owner;
    private final JdbcDialect dialect;

    /** The criteria of one owner's lists. */
    public SqlCriteria(Owner owner, JdbcDialect dialect) {
        this.owner = owner;
        this.dialect = dialect;
    }

    /** The owner's to-dos that meet the criteria. */
    public SqlConditions owned(List<Criterion> criteria) {
        return SqlConditions.of(owner).and(all(criteria, this::value));
    }

    /** The owner's to-dos of these ids that meet the criteria. */
    public SqlConditions among(List<Long> ids, List<Criterion> criteria) {
        return dialect.among(owner, ids).and(all(criteria, this::value));
    }

    /** Those of the results of a query for {@link #columns} that meet the criteria. */
    public SqlConditions all(List<Criterion> criteria) {
        return all(criteria, SqlCriteria::column);
    }

    private SqlConditions all(List<Criterion> criteria, Function<TodoSort.Property, String> value) {
        var conditions = new SqlConditions();
        criteria.forEach(criterion -> add(conditions, criterion, value));
        return conditions;
    }

    /** The order of a list, as it stands behind {@code order by}. */
    public static String order(TodoSort sort) {
        return order(List.of(column(sort.property())), sort.descending());
    }

    /** The order of a range, as it stands behind {@code order by}; what equals something is left out. */
    public static String order(IndexRange range) {
        return order(
                switch (range.index()) {
                    case CREATION, COMPLETION, LIST -> List.of("created_at");
                    case CHANGE -> List.of("updated_at");
                    case ORDER -> List.of("position");
                    case PLACE -> List.of("place");
                    case DUE -> List.of("due");
                    case PRIORITY -> List.of("priority");
                    case COMPLETION_TIME -> List.of("completed_at");
                    case START -> List.of("start_day");
                    case ID -> List.of();
                },
                range.descending());
    }

    /** By these columns, and then by the id. */
    private static String order(List<String> columns, boolean descending) {
        return Stream.concat(columns.stream(), Stream.of("id"))
                .map(column -> column + (descending ? " desc" : " asc"))
                .collect(joining(", "));
    }

    /** The value by which the to-dos of a range are sorted, and null if they are sorted by their ids alone. */
    public String value(TodoIndex index) {
        return switch (index) {
            case CREATION, COMPLETION, LIST -> "created_at";
            case CHANGE -> "updated_at";
            case ORDER -> "position";
            case PLACE -> dialect.place() + " as place";
            case DUE -> "due";
            case PRIORITY -> "priority";
            case COMPLETION_TIME -> "completed_at";
            case START -> "start_day";
            case ID -> "null";
        };
    }

    /** The columns that criteria ask for and that an order needs, for a query around one of the table. */
    public String columns(List<Criterion> criteria) {
        boolean withNotes = criteria.stream().anyMatch(Criterion.ContainsAnywhere.class::isInstance);
        return String.format(
                Locale.ROOT,
                "id, task_folded, completed, position, list, due, start_day, priority, completed_at, created_at,"
                        + " updated_at, %s as place%s",
                dialect.place(),
                withNotes ? ", notes_folded" : "");
    }

    private static String column(TodoSort.Property property) {
        return switch (property) {
            case CREATED -> "created_at";
            case UPDATED -> "updated_at";
            case ORDER -> "position";
            case PLACE -> "place";
            case DUE -> "due";
            case PRIORITY -> "priority";
            case COMPLETED_AT -> "completed_at";
        };
    }

    /** The value in the table that the list is sorted by. */
    private String value(TodoSort.Property property) {
        return property == TodoSort.Property.PLACE ? dialect.place() : column(property);
    }

    private void add(SqlConditions conditions, Criterion criterion, Function<TodoSort.Property, String> column) {
        switch (criterion) {
            case Criterion.Equal(var completed) -> conditions.and("completed = ?", completed);
            case Criterion.InList(var list) -> addList(conditions, list.value());
            case Criterion.Tagged(var tags) -> addTags(conditions, tags);
            case Criterion.StartsBefore(var day) -> conditions.and("start_day < ?", day);
            case Criterion.From(var property, var value) -> conditions.and(column.apply(property) + " >= ?", value);
            case Criterion.Below(var property, var value) -> conditions.and(column.apply(property) + " < ?", value);
            case Criterion.Missing(var property) -> conditions.and(column.apply(property) + " is null");
            case Criterion.Present(var property) -> conditions.and(column.apply(property) + " is not null");
            case Criterion.Beyond(var sort, var value, var id) ->
                addPlace(conditions, column.apply(sort.property()), beyond(sort), value, id);
            case Criterion.UpTo(var sort, var value, var id) ->
                addPlace(conditions, column.apply(sort.property()), sort.descending() ? ">=" : "<=", value, id);
            case Criterion.After(var sort, var id) ->
                conditions.and(String.format(Locale.ROOT, "id %s ?", beyond(sort)), id.value());
            case Criterion.Contains(var text) -> conditions.and(contains("task_folded"), text.folded());
            case Criterion.ContainsAnywhere(var text) ->
                conditions.and(
                        String.format(Locale.ROOT, "(%s or %s)", contains("task_folded"), contains("notes_folded")),
                        text.folded(),
                        text.folded());
        }
    }

    private String contains(String column) {
        return String.format(Locale.ROOT, "%s(%s, ?) > 0", dialect.positionFunction(), column);
    }

    private static void addList(SqlConditions conditions, @Nullable ListId list) {
        if (list == null) {
            conditions.and("list is null");
        } else {
            conditions.and("list = ?", list.value());
        }
    }

    /** The count keeps the tags out of the choice of an index: each to-do is asked for them by its id. */
    private void addTags(SqlConditions conditions, List<TagId> tags) {
        conditions.and(
                String.format(
                        Locale.ROOT,
                        "(select count(*) from todo_tag where owner = ? and todo = id and tag in (%s)) = ?",
                        String.join(", ", Collections.nCopies(tags.size(), "?"))),
                Stream.of(Stream.of(owner.name()), tags.stream().map(TagId::value), Stream.of(tags.size()))
                        .flatMap(values -> values)
                        .toArray());
    }

    private static void addPlace(SqlConditions conditions, String column, String comparison, long value, TodoId id) {
        conditions.and(String.format(Locale.ROOT, "(%s, id) %s (?, ?)", column, comparison), value, id.value());
    }

    private static String beyond(TodoSort sort) {
        return sort.descending() ? "<" : ">";
    }
}
