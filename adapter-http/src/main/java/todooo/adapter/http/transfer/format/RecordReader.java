package todooo.adapter.http.transfer.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.application.port.in.transfer.ImportRecord;

/** Reads the records of a file one after the other. What it holds is bounded, whatever the file is. */
@FunctionalInterface
interface RecordReader {
    /** The most characters of a text, or of a line, that is read. */
    int MAX_CHARACTERS = 256 * 1024;

    /**
     * The next record; null behind the last.
     *
     * @throws ProblemException if the file as a whole is none of the format
     */
    @Nullable
    ImportRecord next() throws IOException;

    /** The problem of a file that is not UTF-8. */
    static ProblemException notUtf8() {
        return unreadable("The file is not UTF-8.");
    }

    /** The problem of a file that is none of its format. */
    static ProblemException unreadable(String detail) {
        return new ProblemException(ProblemType.INVALID_CONTENT, detail);
    }
}
