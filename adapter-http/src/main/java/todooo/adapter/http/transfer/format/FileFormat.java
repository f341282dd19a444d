package todooo.adapter.http.transfer.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;

/** The formats of files, by their media types. */
public enum FileFormat {
    EXPORT("application/x-ndjson"),
    TODO_MVC("application/json"),
    TODOIST("text/csv"),
    ICALENDAR("text/calendar");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The format of a media type in lower case, without parameters. */
    public static Optional<FileFormat> of(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    /**
     * Begins to read a file, which its caller closes.
     *
     * @throws ProblemException if it is none of this format
     */
    public RecordReader open(InputStream file) throws IOException {
        return switch (this) {
            case EXPORT -> new ExportReader(file);
            case TODO_MVC -> new TodoMvcReader(file);
            case TODOIST -> new TodoistReader(file);
            case ICALENDAR -> new CalendarReader(file);
        };
    }

    /** The problem of a file that is none of its format. */
    static ProblemException unreadable(String detail) {
        return new ProblemException(ProblemType.INVALID_CONTENT, detail);
    }
}
