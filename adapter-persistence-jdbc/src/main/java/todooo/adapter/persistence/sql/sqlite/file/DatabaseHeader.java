package todooo.adapter.persistence.sql.sqlite.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The description of a database in the first bytes of its file
 * (<a href="https://www.sqlite.org/fileformat2.html#the_database_header">file format, 1.3</a>).
 *
 * @param there whether the file is there, and not empty
 * @param readable whether these are the first bytes of a database; else the rest means nothing
 * @param pageSize the size of a page, in bytes
 * @param keepsLog whether it is in the mode that keeps a write-ahead log
 * @param changeCounter how often it was changed; changes in a row may count as one
 * @param pages how many pages it has
 */
record DatabaseHeader(boolean there, boolean readable, int pageSize, boolean keepsLog, long changeCounter, int pages) {
    private static final int BYTES = 100;
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(US_ASCII);
    private static final int LOG_MODE = 2;
    private static final int MAX_PAGE_SIZE = 65_536;

    static DatabaseHeader read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return of(bytes.readNBytes(BYTES));
        } catch (NoSuchFileException e) {
            return new DatabaseHeader(false, false, 0, false, 0, 0);
        }
    }

    private static DatabaseHeader of(byte[] bytes) {
        if (bytes.length < BYTES || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            return new DatabaseHeader(bytes.length > 0, false, 0, false, 0, 0);
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        int pageSize = Short.toUnsignedInt(header.getShort(16));
        return new DatabaseHeader(
                true,
                true,
                pageSize == 1 ? MAX_PAGE_SIZE : pageSize,
                header.get(18) == LOG_MODE && header.get(19) == LOG_MODE,
                changeCounter(header, 0),
                header.getInt(28));
    }

    /** The change counter in a copy of page 1 that begins there. */
    static long changeCounter(ByteBuffer bytes, int page) {
        return Integer.toUnsignedLong(bytes.getInt(page + 24));
    }

    /** Whether a page may have so many bytes. */
    static boolean isPageSize(int bytes) {
        return bytes >= 512 && bytes <= MAX_PAGE_SIZE && Integer.bitCount(bytes) == 1;
    }
}
