package todooo.adapter.persistence.jpa.query;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** All that meet the criteria. */
    public JpqlConditions all(List<Criterion> criteria) {
        var conditions = new JpqlConditions();
        criteria.forEach(criterion -> add(conditions, criterion));
        return conditions;
    }

    /** The order of a list, as it stands behind {@code order by}. */
    public static String order(TodoSort sort) {
        return order(List.of(attribute(sort.property())), sort.descending());
    }

    /** The order of a range, as it stands behind {@code order by}; what equals something is left out. */
    public static String order(IndexRange range) {
        return order(value(range.index()).stream().toList(), range.descending());
    }

    /** By these attributes, and then by the id. */
    private static String order(List<String> attributes, boolean descending) {
        return Stream.concat(attributes.stream(), Stream.of("t.id"))
                .map(attribute -> attribute + (descending ? " desc" : " asc"))
                .collect(joining(", "));
    }

    /** The attribute by which the to-dos of a range are sorted; empty if they are sorted by their ids alone. */
    public static Optional<String> value(TodoIndex index) {
        return switch (index) {
            case CREATION, COMPLETION, LIST -> Optional.of("t.createdAt");
            case CHANGE -> Optional.of("t.updatedAt");
            case ORDER -> Optional.of("t.position");
            case PLACE -> Optional.of("t.place");
            case DUE -> Optional.of("t.due");
            case PRIORITY -> Optional.of("t.priority");
            case COMPLETION_TIME -> Optional.of("t.completedAt");
            case START -> Optional.of("t.startDay");
            case ID -> Optional.empty();
        };
    }

    /** The attributes that criteria ask for and that an order needs, for a query around one of the entity. */
    public static String attributes(List<Criterion> criteria) {
        boolean withNotes = criteria.stream().anyMatch(Criterion.ContainsAnywhere.class::isInstance);
        return """
                t.id as id, t.taskFolded as taskFolded, t.completed as completed, t.position as position,
                    t.listId as listId, t.due as due, t.startDay as startDay, t.priority as priority,
                    t.completedAt as completedAt, t.createdAt as createdAt, t.updatedAt as updatedAt,
                    t.place as place""" + (withNotes ? ", t.notesFolded as notesFolded" : "");
    }

    private static String attribute(TodoSort.Property property) {
        return switch (property) {
            case CREATED -> "t.createdAt";
            case UPDATED -> "t.updatedAt";
            case ORDER -> "t.position";
            case PLACE -> "t.place";
            case DUE -> "t.due";
            case PRIORITY -> "t.priority";
            case COMPLETED_AT -> "t.completedAt";
        };
    }

    private void add(JpqlConditions conditions, Criterion criterion) {
        switch (criterion) {
            case Criterion.Equal(var completed) ->
                conditions.and("t.completed = :completed", Map.of("completed", completed));
            case Criterion.InList(var list) -> addList(conditions, list.value());
            case Criterion.Tagged(var tags) -> addTags(conditions, tags);
            case Criterion.StartsBefore(var day) ->
                conditions.and("t.startDay < :startsBefore", Map.of("startsBefore", day));
            case Criterion.From(var property, var value) -> addEnd(conditions, property, ">=", "from", value);
            case Criterion.Below(var property, var value) -> addEnd(conditions, property, "<", "below", value);
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
            case Criterion.ContainsAnywhere(var text) ->
                conditions.and(
                        "(locate(:anywhere, t.taskFolded) > 0 or locate(:anywhere, t.notesFolded) > 0)",
                        Map.of("anywhere", text.folded()));
        }
    }

    private static void addList(JpqlConditions conditions, @Nullable ListId list) {
        if (list == null) {
            conditions.and("t.listId is null", Map.of());
        } else {
            conditions.and("t.listId = :list", Map.of("list", list.value()));
        }
    }

    /** The count keeps the tags out of the choice of an index: each to-do is asked for them by its id. */
    private void addTags(JpqlConditions conditions, List<TagId> tags) {
        String name = "tags" + tags.getFirst().value();
        conditions.and(
                String.format(Locale.ROOT, """
                        (select count(*)
                         from TodoTagEntity g
                         where g.owner = :tagOwner and g.todo.id = t.id and g.tag.id in :%1$s) = :%1$sCount""", name),
                Map.of(
                        "tagOwner",
                        owner.name(),
                        name,
                        tags.stream().map(TagId::value).toList(),
                        name + "Count",
                        (long) tags.size()));
    }

    private static void addEnd(
            JpqlConditions conditions, TodoSort.Property property, String comparison, String name, long value) {
        String parameter = name + property;
        conditions.and(
                String.format(Locale.ROOT, "%s %s :%s", attribute(property), comparison, parameter),
                Map.of(parameter, value(property, value)));
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
            case CREATED, UPDATED, PLACE, DUE, COMPLETED_AT -> value;
            case ORDER, PRIORITY -> Math.toIntExact(value);
        };
    }
}
