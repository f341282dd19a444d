package todooo.adapter.http.transfer.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.rest.body.Json;
import todooo.adapter.http.rest.input.Utf8;
import todooo.application.port.in.transfer.ImportRecord;
import todooo.application.port.in.transfer.ImportRecord.Position;
import todooo.application.port.in.transfer.ImportRecord.Remark;

/** Reads an export of this service: a JSON object a line. A line that cannot be read is reported by itself. */
final class ExportReader implements RecordReader {
    private final BoundedLines lines;
    private int records;
    private boolean ended;

    ExportReader(InputStream file) throws IOException {
        lines = new BoundedLines(file, MAX_CHARACTERS);
        requireExport(lines.next());
    }

    private static void requireExport(byte @Nullable [] line) {
        try {
            JsonNode first = Json.read(Utf8.decode(line == null ? new byte[0] : line));
            if (first.path("kind").asText().equals(ExportFormat.EXPORT)
                    && first.path("version").asInt() == ExportFormat.version()) {
                return;
            }
        } catch (ProblemException | CharacterCodingException e) {
            // it is said below
        }
        throw RecordReader.unreadable(String.format(
                Locale.ROOT,
                "The file is no export of this service: its first line has to be like"
                        + " {\"kind\": \"%s\", \"version\": %d}.",
                ExportFormat.EXPORT,
                ExportFormat.version()));
    }

    @Override
    public @Nullable ImportRecord next() throws IOException {
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (!isBlank(line)) {
                Position position = new Position(++records, lines.number());
                ImportRecord record = lines.isTooLong() ? unusable(position, tooLong()) : read(position, line);
                if (record != null) {
                    return record;
                }
            }
        }
        return atEnd();
    }

    private @Nullable ImportRecord atEnd() {
        if (ended) {
            return null;
        }
        ended = true;
        return unusable(
                new Position(++records, lines.number() + 1),
                new Remark("", "the last line is missing: the export did not come to its end"));
    }

    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }

    private static Remark tooLong() {
        return new Remark("", String.format(Locale.ROOT, "must be at most %d bytes long", MAX_CHARACTERS));
    }

    /** The record of a line; null for the last line of an export. */
    private @Nullable ImportRecord read(Position position, byte[] line) {
        JsonNode value;
        try {
            value = Json.read(Utf8.decode(line));
        } catch (ProblemException | CharacterCodingException e) {
            return unusable(position, new Remark("", "must be a JSON object in UTF-8"));
        }
        if (!(value instanceof ObjectNode members)) {
            return unusable(position, new Remark("", "must be a JSON object in UTF-8"));
        }
        return switch (members.path("kind").asText()) {
            case ExportFormat.LIST -> ExportedRecord.list(position, members);
            case ExportFormat.TODO -> ExportedRecord.todo(position, members);
            case ExportFormat.END -> {
                ended = true;
                records--;
                yield null;
            }
            default -> unusable(position, new Remark("kind", "must be list, todo or end"));
        };
    }

    private static ImportRecord unusable(Position position, Remark reason) {
        return new ImportRecord.Unusable(position, List.of(reason));
    }
}
