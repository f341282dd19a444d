package todooo.domain.list;

/** One change to the content of a list; what no edit names stays as it is. */
public sealed interface ListEdit {
    /** Gives it another title. */
    record SetTitle(ListTitle title) implements ListEdit {}

    /** Puts it aside, or takes it back. */
    record SetArchived(boolean archived) implements ListEdit {}
}
