package todooo.adapter.http.transfer.format;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import todooo.application.port.in.transfer.Identity;
import todooo.application.port.in.transfer.ImportRecord;
import todooo.application.port.in.transfer.ImportRecord.Position;
import todooo.domain.date.Due;
import todooo.domain.tag.Tags;
import todooo.domain.todo.Notes;
import todooo.domain.todo.Priority;
import todooo.domain.todo.Task;
import todooo.domain.todo.TodoContent;

/** A to-do of iCalendar (RFC 5545, section 3.6.2) while its properties are read. */
final class CalendarTask {
    private static final String FORMAT = "icalendar";

    /** The properties that are read below. */
    private static final Set<String> KNOWN = Set.of(
            "SUMMARY",
            "DESCRIPTION",
            "DUE",
            "DTSTART",
            "STATUS",
            "COMPLETED",
            "PRIORITY",
            "UID",
            "CREATED",
            "RECURRENCE-ID",
            "PERCENT-COMPLETE");

    /** Properties about the entry itself, of which nobody misses anything. */
    private static final Set<String> OF_THE_ENTRY = Set.of("DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "CLASS");

    private static final int HIGH = 4;
    private static final int MEDIUM = 5;
    private static final int LOW = 9;

    private final Position position;
    private final @Nullable String list;
    private final Draft draft = new Draft();
    private final Map<String, VObjectProperty> properties = new HashMap<>();
    private final List<String> categories = new ArrayList<>();

    /** @param list the key of its list; null for the inbox */
    CalendarTask(Position position, @Nullable String list) {
        this.position = position;
        this.list = list;
    }

    /** Takes one property; of several of one name the first, but all categories. */
    void property(VObjectProperty property) {
        String name = property.getName().toUpperCase(Locale.ROOT);
        if (name.equals("CATEGORIES")) {
            VObjectPropertyValues.parseList(property.getValue()).stream()
                    .limit(Tags.MAX_TAGS + 1 - categories.size()) // one too many is remarked
                    .forEach(categories::add);
        } else if (KNOWN.contains(name)) {
            properties.putIfAbsent(name, property);
        } else if (!OF_THE_ENTRY.contains(name) && !name.startsWith("X-")) {
            draft.leave(name);
        }
    }

    /** It has a part that the service has no place for. */
    void leave(String part) {
        draft.leave(part);
    }

    /** It has a line that cannot be read. */
    void malformed(int line) {
        draft.leave("", String.format(Locale.ROOT, "is without line %d, which is malformed", line));
    }

    /** The record of one whose end is missing. */
    ImportRecord endless() {
        draft.refuse("", "must end with END:VTODO");
        return record();
    }

    ImportRecord record() {
        Task task = draft.task("SUMMARY", text("SUMMARY"));
        Notes notes = draft.notes("DESCRIPTION", text("DESCRIPTION"));
        Instant completedAt = time("COMPLETED");
        boolean completed = isCompleted(completedAt);
        TodoContent content = task == null
                ? null
                : TodoContent.of(task)
                        .withCompleted(completed)
                        .withCompletedAt(completed ? completedAt : null)
                        .withNotes(notes)
                        .withTags(draft.tags("CATEGORIES", categories))
                        .withPriority(priority())
                        .withDue(due());
        CalendarTime start = read("DTSTART");
        if (start != null) {
            content = content == null ? null : content.withStart(start.date());
            if (start.time() != null) {
                draft.leave("DTSTART", "has a time, of which there is only the day here");
            }
        }
        return draft.todo(position, content, list, identity(), time("CREATED"));
    }

    private Identity identity() {
        String uid = text("UID");
        String recurrence = text("RECURRENCE-ID");
        if (recurrence != null) {
            draft.leave("RECURRENCE-ID");
        }
        return uid == null || uid.isBlank()
                ? new Identity.ByContent(FORMAT)
                : new Identity.Named(FORMAT, recurrence == null ? uid : uid + "\n" + recurrence);
    }

    private boolean isCompleted(@Nullable Instant completedAt) {
        String status = raw("STATUS").toUpperCase(Locale.ROOT);
        if (status.equals("CANCELLED")) {
            draft.leave("STATUS", "is CANCELLED, which is completed here");
        }
        if (status.isEmpty()) {
            return completedAt != null || raw("PERCENT-COMPLETE").equals("100");
        }
        return status.equals("COMPLETED") || status.equals("CANCELLED");
    }

    /** The highest of iCalendar is 1, its lowest 9, and 0 is none (section 3.8.1.9). */
    private @Nullable Priority priority() {
        String priority = raw("PRIORITY");
        if (priority.isEmpty() || priority.equals("0")) {
            return null;
        }
        int number = priority.matches("[1-9]") ? Integer.parseInt(priority) : LOW + 1;
        if (number > LOW) {
            draft.leave("PRIORITY", "is none of 0 to 9");
            return null;
        }
        if (number == MEDIUM) {
            return Priority.MEDIUM;
        }
        return number <= HIGH ? Priority.HIGH : Priority.LOW;
    }

    private @Nullable Due due() {
        CalendarTime due = read("DUE");
        if (due == null) {
            return null;
        }
        if (due.time() == null) {
            return Due.on(due.date());
        }
        LocalTime minute = due.time().truncatedTo(ChronoUnit.MINUTES);
        if (!minute.equals(due.time())) {
            draft.leave("DUE", "has seconds, of which there are only whole minutes here");
        }
        Due local = new Due(due.date(), minute, null);
        return Zones.in(local, due.isUtc() ? "UTC" : zone("DUE"), "DUE", draft);
    }

    private String zone(String name) {
        VObjectProperty property = properties.get(name);
        String zone = property == null ? null : property.getParameters().first("TZID");
        return zone == null ? "" : zone;
    }

    private @Nullable Instant time(String name) {
        CalendarTime time = read(name);
        return time == null || time.time() == null
                ? null
                : time.date().atTime(time.time()).toInstant(ZoneOffset.UTC);
    }

    private @Nullable CalendarTime read(String name) {
        String text = raw(name);
        if (text.isEmpty()) {
            return null;
        }
        CalendarTime time = CalendarTime.parse(text);
        if (time == null) {
            draft.leave(name, String.format(Locale.ROOT, "'%.64s' is no date or time", text));
        }
        return time;
    }

    private String raw(String name) {
        VObjectProperty property = properties.get(name);
        return property == null ? "" : property.getValue().strip();
    }

    private @Nullable String text(String name) {
        VObjectProperty property = properties.get(name);
        return property == null ? null : VObjectPropertyValues.unescape(property.getValue());
    }
}
