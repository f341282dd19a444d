package todooo.adapter.persistence.jdbc;

import java.util.List;
import java.util.Locale;
import todooo.domain.query.KeysetRange;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.value.Owner;

/** What the rows of an owner's list have to be, as SQL. */
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
                : conditions.and("completed >= ? and completed <= ?", filter.completed(), filter.completed());
    }

    /** Those whose task contains the text. */
    Conditions text(TodoFilter filter) {
        return filter.text() == null
                ? new Conditions()
                : Conditions.of(
                        String.format(Locale.ROOT, "%s(task_folded, ?) > 0", texts.positionFunction()),
                        filter.text().folded());
    }

    /** What is behind {@code order by} for the list. */
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

    private static Conditions completed(TodoFilter filter) {
        return filter.completed() == null ? new Conditions() : Conditions.of("completed = ?", filter.completed());
    }

    private static Conditions part(TodoSort sort, KeysetRange part) {
        var conditions = new Conditions();
        String column = column(sort.property());
        String beyond = sort.descending() ? "<" : ">";
        TodoPosition after = part.after();
        if (!part.hasValue()) {
            conditions.and(String.format(Locale.ROOT, "%s is null", column));
        } else if (after == null && sort.property().isOptional()) {
            conditions.and(String.format(Locale.ROOT, "%s is not null", column));
        }
        if (after != null && after.value() != null) {
            conditions.and(
                    String.format(Locale.ROOT, "(%s, id) %s (?, ?)", column, beyond),
                    after.value(),
                    after.id().value());
        } else if (after != null) {
            conditions.and(
                    String.format(Locale.ROOT, "id %s ?", beyond), after.id().value());
        }
        return conditions;
    }
}
