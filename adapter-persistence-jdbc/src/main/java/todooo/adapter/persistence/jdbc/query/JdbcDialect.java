package todooo.adapter.persistence.jdbc.query;

import java.util.List;
import todooo.domain.value.Owner;

/** The expressions that both databases do not share. */
public enum JdbcDialect {
    SQLITE("instr", "place") {
        // The plus keeps SQLite from an index of all that the owner has.
        @Override
        public SqlConditions among(Owner owner, List<Long> ids) {
            return SqlConditions.of("+owner = ?", owner.name())
                    .and("id in (select value from json_each(?))", ids.toString());
        }
    },
    POSTGRESQL("strpos", "coalesce(moved_to, id * 1048576)") {
        @Override
        public SqlConditions among(Owner owner, List<Long> ids) {
            return SqlConditions.of(owner).and("id = any (?)", (Object)
                    ids.stream().mapToLong(Long::longValue).toArray());
        }
    };

    private final String positionFunction;
    private final String place;

    JdbcDialect(String positionFunction, String place) {
        this.positionFunction = positionFunction;
        this.place = place;
    }

    /** The place of a to-do, as an index has it. */
    public String place() {
        return place;
    }

    /** Lets through the owner's to-dos of these ids, which are looked up by their ids. */
    public abstract SqlConditions among(Owner owner, List<Long> ids);

    /** The function that says at which character of its first argument the second begins, 0 if nowhere. */
    public String positionFunction() {
        return positionFunction;
    }
}
