package todooo.adapter.http.transfer.format;

import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import todooo.application.port.in.transfer.ImportRecord;

/** Reads the to-dos (VTODO) of iCalendar (RFC 5545). A calendar that has a name becomes a list of that name. */
final class CalendarReader implements RecordReader {
    private final VObjectReader lines;
    private final CalendarListener listener = new CalendarListener();

    CalendarReader(Reader file) {
        lines = new VObjectReader(new FoldedLines(file, MAX_CHARACTERS), SyntaxRules.iCalendar());
    }

    @Override
    public @Nullable ImportRecord next() throws IOException {
        lines.parse(listener); // as far as the listener stops it, or to the end
        return listener.take();
    }
}
