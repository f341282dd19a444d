package todooo.adapter.persistence.jpa;

import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import todooo.domain.Owner;

/** What the entities {@code t} of a query have to be, with the values of its parameters: an owner's, and more. */
final class Conditions {
    private final StringBuilder jpql;
    private final Map<String, Object> parameters = new HashMap<>();

    private Conditions(String first, Owner owner) {
        jpql = new StringBuilder(first);
        parameters.put("owner", owner.name());
    }

    /** They have to be the owner's. */
    static Conditions of(Owner owner) {
        return new Conditions("t.owner = :owner", owner);
    }

    /** They have to be the owner's, and one of these. Joined to nothing, the owner keeps SQLite from an index of all it has. */
    static Conditions of(Owner owner, List<Long> ids) {
        var conditions = new Conditions("concat(t.owner, '') = :owner", owner);
        conditions.and("t.id in :ids", Map.of("ids", ids));
        return conditions;
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
