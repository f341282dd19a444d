package todooo.domain.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import todooo.domain.tag.RetiredTag;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagId;
import todooo.domain.tag.TagName;

/**
 * The tags of one owner. It is used inside a transaction only, and what it changes holds once that transaction has
 * committed. Every method throws {@link StorageException} when the database fails, and {@link IllegalStateException}
 * after the transaction has ended. {@link TodoRepository} counts the to-dos of a tag as it writes them.
 */
public interface TagRepository {
    /**
     * The tags of these names, in whatever spelling; those that are not there are left out. In a transaction that
     * writes this holds until its end.
     */
    List<Tag> find(Collection<TagName> names);

    /**
     * The first tags in the order of their folded names.
     *
     * @param after the name after which they begin, whether it is still there or not; null for the first
     */
    List<Tag> list(@Nullable TagName after, int limit);

    /** How many there are; in a transaction that writes this holds until its end. */
    int count();

    /** Stores a new tag, which no to-do has yet, under the next free id; the owner has none of this name. */
    Tag add(TagName name);

    /**
     * Gives a tag another name, which may be another spelling of the same: the tag retires, and its successor is a new
     * one. The owner has no other tag of this name.
     *
     * @return the new tag, which no to-do has yet
     */
    Tag rename(TagId id, TagName name);

    /**
     * Retires a tag: it is found no longer, and its name is free. What others that were retired before leave to it,
     * they leave to its successor from now on.
     *
     * @param successor the tag that its to-dos get instead; null for none
     */
    void retire(TagId id, @Nullable TagId successor);

    /** The retired tag of this name that was retired last, in whatever spelling. */
    Optional<RetiredTag> retired(TagName name);

    /** Some retired tag whose to-dos have not all followed yet. */
    Optional<RetiredTag> anyRetired();

    /**
     * Lets to-dos of a retired tag follow it, each as its next version; those in the trash too, without a new version.
     * The retired tag goes with the last of them.
     *
     * @param now when the next versions come to be
     * @return how many there were; if they are fewer than the limit, none is left
     */
    int follow(RetiredTag tag, Instant now, int limit);
}
