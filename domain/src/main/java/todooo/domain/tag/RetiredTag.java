package todooo.domain.tag;

import org.jspecify.annotations.Nullable;

/**
 * A tag that was renamed, merged into another one or deleted. It is found no longer, and its to-dos follow in slices.
 *
 * @param successor the tag that they get instead; null for none
 */
public record RetiredTag(TagId id, TagName name, @Nullable TagId successor) {}
