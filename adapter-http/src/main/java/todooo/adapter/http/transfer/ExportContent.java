package todooo.adapter.http.transfer;

import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.rest.body.JsonLines;
import todooo.adapter.http.rest.body.Slots;
import todooo.adapter.http.rest.body.StreamedContent;
import todooo.application.port.in.transfer.ExportAll;
import todooo.application.port.in.transfer.ExportAll.Beginning;
import todooo.application.port.in.transfer.ExportAll.Page;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.value.Owner;

/**
 * An export on its way to the client. A page is read when the one before is written, so no more than one is held
 * however slow the client is, and no transaction while it is written.
 */
final class ExportContent extends StreamedContent {
    /** A usual page, its lines, and the lists. */
    private static final int HELD_BYTES = 256 * 1024;

    private final ExportAll useCase;
    private final Owner owner;
    private final String base;
    private final Interruption interruption;
    private @Nullable Beginning beginning;
    private @Nullable Page page;

    /** @param base the beginning of the URLs in it */
    ExportContent(ExportAll useCase, Slots slots, Owner owner, String base, Interruption interruption) {
        super(slots, HELD_BYTES);
        this.useCase = useCase;
        this.owner = owner;
        this.base = base;
        this.interruption = interruption;
    }

    @Override
    protected void begin() {
        beginning = useCase.begin(owner);
        page = useCase.todos(owner, null);
    }

    @Override
    protected void write(ServerResponse response) throws IOException {
        interruption.guard(response, this::write);
    }

    private void write(JsonLines lines) throws IOException {
        Beginning opened = Objects.requireNonNull(beginning, "The export is not open");
        lines.write(ExportLine.Head.now());
        for (var list : opened.lists()) {
            lines.write(ExportLine.OfList.shown(
                    list, opened.origins().get(list.list().id()), base));
        }
        Page next = Objects.requireNonNull(page);
        page = null;
        write(lines, next);
        while (next.todos().next() != null) {
            next = useCase.todos(owner, next.todos().next());
            write(lines, next);
        }
        lines.write(ExportLine.End.at(opened.next()));
        lines.flush();
    }

    private void write(JsonLines lines, Page part) throws IOException {
        for (PlacedTodo placed : part.todos().placed()) {
            lines.write(ExportLine.OfTodo.shown(
                    placed, part.origins().get(placed.todo().id()), base));
        }
    }
}
