package todooo.adapter.http.trash;

import java.util.Locale;
import todooo.adapter.http.content.DeletionResponse;
import todooo.adapter.http.content.Times;
import todooo.domain.trash.Deletion;

/** A deletion in responses. */
record DeletionJson(long id, String deletedAt, String kind, String title, int todos, boolean complete, String url) {
    /** The deletion at its URL, which starts with the base. */
    static DeletionJson shown(Deletion deletion, String base) {
        return new DeletionJson(
                deletion.id().value(),
                Times.text(deletion.createdAt()),
                deletion.content().kind().name().toLowerCase(Locale.ROOT),
                deletion.content().title().text(),
                deletion.content().todos(),
                deletion.isComplete(),
                base + DeletionResponse.path(deletion.id()));
    }
}
