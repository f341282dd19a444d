package todooo.application.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import todooo.application.port.in.transfer.ImportRecord.Remark;
import todooo.domain.storage.Imports;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;

/** The tags of an import: each is one that is there, in its present spelling, or it is made. */
final class ImportedTags {
    private final ImportTarget target;
    private final Ledger ledger;
    private final Map<String, TagName> present = new HashMap<>();
    private final int count;
    private int added;

    /** @param names all names that may be asked for */
    ImportedTags(ImportTarget target, Ledger ledger, Stream<TagName> names) {
        this.target = target;
        this.ledger = ledger;
        List<TagName> wanted = List.copyOf(distinct(names).values());
        for (int from = 0; from < wanted.size(); from += Imports.MAX_ASKED) {
            List<TagName> some = wanted.subList(from, Math.min(wanted.size(), from + Imports.MAX_ASKED));
            target.store()
                    .tags()
                    .find(some)
                    .forEach(tag -> present.put(tag.name().folded(), tag.name()));
        }
        count = present.size() == wanted.size() ? 0 : target.store().tags().count();
    }

    private static Map<String, TagName> distinct(Stream<TagName> names) {
        Map<String, TagName> distinct = new HashMap<>();
        names.forEach(name -> distinct.putIfAbsent(name.folded(), name));
        return distinct;
    }

    /** The tags of these names, but for those, with a remark, that the owner cannot have any more. */
    Tags of(Tags tags, List<Remark> remarks) {
        List<TagName> found = new ArrayList<>();
        for (TagName name : tags.names()) {
            find(name)
                    .ifPresentOrElse(
                            found::add,
                            () -> remarks.add(new Remark(
                                    "tags",
                                    String.format(
                                            Locale.ROOT,
                                            "are without '%s', as there are %d tags already",
                                            name.text(),
                                            Tag.MAX_TAGS))));
        }
        return Tags.of(found);
    }

    private Optional<TagName> find(TagName name) {
        String folded = name.folded();
        if (present.containsKey(folded)) {
            return Optional.of(present.get(folded));
        }
        if (!ledger.draftTags().contains(folded)) {
            if (count + added + ledger.draftTags().size() >= Tag.MAX_TAGS) {
                return Optional.empty();
            }
            make(name, folded);
        }
        return Optional.of(name);
    }

    private void make(TagName name, String folded) {
        if (target.add(name)) {
            present.put(folded, name);
            added++;
        } else {
            ledger.draftTags().add(folded);
        }
    }
}
