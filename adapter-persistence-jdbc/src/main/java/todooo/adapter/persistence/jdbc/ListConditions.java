package todooo.adapter.persistence.jdbc;

import java.util.List;
import java.util.Locale;
import todooo.domain.query.Criteria;
import todooo.domain.query.Criterion;
import todooo.domain.query.KeysetRange;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.value.Owner;

/** The criteria of an owner's list as SQL. */
record ListConditions(Owner owner, JdbcDialect dialect) {
    /** The to-dos of the part; they are a range of an index. */
    Conditions range(TodoQuery query, KeysetRange part) {
        return Conditions.of(owner).and(all(Criteria.range(query, part)));
    }

    /** The to-dos of the range that pass the filter. */
    Conditions besideRange(TodoQuery query) {
        return all(Criteria.besideRange(query));
    }

    /** The to-dos of the part that have one of the ids and pass the filter. */
    Conditions among(List<Long> ids, TodoQuery query, KeysetRange part) {
        return among(ids, query.filter()).and(all(Criteria.part(query.sort(), part)));
    }

    /** The to-dos that have one of the ids and pass the filter. */
    Conditions among(List<Long> ids, TodoFilter filter) {
        return dialect.among(owner, ids).and(all(Criteria.filter(filter)));
    }

    /**
     * Those to be counted by the index that begins with the owner and with whether a to-do is completed, and by no
     * other.
     */
    Conditions counted(TodoFilter filter) {
        Conditions conditions = Conditions.of(owner);
        return filter.completed() == null
                ? conditions
                : conditions.and("completed >= ? and completed <= ?", filter.completed(), filter.completed());
    }

    /** The to-dos whose task contains the text. */
    Conditions text(TodoFilter filter) {
        return all(Criteria.text(filter));
    }

    /** The order of the list, as it stands behind {@code order by}. */
    static String order(TodoSort sort) {
        return String.format(
                Locale.ROOT, "%s %2$s, id %2$s", column(sort.property()), sort.descending() ? "desc" : "asc");
    }

    /** The column that the list is sorted by. */
    static String column(TodoSort.Property property) {
        return switch (property) {
            case CREATED -> "created_at";
            case UPDATED -> "updated_at";
            case ORDER -> "position";
        };
    }

    private Conditions all(List<Criterion> criteria) {
        var conditions = new Conditions();
        criteria.forEach(criterion -> add(conditions, criterion));
        return conditions;
    }

    private void add(Conditions conditions, Criterion criterion) {
        switch (criterion) {
            case Criterion.Equal(var completed) -> conditions.and("completed = ?", completed);
            case Criterion.Missing(var property) -> conditions.and(column(property) + " is null");
            case Criterion.Present(var property) -> conditions.and(column(property) + " is not null");
            case Criterion.Beyond(var sort, var value, var id) ->
                conditions.and(
                        String.format(Locale.ROOT, "(%s, id) %s (?, ?)", column(sort.property()), beyond(sort)),
                        value,
                        id.value());
            case Criterion.After(var sort, var id) ->
                conditions.and(String.format(Locale.ROOT, "id %s ?", beyond(sort)), id.value());
            case Criterion.Contains(var text) ->
                conditions.and(
                        String.format(Locale.ROOT, "%s(task_folded, ?) > 0", dialect.positionFunction()),
                        text.folded());
        }
    }

    private static String beyond(TodoSort sort) {
        return sort.descending() ? "<" : ">";
    }
}
