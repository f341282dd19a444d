package todooo.adapter.http.transfer.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import todooo.application.port.in.transfer.Identity;
import todooo.application.port.in.transfer.ImportRecord;
import todooo.application.port.in.transfer.ImportRecord.Position;
import todooo.domain.date.Due;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.todo.Notes;
import todooo.domain.todo.Priority;
import todooo.domain.todo.Task;
import todooo.domain.todo.TodoContent;
import todooo.domain.value.InvalidValueException;

/** A task of a project of Todoist, with the comments behind it. */
final class TodoistTask {
    private static final String FORMAT = "todoist";

    /** A label: a word that begins with this sign. */
    private static final Pattern LABEL = Pattern.compile("(?<=^|\\s)@([^\\s@]+)");

    /** What else a row may say, beside who wrote it. */
    private static final List<String> WITHOUT_PLACE = List.of("RESPONSIBLE", "DURATION", "DEADLINE");

    private final Position position;
    private final UnaryOperator<String> cells;
    private final @Nullable String section;
    private final Draft draft = new Draft();
    private final StringBuilder comments = new StringBuilder();

    /** @param cells the cell of each column; empty if the row or the file has none */
    TodoistTask(Position position, UnaryOperator<String> cells, @Nullable String section) {
        this.position = position;
        this.cells = cells;
        this.section = section;
    }

    /** Adds a comment that fits into the notes. */
    void comment(String text) {
        if (comments.length() + text.length() > Notes.MAX_CODE_POINTS) {
            draft.leave("CONTENT", "of a comment is too long for the notes");
        } else if (!text.isBlank()) {
            comments.append("\n\n").append(text.strip());
        }
    }

    ImportRecord record() {
        List<String> names = new ArrayList<>();
        Task task = draft.task("CONTENT", withoutLabels(cells.apply("CONTENT"), names));
        Notes notes = notes();
        Priority priority = priority();
        Due due = due();
        leaveOthers();
        TodoContent content = task == null
                ? null
                : TodoContent.of(task)
                        .withNotes(notes)
                        .withTags(draft.tags("CONTENT", names))
                        .withPriority(priority)
                        .withDue(due);
        return draft.todo(position, content, section, new Identity.ByContent(FORMAT), null);
    }

    /** The text without the labels that can be tags, unless nothing would be left. */
    private static String withoutLabels(String content, List<String> names) {
        Matcher label = LABEL.matcher(content);
        String rest = label.replaceAll(found -> {
            boolean taken = names.size() < Tags.MAX_TAGS && isName(found.group(1));
            if (taken) {
                names.add(found.group(1));
            }
            return taken ? "" : Matcher.quoteReplacement(found.group());
        });
        if (names.isEmpty()) {
            return content;
        }
        return rest.isBlank() ? content : rest.strip().replaceAll("[ \\t]{2,}", " ");
    }

    private static boolean isName(String text) {
        try {
            TagName.written(text);
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }

    private @Nullable Notes notes() {
        String description = cells.apply("DESCRIPTION").strip();
        if (description.length() + comments.length() > Notes.MAX_CODE_POINTS && !comments.isEmpty()) {
            draft.leave("CONTENT", "of a comment is too long for the notes");
            return draft.notes("DESCRIPTION", description);
        }
        return draft.notes("DESCRIPTION", description + comments);
    }

    /** Todoist's highest is 1, its lowest and usual one 4. */
    private @Nullable Priority priority() {
        return switch (cells.apply("PRIORITY").strip()) {
            case "1" -> Priority.HIGH;
            case "2" -> Priority.MEDIUM;
            case "3" -> Priority.LOW;
            case "4", "" -> null;
            default -> {
                draft.leave("PRIORITY", "is none of 1 to 4");
                yield null;
            }
        };
    }

    private @Nullable Due due() {
        String date = cells.apply("DATE").strip();
        if (date.isEmpty()) {
            return null;
        }
        Due due = TodoistDate.parse(date);
        if (due == null) {
            draft.leave("DATE", String.format(Locale.ROOT, "'%.64s' is no single date", date));
            return null;
        }
        return due.time() == null ? due : Zones.in(due, cells.apply("TIMEZONE").strip(), "TIMEZONE", draft);
    }

    private void leaveOthers() {
        String indent = cells.apply("INDENT").strip();
        if (!indent.isEmpty() && !indent.equals("1")) {
            draft.leave("INDENT", "has no place here: there are no tasks below others");
        }
        for (String column : WITHOUT_PLACE) {
            if (!cells.apply(column).isBlank()) {
                draft.leave(column);
            }
        }
    }
}
