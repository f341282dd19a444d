package todooo.adapter.persistence.jpa;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import todooo.domain.query.KeysetRange;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.value.Owner;

/** What the to-dos of an owner's list have to be, as JPQL. */
record ListConditions(Owner owner, TextIndex texts) {
    /** All that stand in the part; they are a range of an index. */
    Conditions range(TodoQuery query, KeysetRange part) {
        Conditions conditions = Conditions.of(owner);
        if (query.isRangeOfCompleted()) {
            conditions.and(completed(query.filter()));
        }
        return conditions.and(part(query.sort(), part));
    }

    /** Those of the range that pass the filter. */
    Conditions besideRange(TodoQuery query) {
        Conditions conditions = text(query.filter());
        return query.isRangeOfCompleted() ? conditions : conditions.and(completed(query.filter()));
    }

    /** Those of the part that have one of the ids and pass the filter. */
    Conditions among(List<Long> ids, TodoQuery query, KeysetRange part) {
        return among(ids, query.filter()).and(part(query.sort(), part));
    }

    /** Those that have one of the ids and pass the filter. */
    Conditions among(List<Long> ids, TodoFilter filter) {
        return texts.among(ids).and(completed(filter)).and(text(filter));
    }

    /** Those to be counted by the index that begins with the owner and with whether a to-do is completed, and by no other. */
    Conditions counted(TodoFilter filter) {
        Conditions conditions = Conditions.of(owner);
        return filter.completed() == null
                ? conditions
                : conditions.and(
                        "t.completed between :completed and :completed", Map.of("completed", filter.completed()));
    }

    /** Those whose task contains the text. */
    Conditions text(TodoFilter filter) {
        return filter.text() == null
                ? new Conditions()
                : Conditions.of(
                        "locate(:text, t.taskFolded) > 0",
                        Map.of("text", filter.text().folded()));
    }

    /** What is behind {@code order by} for the list. */
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

    private static Conditions completed(TodoFilter filter) {
        return filter.completed() == null
                ? new Conditions()
                : Conditions.of("t.completed = :completed", Map.of("completed", filter.completed()));
    }

    private static Conditions part(TodoSort sort, KeysetRange part) {
        var conditions = new Conditions();
        String attribute = attribute(sort.property());
        String beyond = sort.descending() ? "<" : ">";
        TodoPosition after = part.after();
        if (!part.hasValue()) {
            conditions.and(String.format(Locale.ROOT, "%s is null", attribute), Map.of());
        } else if (after == null && sort.property().isOptional()) {
            conditions.and(String.format(Locale.ROOT, "%s is not null", attribute), Map.of());
        }
        if (after != null && after.value() != null) {
            conditions.and(
                    String.format(Locale.ROOT, "(%s, t.id) %s (:value, :id)", attribute, beyond),
                    Map.of(
                            "value",
                            value(sort.property(), after.value()),
                            "id",
                            after.id().value()));
        } else if (after != null) {
            conditions.and(
                    String.format(Locale.ROOT, "t.id %s :id", beyond),
                    Map.of("id", after.id().value()));
        }
        return conditions;
    }

    /** The value in the attribute's own type. */
    private static Number value(TodoSort.Property property, Long value) {
        return switch (property) {
            case CREATED, UPDATED -> value;
            case ORDER -> Math.toIntExact(value);
        };
    }
}
