package todooo.domain.tag;

/**
 * A tag of an owner.
 *
 * @param name in its present spelling
 * @param todos how many to-dos have it, from 0
 */
public record Tag(TagId id, TagName name, long todos) {
    /** How many tags an owner has at most. */
    public static final int MAX_TAGS = 2_000;
}
