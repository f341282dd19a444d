package todooo.adapter.http.transfer.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import todooo.application.port.in.transfer.Identity;
import todooo.application.port.in.transfer.ImportRecord;
import todooo.application.port.in.transfer.ImportRecord.Position;
import todooo.application.port.in.transfer.ImportRecord.Remark;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.todo.Notes;
import todooo.domain.todo.Task;
import todooo.domain.todo.TodoContent;
import todooo.domain.value.InvalidValueException;

/** A to-do while it is read part by part: what is wrong with it, and what it has that the service has no place for. */
final class Draft {
    /** So many remarks of one record help; more of them would only make the report long. */
    private static final int MAX_REMARKS = 20;

    private static final int MAX_PART = 64;

    /** Control characters, tabs among them, and the separators of Unicode. */
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\x{2028}\\x{2029}]+");

    private final List<Remark> wrong = new ArrayList<>();
    private final Set<Remark> left = new LinkedHashSet<>();

    /** The value, or null if it breaks a rule, for which the record is skipped. */
    <T> @Nullable T read(String part, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValueException e) {
            refuse(part, e.rule());
            return null;
        }
    }

    /** The record is skipped, because of this part; the first rule that it breaks is told. */
    void refuse(String part, String rule) {
        if (wrong.stream().noneMatch(remark -> remark.part().equals(shortened(part)))) {
            add(wrong, new Remark(shortened(part), rule));
        }
    }

    /** The record is imported without this part. */
    void leave(String part) {
        add(left, Remark.withoutPlace(shortened(part)));
    }

    /** The record is imported without a value of this part. */
    void leave(String part, String detail) {
        add(left, new Remark(shortened(part), detail));
    }

    private static void add(Collection<Remark> remarks, Remark remark) {
        if (remarks.size() < MAX_REMARKS) {
            remarks.add(remark);
        }
    }

    private static String shortened(String part) {
        return part.length() <= MAX_PART ? part : part.substring(0, MAX_PART);
    }

    /** The task of a text, in which a line break is a space. */
    @Nullable
    Task task(String part, @Nullable String text) {
        if (text == null) {
            refuse(part, "is missing");
            return null;
        }
        return read(part, () -> Task.written(oneLine(text)));
    }

    /** The text on one line: a line break is a space. */
    static String oneLine(String text) {
        return LINE_BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** The notes of a text; null for a blank one. */
    @Nullable
    Notes notes(String part, @Nullable String text) {
        return text == null || text.isBlank() ? null : read(part, () -> new Notes(text.strip()));
    }

    /** The tags of these names, as far as they are names of tags, and not too many. */
    Tags tags(String part, List<String> names) {
        Tags tags = Tags.NONE;
        for (String name : names) {
            try {
                tags = tags.with(TagName.written(name));
            } catch (InvalidValueException e) {
                leave(part, String.format(Locale.ROOT, "is without '%s': %s", shortened(name), e.rule()));
            }
        }
        return tags;
    }

    /** The record, given its content, which is not used if something was wrong with it. */
    ImportRecord todo(
            Position position,
            @Nullable TodoContent content,
            @Nullable String list,
            Identity identity,
            @Nullable Instant createdAt) {
        return wrong.isEmpty() && content != null
                ? new ImportRecord.OfTodo(position, content, list, identity, createdAt, List.copyOf(left))
                : new ImportRecord.Unusable(position, wrong);
    }

    List<Remark> wrong() {
        return wrong;
    }
}
