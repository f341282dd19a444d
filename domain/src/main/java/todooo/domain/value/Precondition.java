package todooo.domain.value;

/**
 * The versions that a resource must have, and must not have, for a request to be carried out: one of the expected, and
 * none of the excluded ones.
 */
public record Precondition(VersionMatch expected, VersionMatch excluded) {
    /** A precondition that every version fulfils. */
    public static final Precondition NONE = new Precondition(VersionMatch.ALL, VersionMatch.NONE);

    /** Evaluates it for the current version: what is expected before what is excluded (RFC 9110, section 13.2.2). */
    public Result evaluate(Revision current) {
        if (!expected.contains(current)) {
            return Result.UNEXPECTED;
        }
        return excluded.contains(current) ? Result.EXCLUDED : Result.FULFILLED;
    }

    /** The outcome of evaluating a precondition for the current version. */
    public enum Result {
        /** The request is carried out. */
        FULFILLED,
        /** It is none of the expected versions: the request is refused. */
        UNEXPECTED,
        /** It is one of the excluded versions: the client has it already, and a change is refused. */
        EXCLUDED
    }
}
