package todooo.application.port.in.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import todooo.domain.value.Fingerprint;

/** By what a record is known again when it is imported once more. */
public sealed interface Identity {
    /** The format of the file: the same name means something else in another one. */
    String format();

    /** A name of its own, such as the UID of iCalendar. */
    record Named(String format, String name) implements Identity {}

    /**
     * A row of this service, perhaps of this very database.
     *
     * @param createdAt when it was added
     * @param origin where it had been imported from; null if it had not
     */
    record Exported(
            String format,
            long id,
            Instant createdAt,
            @Nullable Fingerprint origin) implements Identity {}

    /** Its content, and how often the same content came before in the file. */
    record ByContent(String format) implements Identity {}
}
