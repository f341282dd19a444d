package todooo.application.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import todooo.domain.tag.RetiredTag;
import todooo.domain.tag.TagId;
import todooo.domain.tag.TagName;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

/**
 * The tags of all owners at one moment.
 *
 * @param tags those in use and those that have retired
 * @param links the tags of each to-do that has any, whether it is in a list or in the trash
 */
public record Tagging(Map<TagId, TagRow> tags, Map<TodoId, Set<TagId>> links) {
    public static final Tagging NONE = new Tagging(Map.of(), Map.of());

    public Tagging {
        tags = Map.copyOf(tags);
        links = Map.copyOf(links);
    }

    public Tagging with(TagRow tag) {
        var copy = new HashMap<>(tags);
        copy.put(tag.id(), tag);
        return new Tagging(copy, links);
    }

    public Tagging without(TagId tag) {
        var copy = new HashMap<>(tags);
        copy.remove(tag);
        return new Tagging(copy, links);
    }

    /** The same, with these tags of the to-do in the place of all others. */
    public Tagging with(TodoId todo, Set<TagId> tagsOfTodo) {
        var copy = new HashMap<>(links);
        copy.put(todo, Set.copyOf(tagsOfTodo));
        copy.values().removeIf(Set::isEmpty);
        return new Tagging(tags, copy);
    }

    /** The tags of the to-do. */
    public Set<TagId> of(TodoId todo) {
        return links.getOrDefault(todo, Set.of());
    }

    public TagRow tag(TagId id) {
        return Objects.requireNonNull(tags.get(id));
    }

    /** The tags of one owner in the order of their ids, those that have retired among them. */
    public Stream<TagRow> of(Owner owner) {
        var sorted = new TreeMap<Long, TagRow>();
        tags.forEach((id, tag) -> sorted.put(id.value(), tag));
        return sorted.values().stream().filter(tag -> tag.owner().equals(owner));
    }

    /**
     * A tag.
     *
     * @param folded its folded name
     * @param successor the tag that its to-dos get instead when it has retired; null for none
     */
    public record TagRow(
            Owner owner,
            TagId id,
            TagName name,
            String folded,
            boolean retired,
            @Nullable TagId successor) {
        /** A tag in use. */
        public TagRow(Owner owner, TagId id, TagName name) {
            this(owner, id, name, name.folded(), false, null);
        }

        public TagRow retired(@Nullable TagId newSuccessor) {
            return new TagRow(owner, id, name, folded, true, newSuccessor);
        }

        /** Whether it has this name, in whatever spelling. */
        public boolean isCalled(TagName other) {
            return folded.equals(other.folded());
        }

        public RetiredTag toRetired() {
            return new RetiredTag(id, name, successor);
        }
    }
}
