package todooo.adapter.persistence.jdbc.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.domain.value.Owner;

/** The conditions on the rows of a query, with the parameters in their order. */
public final class SqlConditions {
    private final List<String> sql = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** Only rows of the owner. */
    public static SqlConditions of(Owner owner) {
        return of("owner = ?", owner.name());
    }

    /** Only rows that are this. */
    public static SqlConditions of(String condition, Object... values) {
        return new SqlConditions().and(condition, values);
    }

    /** And this. */
    public SqlConditions and(String condition, Object... values) {
        sql.add(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    /** And all of these. */
    public SqlConditions and(SqlConditions others) {
        sql.addAll(others.sql);
        parameters.addAll(others.parameters);
        return this;
    }

    /** The text behind {@code where}. */
    public String sql() {
        return sql.isEmpty() ? "true" : String.join(" and ", sql);
    }

    /** The parameters of a statement, in which conditions and lists stand for theirs. */
    public static @Nullable Object[] parameters(Object... parts) {
        var parameters = new ArrayList<@Nullable Object>();
        for (Object part : parts) {
            switch (part) {
                case SqlConditions conditions -> parameters.addAll(conditions.parameters);
                case List<?> values -> parameters.addAll(values);
                default -> parameters.add(part);
            }
        }
        return parameters.toArray();
    }
}
