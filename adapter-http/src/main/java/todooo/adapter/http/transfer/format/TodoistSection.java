package todooo.adapter.http.transfer.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.application.port.in.transfer.ImportRecord;
import todooo.application.port.in.transfer.ImportRecord.Position;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListTitle;

/** A section of a project of Todoist, which becomes a list of its name. */
final class TodoistSection {
    private final Position position;
    private final Draft draft = new Draft();
    private final @Nullable ListTitle title;

    TodoistSection(Position position, String content) {
        this.position = position;
        title = draft.read("CONTENT", () -> ListTitle.written(Draft.oneLine(content)));
    }

    /** By which its tasks refer to it; null if it becomes no list. */
    @Nullable
    String key() {
        return title == null ? null : title.text();
    }

    ImportRecord record() {
        return title == null
                ? new ImportRecord.Unusable(position, draft.wrong())
                : new ImportRecord.OfList(position, title.text(), ListContent.of(title), null, null, List.of());
    }
}
