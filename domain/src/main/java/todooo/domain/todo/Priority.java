package todooo.domain.todo;

import todooo.domain.value.InvalidValueException;

/** How much a to-do matters, from low to high. */
public enum Priority {
    LOW(1),
    MEDIUM(2),
    HIGH(3);

    private final int rank;

    Priority(int rank) {
        this.rank = rank;
    }

    /** The number by which it is sorted: 1 to 3. */
    public int rank() {
        return rank;
    }

    /**
     * The priority of this rank.
     *
     * @throws InvalidValueException if there is none
     */
    public static Priority ofRank(int rank) {
        for (Priority priority : values()) {
            if (priority.rank == rank) {
                return priority;
            }
        }
        throw new InvalidValueException("must be a rank from 1 to 3");
    }
}
