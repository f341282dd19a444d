package todooo.domain.query.read;

/** The texts of a to-do that searches look into, each by an index of its own. */
public enum SearchedText {
    TASK,
    NOTES
}
