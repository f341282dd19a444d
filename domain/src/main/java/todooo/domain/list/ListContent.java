package todooo.domain.list;

import java.util.List;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.Fingerprint.Component;

/**
 * The part of a list that its owner writes.
 *
 * @param archived whether the owner has put it aside; its to-dos stay as they are
 */
public record ListContent(ListTitle title, boolean archived) {
    /** A list that is in use. */
    public static ListContent of(ListTitle title) {
        return new ListContent(title, false);
    }

    /** This content with another title. */
    public ListContent withTitle(ListTitle newTitle) {
        return new ListContent(newTitle, archived);
    }

    /** This content, archived or in use. */
    public ListContent withArchived(boolean newArchived) {
        return new ListContent(title, newArchived);
    }

    /** The fingerprint of all components: equal contents share it, and different contents do not. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(List.of(new Component("title", title.text()), new Component("archived", archived)));
    }

    /** This content after all the edits, applied one after the other. */
    public ListContent edited(List<ListEdit> edits) {
        ListContent content = this;
        for (ListEdit edit : edits) {
            content = switch (edit) {
                case ListEdit.SetTitle(ListTitle newTitle) -> content.withTitle(newTitle);
                case ListEdit.SetArchived(boolean newArchived) -> content.withArchived(newArchived);
            };
        }
        return content;
    }
}
