package todooo.domain.query.read;

import java.util.List;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.query.read.KeysetRange.Stretch;
import todooo.domain.todo.PlacedTodo;

/** Reads a list from to-dos of which the ids are known: all that the filter lets through are among them. */
final class Lookup implements KeysetRange.Reader {
    private final TodoStatements statements;
    private final TodoQuery query;
    private final FilterCriteria filter;
    private final List<Long> ids;

    Lookup(TodoStatements statements, TodoQuery query, FilterCriteria filter, List<Long> ids) {
        this.statements = statements;
        this.query = query;
        this.filter = filter;
        this.ids = ids;
    }

    @Override
    public Stretch read(KeysetRange part, int limit) {
        List<Criterion> criteria = Criterion.all(filter.all(), part.criteria(query.sort()));
        return Stretch.whole(first(statements, ids, criteria, query.sort(), limit));
    }

    /** The first of these to-dos that meet the criteria. */
    static List<PlacedTodo> first(
            TodoStatements statements, List<Long> ids, List<Criterion> criteria, TodoSort sort, int limit) {
        return ids.isEmpty() ? List.of() : inOrder(statements, statements.firstAmong(ids, criteria, sort, limit), sort);
    }

    /** The to-dos of these ids in the order of the list. */
    static List<PlacedTodo> inOrder(TodoStatements statements, List<Long> ids, TodoSort sort) {
        return ids.isEmpty()
                ? List.of()
                : statements.find(ids).stream().sorted(sort.orderOfTodos()).toList();
    }
}
