package todooo.adapter.persistence.jpa;

import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.Map;
import todooo.domain.Owner;

/** What the entities {@code t} of a query have to be, with the values of its parameters: an owner's, and more. */
final class Conditions {
    private final StringBuilder jpql = new StringBuilder("t.owner = :owner");
    private final Map<String, Object> parameters = new HashMap<>();

    Conditions(Owner owner) {
        parameters.put("owner", owner.name());
    }

    /** They have to be this too. */
    void and(String condition, Map<String, Object> values) {
        jpql.append(" and ").append(condition);
        parameters.putAll(values);
    }

    /** The text behind {@code where}. */
    String jpql() {
        return jpql.toString();
    }

    /** The query with the values of the parameters. */
    <Q extends Query> Q fill(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
