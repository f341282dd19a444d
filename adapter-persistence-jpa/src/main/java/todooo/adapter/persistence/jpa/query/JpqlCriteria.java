package todooo.adapter.persistence.jpa.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import todooo.domain.query.Criterion;
import todooo.domain.query.TodoSort;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

/** Criteria of a list as JPQL. */
public final class JpqlCriteria {
    private final Owner owner;
    private final JpaDialect dialect;

    public JpqlCriteria(Owner owner, JpaDialect dialect) {
        this.owner = owner;
        this.dialect = dialect;
    }

    /** The owner's to-dos that meet the criteria. */
    public JpqlConditions owned(List<Criterion> criteria) {
        return JpqlConditions.of(owner).and(all(criteria));
    }

    /** The owner's to-dos of these ids that meet the criteria. */
    public JpqlConditions among(List<Long> ids, List<Criterion> criteria) {
        return dialect.among(owner, ids).and(all(criteria));
    }

    /**
     * The owner's to-dos that are, or are not, completed: a range of the index that begins with these two, and of no
     * other.
     */
    public JpqlConditions counted(@Nullable Boolean completed) {
        JpqlConditions conditions = JpqlConditions.of(owner);
        return completed == null
                ? conditions
                : conditions.and("t.completed between :completed and :completed", Map.of("completed", completed));
    }

    /** All that meet the criteria. */
    public static JpqlConditions all(List<Criterion> criteria) {
        var conditions = new JpqlConditions();
        criteria.forEach(criterion -> add(conditions, criterion));
        return conditions;
    }

    /** The order of the list, as it stands behind {@code order by}. */
    public static String order(TodoSort sort) {
        return String.format(
                Locale.ROOT, "%s %2$s, t.id %2$s", attribute(sort.property()), sort.descending() ? "desc" : "asc");
    }

    /** The attribute that the list is sorted by. */
    public static String attribute(TodoSort.Property property) {
        return switch (property) {
            case CREATED -> "t.createdAt";
            case UPDATED -> "t.updatedAt";
            case ORDER -> "t.position";
            case PLACE -> "t.place";
        };
    }

    private static void add(JpqlConditions conditions, Criterion criterion) {
        switch (criterion) {
            case Criterion.Equal(var completed) ->
                conditions.and("t.completed = :completed", Map.of("completed", completed));
            case Criterion.Missing(var property) -> conditions.and(attribute(property) + " is null", Map.of());
            case Criterion.Present(var property) -> conditions.and(attribute(property) + " is not null", Map.of());
            case Criterion.Beyond(var sort, var value, var id) ->
                addPlace(conditions, sort, beyond(sort), "beyond", value, id);
            case Criterion.UpTo(var sort, var value, var id) ->
                addPlace(conditions, sort, sort.descending() ? ">=" : "<=", "last", value, id);
            case Criterion.After(var sort, var id) ->
                conditions.and(String.format(Locale.ROOT, "t.id %s :id", beyond(sort)), Map.of("id", id.value()));
            case Criterion.Contains(var text) ->
                conditions.and("locate(:text, t.taskFolded) > 0", Map.of("text", text.folded()));
        }
    }

    private static void addPlace(
            JpqlConditions conditions, TodoSort sort, String comparison, String name, long value, TodoId id) {
        conditions.and(
                String.format(
                        Locale.ROOT, "(%s, t.id) %s (:%3$s, :%3$sId)", attribute(sort.property()), comparison, name),
                Map.of(name, value(sort.property(), value), name + "Id", id.value()));
    }

    private static String beyond(TodoSort sort) {
        return sort.descending() ? "<" : ">";
    }

    /** The value in the attribute's own type. */
    private static Number value(TodoSort.Property property, long value) {
        return switch (property) {
            case CREATED, UPDATED, PLACE -> value;
            case ORDER -> Math.toIntExact(value);
        };
    }
}
