package todooo.adapter.persistence.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.domain.Owner;

/** What the rows of a query have to be, with the parameters in their order: an owner's, and more. */
final class Conditions {
    private final StringBuilder sql = new StringBuilder("owner = ?");
    private final List<@Nullable Object> parameters = new ArrayList<>();

    Conditions(Owner owner) {
        parameters.add(owner.name());
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
