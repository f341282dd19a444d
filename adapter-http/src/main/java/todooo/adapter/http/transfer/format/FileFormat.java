package todooo.adapter.http.transfer.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Optional;
import todooo.adapter.http.problem.ProblemException;

/** The formats of files, by their media types. */
public enum FileFormat {
    EXPORT("application/x-ndjson"),
    TODO_MVC("application/json"),
    TODOIST("text/csv"),
    ICALENDAR("text/calendar");

    private static final int BYTE_ORDER_MARK = 0xFEFF;

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
    public Records open(InputStream file) throws IOException {
        try {
            return new Records(
                    switch (this) {
                        case EXPORT -> new ExportReader(file);
                        case TODO_MVC -> new TodoMvcReader(characters(file));
                        case TODOIST -> new TodoistReader(characters(file));
                        case ICALENDAR -> new CalendarReader(characters(file));
                    });
        } catch (CharacterCodingException e) {
            throw RecordReader.notUtf8();
        }
    }

    /** The characters of a file, without the mark by which some programs begin it. */
    private static Reader characters(InputStream file) throws IOException {
        Reader characters = new BufferedReader(new InputStreamReader(file, UTF_8.newDecoder()));
        characters.mark(1);
        if (characters.read() != BYTE_ORDER_MARK) {
            characters.reset();
        }
        return characters;
    }
}
