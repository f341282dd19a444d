package todooo.adapter.persistence.jpa.query;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import todooo.domain.value.Owner;

/** The expressions that both databases do not share. */
public enum JpaDialect {
    SQLITE("select value from json_each(?)", "[", "]") {
        // Joined to nothing, the owner keeps SQLite from an index of all that it has.
        @Override
        JpqlConditions owned(Owner owner) {
            return JpqlConditions.of("concat(t.owner, '') = :owner", Map.of("owner", owner.name()));
        }
    },
    POSTGRESQL("select unnest(cast(? as bigint[]))", "{", "}") {
        @Override
        JpqlConditions owned(Owner owner) {
            return JpqlConditions.of(owner);
        }
    };

    private final String elements;
    private final String open;
    private final String close;

    JpaDialect(String elements, String open, String close) {
        this.elements = elements;
        this.open = open;
        this.close = close;
    }

    abstract JpqlConditions owned(Owner owner);

    /** Lets through what the owner has of these ids, which is looked up by its id. */
    public JpqlConditions among(Owner owner, Collection<Long> ids) {
        return owned(owner).and(oneOf("t.id", ids));
    }

    /** Lets through those whose attribute is one of these ids, which travel as one parameter. */
    public JpqlConditions oneOf(String attribute, Collection<Long> ids) {
        return JpqlConditions.of(
                String.format(Locale.ROOT, "sql('?', %s) in (sql('%s', :ids))", attribute, elements),
                Map.of("ids", ids.stream().map(String::valueOf).collect(joining(",", open, close))));
    }
}
