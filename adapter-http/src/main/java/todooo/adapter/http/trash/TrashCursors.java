package todooo.adapter.http.trash;

import java.util.List;
import java.util.Optional;
import todooo.adapter.http.content.CursorFormat;
import todooo.domain.trash.DeletionId;

/** Cursors of the trash: a cursor has the id of a deletion. */
final class TrashCursors {
    static final CursorFormat<DeletionId> FORMAT = new CursorFormat<>(
            "trash", id -> List.of(id.value()), TrashCursors::id, "the trash: follow the Link of the page before");

    private TrashCursors() {}

    private static Optional<DeletionId> id(List<Long> numbers) {
        return numbers.size() == 1 && numbers.getFirst() > 0
                ? Optional.of(new DeletionId(numbers.getFirst()))
                : Optional.empty();
    }
}
