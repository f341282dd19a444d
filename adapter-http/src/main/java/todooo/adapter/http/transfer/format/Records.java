package todooo.adapter.http.transfer.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.ProblemException;
import todooo.application.port.in.transfer.ImportRecord;
import todooo.application.port.in.transfer.ImportRecord.Remark;
import todooo.application.port.in.transfer.ImportTodos;

/** The records of a file, up to the numbers that an import takes. */
public final class Records implements Iterator<ImportRecord> {
    private static final Remark TOO_MANY_LISTS = new Remark(
            "",
            String.format(
                    Locale.ROOT, "comes after %d lists, which are all that a file may have", ImportTodos.MAX_LISTS));

    private final RecordReader reader;
    private @Nullable ImportRecord next;
    private int records;
    private int lists;

    Records(RecordReader reader) {
        this.reader = reader;
    }

    /**
     * Reads the file to its end.
     *
     * @throws ProblemException if it is none of its format, or has too many records
     */
    public void check() {
        while (hasNext()) {
            next();
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = read();
        }
        return next != null;
    }

    private @Nullable ImportRecord read() {
        try {
            return reader.next();
        } catch (CharacterCodingException e) {
            throw RecordReader.notUtf8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ImportRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ImportRecord record = Objects.requireNonNull(next);
        next = null;
        if (++records > ImportTodos.MAX_RECORDS) {
            throw RecordReader.unreadable(String.format(
                    Locale.ROOT,
                    "The file has more than %d records: import it in several parts.",
                    ImportTodos.MAX_RECORDS));
        }
        boolean list = record instanceof ImportRecord.OfList;
        return list && ++lists > ImportTodos.MAX_LISTS
                ? new ImportRecord.Unusable(record.position(), List.of(TOO_MANY_LISTS))
                : record;
    }
}
