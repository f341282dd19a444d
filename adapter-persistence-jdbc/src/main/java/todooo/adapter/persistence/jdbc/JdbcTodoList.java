package todooo.adapter.persistence.jdbc;

import java.util.List;
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
record JdbcTodoList(JdbcSession session, Owner owner) {
    TodoPage page(TodoQuery query) {
        @Nullable List<Long> candidates = candidates(query.filter());
        return TodoPage.read(query, (part, limit) -> rows(query, candidates, part, limit));
    }

    long count(TodoFilter filter) {
        Conditions conditions = passing(filter, candidates(filter));
        return session.query("""
                        select count(*)
                        from todo
                        where %s
                        """.formatted(conditions.sql()), row -> row.getLong(1), conditions.parameters())
                .getFirst();
    }

    private List<ToDo> rows(TodoQuery query, @Nullable List<Long> candidates, ListPart part, int limit) {
        String column = column(query.sort().property());
        Conditions conditions = passing(query.filter(), candidates);
        addRange(conditions, column, query.sort(), part);
        return session.query(
                """
                select id, task, completed, position, created_at, updated_at, version
                from todo
                where %s
                order by %2$s %3$s, id %3$s
                limit ?
                """.formatted(conditions.sql(), column, query.sort().descending() ? "desc" : "asc"),
                row -> TodoRow.toDomain(row, owner),
                conditions.parameters(limit));
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
            conditions.and("completed = ?", filter.completed());
        }
        if (filter.text() != null) {
            conditions.and("task_folded like ? escape '!'", likePattern(filter.text()));
        }
        return conditions;
    }

    private static void addRange(Conditions conditions, String column, TodoSort sort, ListPart part) {
        String beyond = sort.descending() ? "<" : ">";
        TodoPosition after = part.after();
        if (!part.hasValue()) {
            conditions.and("%s is null".formatted(column));
        } else if (after == null && sort.property().isOptional()) {
            conditions.and("%s is not null".formatted(column));
        }
        if (after != null && after.value() != null) {
            conditions.and(
                    "(%s, id) %s (?, ?)".formatted(column, beyond),
                    after.value(),
                    after.id().value());
        } else if (after != null) {
            conditions.and("id %s ?".formatted(beyond), after.id().value());
        }
    }

    private static String column(TodoSort.Property property) {
        return switch (property) {
            case CREATED -> "created_at";
            case UPDATED -> "updated_at";
            case ORDER -> "position";
        };
    }

    private static String likePattern(SearchText text) {
        return "%" + text.folded().replaceAll("[!%_]", "!$0") + "%";
    }
}
