package todooo.application.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.IdempotencyKeys.Receipt;
import todooo.application.testkit.Tagging.TagRow;
import todooo.domain.change.Tombstone;
import todooo.domain.place.Place;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.Id;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.Owner;
import todooo.domain.value.Versioned;

/**
 * All data of all owners at one moment.
 *
 * @param rows the values in lists and in the trash
 * @param lastId the highest id that was ever given
 * @param graves the to-dos and lists that were deleted
 * @param histories the changes of each owner that has any
 * @param receipts the requests that were carried out under a key
 * @param tagging the tags, and which to-dos have them
 * @param origins where to-dos and lists were imported from, wherever they are
 */
public record Snapshot(
        Map<Id, Row> rows,
        long lastId,
        Map<Id, Grave> graves,
        Map<Owner, History> histories,
        Map<OwnedKey, Receipt> receipts,
        Tagging tagging,
        Map<Id, Fingerprint> origins) {
    public static final Snapshot EMPTY =
            new Snapshot(Map.of(), 0, Map.of(), Map.of(), Map.of(), Tagging.NONE, Map.of());

    public Snapshot {
        rows = Map.copyOf(rows);
        graves = Map.copyOf(graves);
        histories = Map.copyOf(histories);
        receipts = Map.copyOf(receipts);
        origins = Map.copyOf(origins);
    }

    public Snapshot with(Row row) {
        Id id = row.value().id();
        return new Snapshot(
                plus(rows, id, row), Math.max(lastId, id.value()), graves, histories, receipts, tagging, origins);
    }

    public Snapshot without(Id id) {
        return new Snapshot(minus(rows, id), lastId, graves, histories, receipts, tagging, minus(origins, id));
    }

    public Snapshot with(Grave grave) {
        return new Snapshot(
                rows, lastId, plus(graves, grave.tombstone().id(), grave), histories, receipts, tagging, origins);
    }

    public Snapshot withoutGraveOf(Id id) {
        return new Snapshot(rows, lastId, minus(graves, id), histories, receipts, tagging, origins);
    }

    public Snapshot with(Owner owner, History history) {
        return new Snapshot(rows, lastId, graves, plus(histories, owner, history), receipts, tagging, origins);
    }

    public Snapshot with(OwnedKey key, Receipt receipt) {
        return new Snapshot(rows, lastId, graves, histories, plus(receipts, key, receipt), tagging, origins);
    }

    public Snapshot without(OwnedKey key) {
        return new Snapshot(rows, lastId, graves, histories, minus(receipts, key), tagging, origins);
    }

    public Snapshot with(TagRow tag) {
        return new Snapshot(
                rows, Math.max(lastId, tag.id().value()), graves, histories, receipts, tagging.with(tag), origins);
    }

    public Snapshot with(Tagging next) {
        return new Snapshot(rows, lastId, graves, histories, receipts, next, origins);
    }

    /** The same with the origin of what has this id. */
    public Snapshot with(Id id, Fingerprint origin) {
        return new Snapshot(rows, lastId, graves, histories, receipts, tagging, plus(origins, id, origin));
    }

    /** The row of this id. */
    public Row row(Id id) {
        return Objects.requireNonNull(rows.get(id));
    }

    /** The rows of one owner. */
    public Stream<Row> rowsOf(Owner owner) {
        return rows.values().stream().filter(row -> row.value().owner().equals(owner));
    }

    private static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
        var copy = new HashMap<>(map);
        copy.put(key, value);
        return copy;
    }

    private static <K, V> Map<K, V> minus(Map<K, V> map, Object key) {
        var copy = new HashMap<>(map);
        copy.remove(key);
        return copy;
    }

    /**
     * A value with what storage knows of it.
     *
     * @param movedTo its place if it was moved
     * @param change the number of its last change
     * @param deletion the deletion that took it away; null if it is there
     */
    public record Row(
            Versioned<?, ?> value,
            @Nullable Long movedTo,
            long change,
            @Nullable DeletionId deletion) {
        /** The number of its place. */
        public long place() {
            return movedTo == null ? value.id().value() * Place.STRIDE : movedTo;
        }
    }

    /** A tombstone, with its owner and the time of the deletion in microseconds. */
    public record Grave(Owner owner, Tombstone tombstone, long deletedAt) {}

    /** The same key of another owner is another one. */
    public record OwnedKey(Owner owner, IdempotencyKey key) {}
}
