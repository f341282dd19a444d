package todooo.adapter.http.transfer.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.application.port.in.transfer.Identity;
import todooo.application.port.in.transfer.ImportRecord;
import todooo.application.port.in.transfer.ImportRecord.Position;
import todooo.application.port.in.transfer.ImportRecord.Remark;
import todooo.domain.todo.Task;
import todooo.domain.todo.TodoContent;

/** Reads the array in which TodoMVC keeps to-dos, and that Todo-Backend shows, value by value. */
final class TodoMvcReader implements RecordReader {
    private static final String FORMAT = "todomvc";
    private static final int MAX_DEPTH = 32;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Names come from outside: a table that remembers them all would be theirs to fill.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(100)
                    .maxNameLength(1_000)
                    .maxStringLength(MAX_CHARACTERS)
                    .build())
            .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
            .build();

    private final JsonParser json;
    private int records;
    private boolean ended;

    TodoMvcReader(Reader file) throws IOException {
        json = FACTORY.createParser(file);
        JsonToken first = token();
        if (first == null) {
            throw malformed("The body is empty.");
        }
        if (first != JsonToken.START_ARRAY) {
            throw RecordReader.unreadable("The file must be an array like [{\"title\": \"…\", \"completed\": false}].");
        }
    }

    /** The next token; null at the end of the file. */
    private @Nullable JsonToken token() throws IOException {
        return parse(json::nextToken);
    }

    private <T> T parse(Parsing<T> parsing) throws IOException {
        try {
            return parsing.parse();
        } catch (StreamConstraintsException e) {
            throw malformed(String.format(
                    Locale.ROOT,
                    "The body nests deeper than %d levels, or has a string of more than %d characters.",
                    MAX_DEPTH,
                    MAX_CHARACTERS));
        } catch (JsonProcessingException e) {
            throw malformed(String.format(
                    Locale.ROOT,
                    "The body is not JSON at line %d, column %d.",
                    e.getLocation().getLineNr(),
                    e.getLocation().getColumnNr()));
        }
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemType.MALFORMED_JSON, detail);
    }

    @Override
    public @Nullable ImportRecord next() throws IOException {
        if (ended) {
            return null;
        }
        JsonToken token = token();
        if (token == null) {
            throw malformed("The body ends before the array does.");
        }
        if (token == JsonToken.END_ARRAY) {
            ended = true;
            if (token() != null) {
                throw malformed("There is something behind the array.");
            }
            return null;
        }
        Position position = new Position(++records, json.currentTokenLocation().getLineNr());
        if (token != JsonToken.START_OBJECT) {
            skip();
            return new ImportRecord.Unusable(position, List.of(new Remark("", "must be an object")));
        }
        return todo(position);
    }

    private void skip() throws IOException {
        parse(json::skipChildren);
    }

    private ImportRecord todo(Position position) throws IOException {
        Draft draft = new Draft();
        String title = null;
        String id = null;
        boolean completed = false;
        Integer order = null;
        while (token() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = Objects.requireNonNull(token());
            switch (name) {
                case "title" -> title = text(draft, name, value);
                case "completed" -> completed = flag(draft, name, value);
                case "order" -> order = number(draft, name, value);
                case "id" -> id = value.isScalarValue() ? parse(json::getText) : null;
                case "url" -> {
                    // its place elsewhere
                }
                default -> draft.leave(name);
            }
            skip();
        }
        Task task = draft.task("title", title);
        return draft.todo(
                position,
                task == null ? null : TodoContent.of(task, completed, order),
                null,
                identity(id, title),
                null);
    }

    /** An id alone may be that of another to-do in another file: many programs count from 1. */
    private static Identity identity(@Nullable String id, @Nullable String title) {
        return id == null || id.isBlank()
                ? new Identity.ByContent(FORMAT)
                : new Identity.Named(FORMAT, String.format(Locale.ROOT, "%s %s", id, title));
    }

    private @Nullable String text(Draft draft, String name, JsonToken value) throws IOException {
        if (value != JsonToken.VALUE_STRING) {
            draft.refuse(name, "must be a string");
            return null;
        }
        return parse(json::getText);
    }

    private static boolean flag(Draft draft, String name, JsonToken value) {
        if (!value.isBoolean()) {
            draft.refuse(name, "must be true or false");
        }
        return value == JsonToken.VALUE_TRUE;
    }

    private @Nullable Integer number(Draft draft, String name, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_NUMBER_INT && parse(json::getNumberType) == JsonParser.NumberType.INT) {
            return parse(json::getIntValue);
        }
        if (value != JsonToken.VALUE_NULL) {
            draft.leave(name, "is no whole number of 32 bits");
        }
        return null;
    }

    @FunctionalInterface
    private interface Parsing<T> {
        T parse() throws IOException;
    }
}
