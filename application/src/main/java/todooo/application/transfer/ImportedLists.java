package todooo.application.transfer;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import todooo.application.port.in.transfer.Identity;
import todooo.application.port.in.transfer.ImportRecord.OfList;
import todooo.application.port.in.transfer.ImportRecord.Remark;
import todooo.application.port.in.transfer.ImportTodos.ImportOutcome;
import todooo.application.port.in.transfer.ImportTodos.ImportOutcome.Kind;
import todooo.application.port.in.transfer.ImportTodos.ImportOutcome.Result;
import todooo.domain.list.ListId;
import todooo.domain.list.ListTitle;
import todooo.domain.list.PlacedList;
import todooo.domain.list.TodoList;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.Folding;

/** The lists of an import: each is one that is there, by its origin or else by its title, or it is made. */
final class ImportedLists {
    private static final Remark NO_MORE = new Remark(
            "", String.format(Locale.ROOT, "there are %d lists already, and no more are possible", TodoList.MAX_LISTS));

    private final ImportTarget target;
    private final Ledger ledger;
    private final Instant now;
    private final Map<ListId, Instant> present;
    private final Map<String, ListId> titles = new HashMap<>();
    private final Map<Fingerprint, ListId> imported;
    private final Map<ListId, Fingerprint> origins;

    ImportedLists(ImportTarget target, Ledger ledger, List<OfList> records, Instant now) {
        this.target = target;
        this.ledger = ledger;
        this.now = now;
        List<TodoList> all = records.isEmpty() && ledger.lists().isEmpty()
                ? List.of()
                : target.store().lists().list(null, null, TodoList.MAX_LISTS).stream()
                        .map(PlacedList::list)
                        .toList();
        present = new HashMap<>(all.stream().collect(toMap(TodoList::id, TodoList::createdAt)));
        all.forEach(list -> titles.putIfAbsent(folded(list.content().title()), list.id()));
        origins = records.isEmpty() ? Map.of() : target.store().imports().listOrigins();
        imported = target.store()
                .imports()
                .listsFrom(records.stream()
                        .map(ImportedLists::origin)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static @Nullable Fingerprint origin(OfList list) {
        return list.identity() == null ? null : Origins.of(list, list.identity());
    }

    private static String folded(ListTitle title) {
        return Folding.fold(title.text());
    }

    /** Finds the list of a record, or makes it. */
    ImportOutcome bring(OfList list) {
        if (ledger.lists().containsKey(list.key())) {
            return outcome(list, Result.REPEATED, null);
        }
        String title = folded(list.content().title());
        Optional<ListId> known = known(list, title);
        if (known.isPresent() || ledger.draftLists().contains(title)) {
            ledger.lists().put(list.key(), known);
            return outcome(list, Result.EXISTS, known.orElse(null));
        }
        if (present.size() + ledger.draftLists().size() >= TodoList.MAX_LISTS) {
            return new ImportOutcome(list.position(), Kind.LIST, Result.SKIPPED, null, List.of(NO_MORE));
        }
        return add(list, title);
    }

    private Optional<ListId> known(OfList list, String title) {
        return same(list.identity())
                .or(() -> Optional.ofNullable(origin(list)).map(imported::get).filter(present::containsKey))
                .or(() -> Optional.ofNullable(titles.get(title)));
    }

    /** The list of which the record is an export. */
    private Optional<ListId> same(@Nullable Identity identity) {
        return identity instanceof Identity.Exported exported
                ? Optional.of(new ListId(exported.id()))
                        .filter(own -> exported.createdAt().equals(present.get(own))
                                && Objects.equals(origins.get(own), exported.origin()))
                : Optional.empty();
    }

    private ImportOutcome add(OfList list, String title) {
        Instant createdAt = earlier(list.createdAt(), now);
        @Nullable ListId added = target.add(list.content(), createdAt, origin(list));
        if (added == null) {
            ledger.draftLists().add(title);
        } else {
            present.put(added, createdAt);
            titles.put(title, added);
        }
        ledger.lists().put(list.key(), Optional.ofNullable(added));
        return outcome(list, Result.ADDED, added);
    }

    private static ImportOutcome outcome(OfList list, Result result, @Nullable ListId id) {
        return new ImportOutcome(list.position(), Kind.LIST, result, id == null ? null : id.value(), list.left());
    }

    /** The list of this key; null for the inbox, which it is also, with a remark, if there is no such list. */
    @Nullable
    ListId of(@Nullable String key, List<Remark> remarks) {
        if (key == null) {
            return null;
        }
        Optional<ListId> known = ledger.lists().get(key);
        if (known == null || known.filter(id -> !present.containsKey(id)).isPresent()) {
            remarks.add(new Remark("list", "is not there; the to-do is in the inbox"));
            return null;
        }
        return known.orElse(null);
    }

    /** When it was created; now if it says nothing, or a time that is still to come. */
    static Instant earlier(@Nullable Instant createdAt, Instant now) {
        return createdAt == null || createdAt.isAfter(now) ? now : createdAt;
    }
}
