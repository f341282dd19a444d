package todooo.adapter.persistence.jdbc.query;

import java.util.Collection;
import java.util.List;
import todooo.domain.value.Owner;

/** The expressions that both databases do not share. */
public enum JdbcDialect {
    SQLITE("instr", "place") {
        // The plus keeps SQLite from an index of all that the owner has.
        @Override
        public SqlConditions among(Owner owner, List<Long> ids) {
            return SqlConditions.of("+owner = ?", owner.name()).and(oneOf("id", ids));
        }

        @Override
        public SqlConditions oneOf(String column, Collection<Long> values) {
            return SqlConditions.of(column + " in (select value from json_each(?))", values.toString());
        }
    },
    POSTGRESQL("strpos", "coalesce(moved_to, id * 1048576)") {
        @Override
        public SqlConditions among(Owner owner, List<Long> ids) {
            return SqlConditions.of(owner).and(oneOf("id", ids));
        }

        @Override
        public SqlConditions oneOf(String column, Collection<Long> values) {
            return SqlConditions.of(column + " = any (?)", (Object)
                    values.stream().mapToLong(Long::longValue).toArray());
        }
    };

    private final String positionFunction;
    private final String place;

    JdbcDialect(String positionFunction, String place) {
        this.positionFunction = positionFunction;
        this.place = place;
    }

    /** The place of a to-do or a list, as an index has it. */
    public String place() {
        return place;
    }

    /** Lets through the owner's to-dos of these ids, which are looked up by their ids. */
    public abstract SqlConditions among(Owner owner, List<Long> ids);

    /** Lets through what has one of these numbers in the column, each of which is looked up. */
    public abstract SqlConditions oneOf(String column, Collection<Long> values);

    /** The function that says at which character of its first argument the second begins, 0 if nowhere. */
    public String positionFunction() {
        return positionFunction;
    }
}
