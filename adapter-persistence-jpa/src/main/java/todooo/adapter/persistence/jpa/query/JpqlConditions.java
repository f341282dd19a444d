package todooo.adapter.persistence.jpa.query;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import todooo.domain.value.Owner;

/** The conditions on the to-dos {@code t} of a query, with the values of its parameters. */
public final class JpqlConditions {
    private final List<String> jpql = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Only to-dos of the owner. */
    public static JpqlConditions of(Owner owner) {
        return of("t.owner = :owner", Map.of("owner", owner.name()));
    }

    /** Only to-dos that are this. */
    public static JpqlConditions of(String condition, Map<String, Object> values) {
        return new JpqlConditions().and(condition, values);
    }

    /** And this. */
    public JpqlConditions and(String condition, Map<String, Object> values) {
        jpql.add(condition);
        parameters.putAll(values);
        return this;
    }

    /** And all of these. */
    public JpqlConditions and(JpqlConditions others) {
        jpql.addAll(others.jpql);
        parameters.putAll(others.parameters);
        return this;
    }

    /** The same text, with the parameters of another besides. */
    public JpqlConditions with(JpqlConditions others) {
        parameters.putAll(others.parameters);
        return this;
    }

    /** The same text, with another parameter besides. */
    public JpqlConditions with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** The text behind {@code where}. */
    public String jpql() {
        return jpql.isEmpty() ? "1 = 1" : String.join(" and ", jpql);
    }

    /** The query with the values of the parameters. */
    public <Q extends Query> Q fill(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
