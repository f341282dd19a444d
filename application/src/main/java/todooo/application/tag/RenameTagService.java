package todooo.application.tag;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import todooo.application.act.Outcome;
import todooo.application.act.Slices;
import todooo.application.port.in.tag.RenameTag;
import todooo.application.port.out.Transactions;
import todooo.domain.storage.TagRepository;
import todooo.domain.tag.RetiredTag;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagName;
import todooo.domain.tag.TagNotFoundException;

/**
 * Retires the tag in the first transaction; its to-dos follow it to its successor in slices, each a transaction of its
 * own, so that the writes of others come in between.
 */
final class RenameTagService implements RenameTag {
    private final Transactions transactions;
    private final InstantSource clock;
    private final Slices slices;

    RenameTagService(Transactions transactions, InstantSource clock, Slices slices) {
        this.transactions = transactions;
        this.clock = clock;
        this.slices = slices;
    }

    @Override
    public Tag rename(Command command) {
        Instant now = clock.instant();
        Renaming renamed = slices.run(
                transactions,
                command.owner(),
                store -> begin(store.tags(), command, now),
                (store, before) ->
                        follow(store.tags(), Objects.requireNonNull(before.left()), before.successor(), now));
        return renamed.successor();
    }

    private Outcome<Renaming> begin(TagRepository tags, Command command, Instant now) {
        Tag tag = find(tags, command.name());
        Tag successor = tag == null ? null : successor(tags, tag, command.newName());
        return tag == null || successor == null
                ? goOn(tags, command, now)
                : Outcome.of(follow(tags, new RetiredTag(tag.id(), tag.name(), successor.id()), successor, now));
    }

    /** The tag for which this one retires: a new one, or that of the new name; null if it has this very name. */
    private static @Nullable Tag successor(TagRepository tags, Tag tag, TagName newName) {
        Tag other = find(tags, newName);
        if (other != null && !other.id().equals(tag.id())) {
            tags.retire(tag.id(), other.id());
            return other;
        }
        return tag.name().equals(newName) ? null : tags.rename(tag.id(), newName);
    }

    /** Goes on with the same renaming that was begun earlier; refused if there is no tag to rename. */
    private Outcome<Renaming> goOn(TagRepository tags, Command command, Instant now) {
        Tag successor = find(tags, command.newName());
        if (successor == null) {
            return Outcome.refused(new TagNotFoundException(command.name()));
        }
        Optional<RetiredTag> left =
                tags.retired(command.name()).filter(tag -> successor.id().equals(tag.successor()));
        if (left.isPresent()) {
            return Outcome.of(follow(tags, left.get(), successor, now));
        }
        return command.name().folded().equals(successor.name().folded())
                ? Outcome.of(new Renaming(null, successor))
                : Outcome.refused(new TagNotFoundException(command.name()));
    }

    private Renaming follow(TagRepository tags, RetiredTag retired, Tag successor, Instant now) {
        int followed = tags.follow(retired, now, slices.size());
        Tag counted = find(tags, successor.name());
        return new Renaming(followed == slices.size() ? retired : null, counted == null ? successor : counted);
    }

    private static @Nullable Tag find(TagRepository tags, TagName name) {
        List<Tag> found = tags.find(List.of(name));
        return found.isEmpty() ? null : found.getFirst();
    }

    /**
     * A renaming so far.
     *
     * @param left the tag that has to-dos left; null at the end
     * @param successor the tag of the new name, as it is by now
     */
    private record Renaming(@Nullable RetiredTag left, Tag successor) implements Slices.Slice {
        @Override
        public boolean hasMore() {
            return left != null;
        }
    }
}
