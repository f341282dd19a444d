package todooo.adapter.http.transfer.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, of which it keeps no more than a limit. */
final class BoundedLines {
    private final InputStream file;
    private final int maxBytes;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;
    private boolean tooLong;

    BoundedLines(InputStream file, int maxBytes) {
        this.file = new BufferedInputStream(file);
        this.maxBytes = maxBytes;
    }

    /** The next line without its end, as far as the limit; null behind the last. */
    byte @Nullable [] next() throws IOException {
        int read = file.read();
        if (read < 0) {
            return null;
        }
        number++;
        line.reset();
        tooLong = false;
        for (; read >= 0 && read != '\n'; read = file.read()) {
            if (line.size() < maxBytes) {
                line.write(read);
            } else {
                tooLong = true;
            }
        }
        return line.toByteArray();
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /** Whether it was longer than the limit. */
    boolean isTooLong() {
        return tooLong;
    }
}
