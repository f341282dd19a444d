package todooo.adapter.http.transfer.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import todooo.application.port.in.transfer.ImportRecord;

/** Reads the to-dos (VTODO) of iCalendar (RFC 5545). A calendar that has a name becomes a list of that name. */
final class CalendarReader implements RecordReader {
    private final VObjectReader lines;
    private final CalendarListener listener = new CalendarListener();

    CalendarReader(InputStream file) {
        var characters = new FoldedLines(new InputStreamReader(file, UTF_8.newDecoder()), MAX_CHARACTERS);
        lines = new VObjectReader(characters, SyntaxRules.iCalendar());
    }

    @Override
    public @Nullable ImportRecord next() throws IOException {
        try {
            lines.parse(listener); // as far as the listener stops it, or to the end
        } catch (CharacterCodingException e) {
            throw FileFormat.unreadable("The file is not UTF-8.");
        }
        return listener.take();
    }
}
