package todooo.domain.todo;

/**
 * The versions that a to-do must have, and must not have, for a request to be carried out: one of the expected, and
 * none of the excluded ones.
 */
public record Precondition(VersionMatch expected, VersionMatch excluded) {
    /** A precondition that holds for every to-do. */
    public static final Precondition NONE = new Precondition(VersionMatch.ALL, VersionMatch.NONE);

    /** Whether the current version of the to-do fulfils it. */
    public boolean holdsFor(ToDo current) {
        return expected.contain(current) && !excluded.contain(current);
    }
}
