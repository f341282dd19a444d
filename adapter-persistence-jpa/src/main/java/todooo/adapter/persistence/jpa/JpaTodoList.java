package todooo.adapter.persistence.jpa;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import todooo.domain.ListPart;
import todooo.domain.Owner;
import todooo.domain.SearchText;
import todooo.domain.ToDo;
import todooo.domain.TodoFilter;
import todooo.domain.TodoPage;
import todooo.domain.TodoPosition;
import todooo.domain.TodoQuery;
import todooo.domain.TodoSort;

/** The to-dos of one owner in sorted pages; each part of a page is a range of an index. */
record JpaTodoList(JpaSession session, Owner owner) {
    TodoPage page(TodoQuery query) {
        @Nullable List<Long> candidates = candidates(query.filter());
        return TodoPage.read(query, (part, limit) -> rows(query, candidates, part, limit));
    }

    long count(TodoFilter filter) {
        Conditions conditions = passing(filter, candidates(filter));
        String jpql = "select count(t) from TodoEntity t where %s".formatted(conditions.jpql());
        return session.read(entities ->
                conditions.fill(entities.createQuery(jpql, Long.class)).getSingleResult());
    }

    private List<ToDo> rows(TodoQuery query, @Nullable List<Long> candidates, ListPart part, int limit) {
        String attribute = attribute(query.sort().property());
        Conditions conditions = passing(query.filter(), candidates);
        addRange(conditions, attribute, query.sort(), part);
        String jpql = TodoProjection.SELECT_WHERE
                + "%s order by %2$s %3$s, t.id %3$s"
                        .formatted(conditions.jpql(), attribute, query.sort().descending() ? "desc" : "asc");
        return session.read(entities -> conditions
                .fill(entities.createQuery(jpql, TodoProjection.class))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> row.toDomain(owner))
                .toList());
    }

    /** The ids of those that may pass the filter; null if they are too many, or not known. */
    private @Nullable List<Long> candidates(TodoFilter filter) {
        return filter.text() == null || !session.hasSearchTable()
                ? null
                : new SearchTable(session, owner).candidates(filter.text()).orElse(null);
    }

    private Conditions passing(TodoFilter filter, @Nullable List<Long> candidates) {
        Conditions conditions = candidates == null ? Conditions.of(owner) : Conditions.of(owner, candidates);
        if (filter.completed() != null) {
            conditions.and("t.completed = :completed", Map.of("completed", filter.completed()));
        }
        if (filter.text() != null) {
            conditions.and("t.taskFolded like :text escape '!'", Map.of("text", likePattern(filter.text())));
        }
        return conditions;
    }

    private static void addRange(Conditions conditions, String attribute, TodoSort sort, ListPart part) {
        String beyond = sort.descending() ? "<" : ">";
        TodoPosition after = part.after();
        if (!part.hasValue()) {
            conditions.and("%s is null".formatted(attribute), Map.of());
        } else if (after == null && sort.property().isOptional()) {
            conditions.and("%s is not null".formatted(attribute), Map.of());
        }
        if (after != null && after.value() != null) {
            conditions.and(
                    "(%s, t.id) %s (:value, :id)".formatted(attribute, beyond),
                    Map.of(
                            "value",
                            value(sort.property(), after.value()),
                            "id",
                            after.id().value()));
        } else if (after != null) {
            conditions.and(
                    "t.id %s :id".formatted(beyond), Map.of("id", after.id().value()));
        }
    }

    private static String attribute(TodoSort.Property property) {
        return switch (property) {
            case CREATED -> "t.createdAt";
            case UPDATED -> "t.updatedAt";
            case ORDER -> "t.position";
        };
    }

    /** The value in the attribute's own type. */
    private static Number value(TodoSort.Property property, Long value) {
        return switch (property) {
            case CREATED, UPDATED -> value;
            case ORDER -> Math.toIntExact(value);
        };
    }

    private static String likePattern(SearchText text) {
        return "%" + text.folded().replaceAll("[!%_]", "!$0") + "%";
    }
}
