package todooo.application.transfer;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import todooo.application.port.in.transfer.Identity;
import todooo.application.port.in.transfer.ImportRecord;
import todooo.application.port.in.transfer.ImportRecord.OfList;
import todooo.application.port.in.transfer.ImportRecord.OfTodo;
import todooo.application.port.in.transfer.ImportRecord.Remark;
import todooo.application.port.in.transfer.ImportTodos.ImportOutcome;
import todooo.application.port.in.transfer.ImportTodos.ImportOutcome.Kind;
import todooo.application.port.in.transfer.ImportTodos.ImportOutcome.Result;
import todooo.application.transfer.Origins.Origin;
import todooo.domain.storage.Imports;
import todooo.domain.storage.Imports.KnownTodo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Fingerprint;

/** Imports one slice in one transaction. What it needs to know of the database is read first, for all its records. */
final class SliceImport {
    private final ImportTarget target;
    private final List<ImportItem> slice;
    private final Instant now;
    private final Map<Fingerprint, KnownTodo> imported;
    private final Map<TodoId, KnownTodo> own;
    private final ImportedLists lists;
    private final ImportedTags tags;

    /**
     * @param ledger what is known of earlier slices; it learns what is done here
     * @param now when it is imported
     */
    SliceImport(ImportTarget target, Ledger ledger, List<ImportItem> slice, Instant now) {
        this.target = target;
        this.slice = slice;
        this.now = now;
        List<OfTodo> todos = of(OfTodo.class).toList();
        Imports imports = target.store().imports();
        imported = imports.todosFrom(slice.stream()
                .map(ImportItem::origin)
                .filter(Objects::nonNull)
                .map(Origin::fingerprint)
                .toList());
        own = imports
                .todosOf(todos.stream()
                        .map(OfTodo::identity)
                        .filter(Identity.Exported.class::isInstance)
                        .map(Identity.Exported.class::cast)
                        .map(exported -> new TodoId(exported.id()))
                        .distinct()
                        .toList())
                .stream()
                .collect(toMap(KnownTodo::id, known -> known));
        lists = new ImportedLists(target, ledger, of(OfList.class).toList(), now);
        tags = new ImportedTags(target, ledger, todos.stream().flatMap(todo -> todo.content().tags().names().stream()));
    }

    private <R extends ImportRecord> Stream<R> of(Class<R> type) {
        return slice.stream().map(ImportItem::record).filter(type::isInstance).map(type::cast);
    }

    /** What was done with each record. */
    List<ImportOutcome> run() {
        return slice.stream().map(this::run).toList();
    }

    private ImportOutcome run(ImportItem item) {
        return switch (item.record()) {
            case ImportRecord.Unusable unusable ->
                new ImportOutcome(unusable.position(), null, Result.SKIPPED, null, unusable.reasons());
            case OfList list -> lists.bring(list);
            case OfTodo todo -> bring(todo, Objects.requireNonNull(item.origin()));
        };
    }

    private ImportOutcome bring(OfTodo todo, Origin origin) {
        if (origin.repeated()) {
            return new ImportOutcome(todo.position(), Kind.TODO, Result.REPEATED, null, List.of());
        }
        return known(todo, origin)
                .map(known -> new ImportOutcome(
                        todo.position(),
                        Kind.TODO,
                        known.trashed() ? Result.TRASHED : Result.EXISTS,
                        known.id().value(),
                        List.of()))
                .orElseGet(() -> add(todo, origin.fingerprint()));
    }

    private Optional<KnownTodo> known(OfTodo todo, Origin origin) {
        return same(todo.identity()).or(() -> Optional.ofNullable(imported.get(origin.fingerprint())));
    }

    /**
     * The to-do of which the record is an export. Not every one of this id and time is: those that come from one file
     * may share a time, and have each other's ids in another database.
     */
    private Optional<KnownTodo> same(Identity identity) {
        return identity instanceof Identity.Exported exported
                ? Optional.ofNullable(own.get(new TodoId(exported.id())))
                        .filter(known -> known.createdAt().equals(exported.createdAt())
                                && Objects.equals(known.origin(), exported.origin()))
                : Optional.empty();
    }

    private ImportOutcome add(OfTodo todo, Fingerprint origin) {
        List<Remark> remarks = new ArrayList<>(todo.left());
        TodoContent content = todo.content()
                .withList(lists.of(todo.list(), remarks))
                .withTags(tags.of(todo.content().tags(), remarks));
        @Nullable TodoId id = target.add(content, ImportedLists.earlier(todo.createdAt(), now), origin);
        return new ImportOutcome(todo.position(), Kind.TODO, Result.ADDED, id == null ? null : id.value(), remarks);
    }
}
