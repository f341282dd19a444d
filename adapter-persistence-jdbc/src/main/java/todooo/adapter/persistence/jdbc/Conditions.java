package todooo.adapter.persistence.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.domain.Owner;

/** What the rows of a query have to be, with the parameters in their order: an owner's, and more. */
final class Conditions {
    private final StringBuilder sql;
    private final List<@Nullable Object> parameters = new ArrayList<>();

    private Conditions(String first, Owner owner) {
        sql = new StringBuilder(first);
        parameters.add(owner.name());
    }

    /** They have to be the owner's. */
    static Conditions of(Owner owner) {
        return new Conditions("owner = ?", owner);
    }

    /** They have to be the owner's, and one of these. The plus keeps SQLite from an index of all that the owner has. */
    static Conditions of(Owner owner, List<Long> ids) {
        var conditions = new Conditions("+owner = ?", owner);
        conditions.and("id in (select value from json_each(?))", ids.toString());
        return conditions;
    }

    /** They have to be this too. */
    void and(String condition, Object... values) {
        sql.append(" and ").append(condition);
        parameters.addAll(List.of(values));
    }

    /** The text behind {@code where}. */
    String sql() {
        return sql.toString();
    }

    /** The parameters of the text, and others that come after it. */
    @Nullable
    Object[] parameters(Object... more) {
        List<@Nullable Object> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return all.toArray();
    }
}
