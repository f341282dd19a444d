package todooo.domain.tag;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import todooo.domain.value.InvalidValueException;

/**
 * The tags of a to-do: a set of at most {@value #MAX_TAGS} names, in the order of their folded forms. Of several
 * spellings of one name it keeps the first.
 */
public record Tags(List<TagName> names) {
    public static final int MAX_TAGS = 20;

    /** No tags. */
    public static final Tags NONE = new Tags(List.of());

    /**
     * Tags of these names.
     *
     * @throws InvalidValueException if they are more than {@value #MAX_TAGS}
     */
    public Tags {
        if (names.size() > 1) {
            var sorted = new TreeSet<TagName>(comparing(TagName::folded));
            sorted.addAll(names);
            names = new ArrayList<>(sorted);
        }
        names = List.copyOf(names);
        if (names.size() > MAX_TAGS) {
            throw new InvalidValueException(
                    String.format(Locale.ROOT, "must be at most %d tags, not %d", MAX_TAGS, names.size()));
        }
    }

    /** Tags of these names; {@link #NONE} without a new value for none. */
    public static Tags of(Collection<TagName> names) {
        return names.isEmpty() ? NONE : new Tags(List.copyOf(names));
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** Whether a name is among them, in whatever spelling. */
    public boolean has(TagName name) {
        String folded = name.folded();
        return names.stream().anyMatch(mine -> mine.folded().equals(folded));
    }

    /**
     * These and this one; the same if it is among them.
     *
     * @throws InvalidValueException if they become more than {@value #MAX_TAGS}
     */
    public Tags with(TagName name) {
        if (has(name)) {
            return this;
        }
        var more = new ArrayList<TagName>(names);
        more.add(name);
        return new Tags(more);
    }

    /** These without this one, in whatever spelling. */
    public Tags without(TagName name) {
        return without(new Tags(List.of(name)));
    }

    /** These without the others, in whatever spelling. */
    public Tags without(Tags others) {
        return of(names.stream().filter(name -> !others.has(name)).toList());
    }
}
