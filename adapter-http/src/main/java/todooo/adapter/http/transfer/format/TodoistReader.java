package todooo.adapter.http.transfer.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.ProblemException;
import todooo.application.port.in.transfer.ImportRecord;
import todooo.application.port.in.transfer.ImportRecord.Position;
import todooo.application.port.in.transfer.ImportRecord.Remark;

/**
 * Reads a project that Todoist has exported: rows of tasks, of sections, which become lists, and of comments, which
 * belong to the task before them and become a part of its notes.
 */
final class TodoistReader implements RecordReader {
    private static final int MAX_COLUMNS = 64;

    private static final CsvFactory FACTORY = CsvFactory.builder()
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(MAX_CHARACTERS)
                    .build())
            .build();

    private final CsvParser csv;
    private final Map<String, Integer> columns = new HashMap<>();
    private int records;
    private @Nullable String section;
    private @Nullable TodoistTask task;
    private @Nullable ImportRecord waiting;

    TodoistReader(Reader file) throws IOException {
        csv = FACTORY.createParser(file);
        csv.setSchema(CsvSchema.emptySchema());
        List<String> head = Objects.requireNonNullElse(row(), List.of());
        for (int i = 0; i < head.size(); i++) {
            columns.putIfAbsent(head.get(i).strip().toUpperCase(Locale.ROOT), i);
        }
        if (!columns.containsKey("TYPE") || !columns.containsKey("CONTENT")) {
            throw RecordReader.unreadable("The file is no export of Todoist: its first line has to name the columns,"
                    + " TYPE and CONTENT among them.");
        }
    }

    /** The next row, as far as {@value #MAX_COLUMNS} columns; null behind the last. */
    private @Nullable List<String> row() throws IOException {
        try {
            JsonToken token = csv.nextToken();
            if (token == null) {
                return null;
            }
            List<String> row = new ArrayList<>();
            for (token = csv.nextToken(); token != JsonToken.END_ARRAY && token != null; token = csv.nextToken()) {
                if (row.size() < MAX_COLUMNS) {
                    row.add(csv.getText());
                }
            }
            return row;
        } catch (StreamConstraintsException e) {
            throw unreadable(String.format(Locale.ROOT, "has a field of more than %d characters", MAX_CHARACTERS));
        } catch (JsonProcessingException e) {
            throw unreadable("is not CSV");
        }
    }

    private ProblemException unreadable(String rule) {
        return RecordReader.unreadable(String.format(
                Locale.ROOT,
                "The file %s, at line %d or behind it.",
                rule,
                csv.currentTokenLocation().getLineNr()));
    }

    @Override
    public @Nullable ImportRecord next() throws IOException {
        while (waiting == null) {
            List<String> row = row();
            if (row == null) {
                return finished();
            }
            ImportRecord before = finished(row);
            if (before != null) {
                return before;
            }
        }
        ImportRecord next = waiting;
        waiting = null;
        return next;
    }

    /** The task that is finished by this row, if it is one that a comment could follow. */
    private @Nullable ImportRecord finished(List<String> row) {
        String type = cell(row, "TYPE").strip().toLowerCase(Locale.ROOT);
        if (type.isEmpty() || type.equals("meta")) {
            return null;
        }
        if (type.equals("note") && task != null) {
            task.comment(cell(row, "CONTENT"));
            return null;
        }
        ImportRecord before = finished();
        Position position = new Position(++records, csv.currentTokenLocation().getLineNr());
        switch (type) {
            case "task" -> task = new TodoistTask(position, name -> cell(row, name), section);
            case "section" -> {
                TodoistSection begun = new TodoistSection(position, cell(row, "CONTENT"));
                section = begun.key();
                waiting = begun.record();
            }
            default ->
                waiting = new ImportRecord.Unusable(
                        position, List.of(new Remark("TYPE", "must be task, section or note")));
        }
        return before;
    }

    private @Nullable ImportRecord finished() {
        TodoistTask before = task;
        task = null;
        return before == null ? null : before.record();
    }

    private String cell(List<String> row, String name) {
        Integer column = columns.get(name);
        return column == null || column >= row.size() ? "" : row.get(column);
    }
}
