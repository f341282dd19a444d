package todooo.adapter.http.transfer;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.rest.body.JsonLines;
import todooo.adapter.http.rest.body.Slots;
import todooo.adapter.http.rest.body.StreamedContent;
import todooo.adapter.http.transfer.format.FileFormat;
import todooo.adapter.http.wire.TimedPeer;
import todooo.adapter.http.wire.framing.RequestBody;
import todooo.application.port.in.transfer.ImportTodos;
import todooo.application.port.in.transfer.ImportTodos.Command;
import todooo.application.port.in.transfer.ImportTodos.Import;
import todooo.application.port.in.transfer.ImportTodos.ImportOutcome;

/**
 * The answer to an import. The file is taken as a whole before the first record is imported: a request that does not
 * arrive as a whole has no effect, and most clients read no answer before they have sent their request. Each slice is
 * imported when the client has been sent what became of the one before.
 */
final class ImportContent extends StreamedContent {
    /** A slice, and the numbers by which equal records are told apart. */
    private static final int HELD_BYTES = 4 * 1024 * 1024;

    private final ImportTodos useCase;
    private final RequestBody body;
    private final Interruption interruption;
    private final ServerRequest request;
    private final FileFormat format;
    private final Command command;
    private @Nullable SpooledFile file;
    private @Nullable Import running;
    private List<ImportOutcome> first = List.of();

    ImportContent(
            ImportTodos useCase,
            Slots slots,
            RequestBody body,
            Interruption interruption,
            ServerRequest request,
            FileFormat format,
            Command command) {
        super(slots, HELD_BYTES);
        this.useCase = useCase;
        this.body = body;
        this.interruption = interruption;
        this.request = request;
        this.format = format;
        this.command = command;
    }

    /** Takes the file, looks whether it is one of its format, and imports the first slice. */
    @Override
    protected void begin() {
        try {
            TimedPeer.connectionOf(request).streamBody(body.maxBytes());
            SpooledFile taken = SpooledFile.of(request, body);
            file = taken;
            format.open(taken.read()).check();
            Import begun = useCase.begin(command, format.open(taken.read()));
            running = begun;
            first = begun.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void end() {
        if (file != null) {
            file.close();
        }
    }

    @Override
    protected void write(ServerResponse response) throws IOException {
        interruption.guard(response, this::write);
    }

    private void write(JsonLines lines) throws IOException {
        Import opened = Objects.requireNonNull(running, "The import is not open");
        ImportLine.Counter counter = new ImportLine.Counter();
        for (List<ImportOutcome> slice = first; !slice.isEmpty(); slice = opened.next()) {
            for (ImportOutcome outcome : slice) {
                counter.count(outcome);
                lines.write(ImportLine.Outcome.of(outcome));
            }
            lines.flush();
        }
        lines.write(counter.summary(command.dryRun()));
        lines.flush();
    }
}
