package todooo.adapter.persistence.jdbc.query;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import todooo.domain.query.Criterion;
import todooo.domain.query.TodoSort;
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
        return SqlConditions.of(owner).and(all(criteria));
    }

    /** The owner's to-dos of these ids that meet the criteria. */
    public SqlConditions among(List<Long> ids, List<Criterion> criteria) {
        return dialect.among(owner, ids).and(all(criteria));
    }

    /**
     * The owner's to-dos that are, or are not, completed: a range of the index that begins with these two, and of no
     * other.
     */
    public SqlConditions counted(@Nullable Boolean completed) {
        SqlConditions conditions = SqlConditions.of(owner);
        return completed == null
                ? conditions
                : conditions.and("completed >= ? and completed <= ?", completed, completed);
    }

    /** All that meet the criteria. */
    public SqlConditions all(List<Criterion> criteria) {
        var conditions = new SqlConditions();
        criteria.forEach(criterion -> add(conditions, criterion));
        return conditions;
    }

    /** The order of the list, as it stands behind {@code order by}. */
    public static String order(TodoSort sort) {
        return String.format(
                Locale.ROOT, "%s %2$s, id %2$s", column(sort.property()), sort.descending() ? "desc" : "asc");
    }

    /** The column of a result that the list is sorted by. */
    public static String column(TodoSort.Property property) {
        return switch (property) {
            case CREATED -> "created_at";
            case UPDATED -> "updated_at";
            case ORDER -> "position";
            case PLACE -> "place";
        };
    }

    /** The value in the table that the list is sorted by. */
    public String value(TodoSort.Property property) {
        return property == TodoSort.Property.PLACE ? dialect.place() : column(property);
    }

    private void add(SqlConditions conditions, Criterion criterion) {
        switch (criterion) {
            case Criterion.Equal(var completed) -> conditions.and("completed = ?", completed);
            case Criterion.Missing(var property) -> conditions.and(value(property) + " is null");
            case Criterion.Present(var property) -> conditions.and(value(property) + " is not null");
            case Criterion.Beyond(var sort, var value, var id) -> addPlace(conditions, sort, beyond(sort), value, id);
            case Criterion.UpTo(var sort, var value, var id) ->
                addPlace(conditions, sort, sort.descending() ? ">=" : "<=", value, id);
            case Criterion.After(var sort, var id) ->
                conditions.and(String.format(Locale.ROOT, "id %s ?", beyond(sort)), id.value());
            case Criterion.Contains(var text) ->
                conditions.and(
                        String.format(Locale.ROOT, "%s(task_folded, ?) > 0", dialect.positionFunction()),
                        text.folded());
        }
    }

    private void addPlace(SqlConditions conditions, TodoSort sort, String comparison, long value, TodoId id) {
        conditions.and(
                String.format(Locale.ROOT, "(%s, id) %s (?, ?)", value(sort.property()), comparison),
                value,
                id.value());
    }

    private static String beyond(TodoSort sort) {
        return sort.descending() ? "<" : ">";
    }
}
