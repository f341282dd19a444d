package todooo.adapter.http.change;

import java.util.Locale;
import todooo.domain.change.Tombstone;

/** Something in the feed that is gone: its kind, and its id among all of its kind. */
record RemovalJson(String kind, long id) {
    static RemovalJson of(Tombstone tombstone) {
        return new RemovalJson(
                tombstone.kind().name().toLowerCase(Locale.ROOT), tombstone.id().value());
    }
}
