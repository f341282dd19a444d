package todooo.adapter.persistence.jpa;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import todooo.domain.query.Criteria;
import todooo.domain.query.Criterion;
import todooo.domain.query.KeysetRange;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.value.Owner;

/** The criteria of an owner's list as JPQL. */
record ListConditions(Owner owner, JpaDialect dialect) {
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
                : conditions.and(
                        "t.completed between :completed and :completed", Map.of("completed", filter.completed()));
    }

    /** The to-dos whose task contains the text. */
    Conditions text(TodoFilter filter) {
        return all(Criteria.text(filter));
    }

    /** The order of the list, as it stands behind {@code order by}. */
    static String order(TodoSort sort) {
        return String.format(
                Locale.ROOT, "%s %2$s, t.id %2$s", attribute(sort.property()), sort.descending() ? "desc" : "asc");
    }

    /** The attribute that the list is sorted by. */
    static String attribute(TodoSort.Property property) {
        return switch (property) {
            case CREATED -> "t.createdAt";
            case UPDATED -> "t.updatedAt";
            case ORDER -> "t.position";
        };
    }

    private static Conditions all(List<Criterion> criteria) {
        var conditions = new Conditions();
        criteria.forEach(criterion -> add(conditions, criterion));
        return conditions;
    }

    private static void add(Conditions conditions, Criterion criterion) {
        switch (criterion) {
            case Criterion.Equal(var completed) ->
                conditions.and("t.completed = :completed", Map.of("completed", completed));
            case Criterion.Missing(var property) -> conditions.and(attribute(property) + " is null", Map.of());
            case Criterion.Present(var property) -> conditions.and(attribute(property) + " is not null", Map.of());
            case Criterion.Beyond(var sort, var value, var id) ->
                conditions.and(
                        String.format(
                                Locale.ROOT, "(%s, t.id) %s (:value, :id)", attribute(sort.property()), beyond(sort)),
                        Map.of("value", value(sort.property(), value), "id", id.value()));
            case Criterion.After(var sort, var id) ->
                conditions.and(String.format(Locale.ROOT, "t.id %s :id", beyond(sort)), Map.of("id", id.value()));
            case Criterion.Contains(var text) ->
                conditions.and("locate(:text, t.taskFolded) > 0", Map.of("text", text.folded()));
        }
    }

    private static String beyond(TodoSort sort) {
        return sort.descending() ? "<" : ">";
    }

    /** The value in the attribute's own type. */
    private static Number value(TodoSort.Property property, long value) {
        return switch (property) {
            case CREATED, UPDATED -> value;
            case ORDER -> Math.toIntExact(value);
        };
    }
}
