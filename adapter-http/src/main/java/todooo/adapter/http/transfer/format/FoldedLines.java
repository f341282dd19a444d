package todooo.adapter.http.transfer.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import todooo.adapter.http.problem.ProblemException;

/**
 * Refuses a file that has a longer line than a limit. A line of iCalendar goes on in the next one if that begins with a
 * space or a tab (RFC 5545, section 3.1).
 */
final class FoldedLines extends FilterReader {
    private final int maxCharacters;
    private int characters;
    private boolean behindNewLine;

    FoldedLines(Reader file, int maxCharacters) {
        super(file);
        this.maxCharacters = maxCharacters;
    }

    /** @throws ProblemException if the line is too long */
    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read);
        return read;
    }

    /** @throws ProblemException if a line is too long */
    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
        int read = super.read(characters, offset, length);
        for (int i = 0; i < read; i++) {
            count(characters[offset + i]);
        }
        return read;
    }

    private void count(int character) {
        if (behindNewLine && character != ' ' && character != '\t') {
            characters = 0;
        }
        behindNewLine = character == '\n';
        if (++characters > maxCharacters) {
            throw RecordReader.unreadable(
                    String.format(Locale.ROOT, "The file has a line of more than %d characters.", maxCharacters));
        }
    }
}
