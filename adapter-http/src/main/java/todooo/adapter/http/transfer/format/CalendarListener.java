package todooo.adapter.http.transfer.format;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.Warning;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.ProblemException;
import todooo.application.port.in.transfer.ImportRecord;
import todooo.application.port.in.transfer.ImportRecord.Position;
import todooo.application.port.in.transfer.ImportRecord.Remark;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListTitle;

/** Makes records of the components of iCalendar, and stops the parser at each. */
final class CalendarListener implements VObjectDataListener {
    private static final String CALENDAR = "VCALENDAR";
    private static final String TODO = "VTODO";
    private static final Set<String> OTHERS = Set.of("VEVENT", "VJOURNAL", "VFREEBUSY");
    private static final Set<String> NAMES = Set.of("NAME", "X-WR-CALNAME");
    private static final int MAX_DEPTH = 16;

    private boolean begun;
    private int records;
    private @Nullable String list;
    private @Nullable CalendarTask task;
    private @Nullable ImportRecord ready;

    /**
     * The record at which the parser was stopped; null at the end of the file.
     *
     * @throws ProblemException if there was no calendar at all
     */
    @Nullable
    ImportRecord take() {
        if (!begun) {
            throw noCalendar();
        }
        ImportRecord taken = ready;
        ready = null;
        if (taken == null && task != null) {
            taken = task.endless();
            task = null;
        }
        return taken;
    }

    private static ProblemException noCalendar() {
        return RecordReader.unreadable("The file is no iCalendar: it has to begin with BEGIN:VCALENDAR.");
    }

    @Override
    public void onComponentBegin(String name, Context context) {
        if (!begun && !name.equals(CALENDAR)) {
            throw noCalendar();
        }
        begun = true;
        if (context.getParentComponents().size() >= MAX_DEPTH) {
            throw RecordReader.unreadable(
                    String.format(Locale.ROOT, "The file nests deeper than %d components.", MAX_DEPTH));
        }
        if (task != null) {
            task.leave(name);
        } else if (name.equals(CALENDAR)) {
            list = null;
        } else if (name.equals(TODO)) {
            task = new CalendarTask(position(context), list);
        } else if (OTHERS.contains(name)) {
            stop(new ImportRecord.Unusable(position(context), List.of(new Remark(name, "is no to-do"))), context);
        }
    }

    private Position position(Context context) {
        return new Position(++records, context.getLineNumber());
    }

    private void stop(ImportRecord record, Context context) {
        ready = record;
        context.stop();
    }

    @Override
    public void onComponentEnd(String name, Context context) {
        if (name.equals(TODO) && task != null && !context.getParentComponents().contains(TODO)) {
            stop(task.record(), context);
            task = null;
        }
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        if (!begun) {
            throw noCalendar();
        }
        List<String> parents = context.getParentComponents();
        if (task == null) {
            if (parents.equals(List.of(CALENDAR)) && NAMES.contains(property.getName()) && list == null) {
                name(VObjectPropertyValues.unescape(property.getValue()), context);
            }
        } else if (parents.getLast().equals(TODO)) {
            task.property(property);
        }
    }

    /** The calendar becomes a list, if the name can be that of one. */
    private void name(String text, Context context) {
        ListTitle title = new Draft().read("NAME", () -> ListTitle.written(Draft.oneLine(text)));
        if (title != null) {
            list = title.text();
            stop(
                    new ImportRecord.OfList(
                            position(context), title.text(), ListContent.of(title), null, null, List.of()),
                    context);
        }
    }

    @Override
    public void onVersion(String value, Context context) {
        // any version has to-dos
    }

    @Override
    public void onWarning(Warning warning, VObjectProperty property, Exception thrown, Context context) {
        if (!begun) {
            throw noCalendar();
        }
        if (task != null) {
            task.malformed(context.getLineNumber());
        }
    }
}
