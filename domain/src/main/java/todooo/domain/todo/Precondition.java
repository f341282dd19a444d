package todooo.domain.todo;

/**
 * What must hold of a to-do for a request to be carried out: that it is at one of the expected versions, and at none of
 * the excluded ones.
 */
public record Precondition(VersionMatch expected, VersionMatch excluded) {
    /** A precondition that holds for every to-do. */
    public static final Precondition NONE = new Precondition(VersionMatch.ALL, VersionMatch.NONE);

    /** Whether the current version of the to-do fulfils it. */
    public boolean holdsFor(ToDo current) {
        return expected.contain(current) && !excluded.contain(current);
    }
}
