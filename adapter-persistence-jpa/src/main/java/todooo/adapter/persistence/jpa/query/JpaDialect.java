package todooo.adapter.persistence.jpa.query;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import todooo.domain.value.Owner;

/** The expression that both databases do not share. */
public enum JpaDialect {
    SQLITE {
        // Joined to nothing, the owner keeps SQLite from an index of all that it has.
        @Override
        public JpqlConditions among(Owner owner, List<Long> ids) {
            return JpqlConditions.of("concat(t.owner, '') = :owner", Map.of("owner", owner.name()))
                    .and(
                            "sql('?', t.id) in (sql('select value from json_each(?)', :ids))",
                            Map.of("ids", ids.toString()));
        }
    },
    POSTGRESQL {
        @Override
        public JpqlConditions among(Owner owner, List<Long> ids) {
            String array = ids.stream().map(String::valueOf).collect(joining(",", "{", "}"));
            return JpqlConditions.of(owner)
                    .and("sql('?', t.id) in (sql('select unnest(cast(? as bigint[]))', :ids))", Map.of("ids", array));
        }
    };

    /** Lets through the owner's to-dos of these ids, which are looked up by their ids and travel as one parameter. */
    public abstract JpqlConditions among(Owner owner, List<Long> ids);
}
