package todooo.domain.tag;

import java.util.Locale;

/** The owner has no tag of this name. */
public final class TagNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TagNotFoundException(TagName name) {
        super(String.format(Locale.ROOT, "There is no tag '%s'", name.text()));
    }
}
