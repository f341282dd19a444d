package todooo.adapter.persistence.sql.sqlite.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The description of a database in the committed part of its write-ahead log
 * (<a href="https://www.sqlite.org/fileformat2.html#walformat">file format, 4</a>).
 *
 * @param pageSize the size of a page, in bytes
 * @param salt what marks its frames
 * @param frames how many pages it holds, up to the last commit; never 0
 * @param databasePages how many pages the database has after the last commit
 * @param firstChange the change counter in the first copy of page 1, or -1 if it has none
 * @param lastChange the one in the last copy, or -1
 */
record LogContents(int pageSize, long salt, long frames, int databasePages, long firstChange, long lastChange) {
    private static final int MAGIC = 0x377f0682;
    private static final int HEADER_BYTES = 32;
    private static final int FRAME_HEADER_BYTES = 24;

    /** Reads a log as SQLite does after a crash; nothing if it holds no commit, or is not there. */
    static Optional<LogContents> read(Path log) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
            if (!fill(channel, header) || (header.getInt(0) & ~1) != MAGIC) {
                return Optional.empty();
            }
            int pageSize = header.getInt(8);
            var checksum =
                    new LogChecksum((header.getInt(0) & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            checksum.add(header, 0, 24);
            if (!checksum.isAt(header, 24) || !DatabaseHeader.isPageSize(pageSize)) {
                return Optional.empty();
            }
            return Optional.ofNullable(frames(channel, pageSize, header.getLong(16), checksum));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static @Nullable LogContents frames(
            SeekableByteChannel channel, int pageSize, long salt, LogChecksum checksum) throws IOException {
        LogContents committed = null;
        long frames = 0;
        long first = -1;
        long last = -1;
        ByteBuffer frame = ByteBuffer.allocate(FRAME_HEADER_BYTES + pageSize);
        while (fill(channel, frame)) {
            int page = frame.getInt(0);
            checksum.add(frame, 0, 8);
            checksum.add(frame, FRAME_HEADER_BYTES, pageSize);
            if (page == 0 || frame.getLong(8) != salt || !checksum.isAt(frame, 16)) {
                break;
            }
            frames++;
            if (page == 1) {
                last = DatabaseHeader.changeCounter(frame, FRAME_HEADER_BYTES);
                first = first < 0 ? last : first;
            }
            int databasePages = frame.getInt(4);
            if (databasePages != 0) { // the last page of a transaction
                committed = new LogContents(pageSize, salt, frames, databasePages, first, last);
            }
        }
        return committed;
    }

    /** Reads until the buffer is full; false if there is not so much. */
    private static boolean fill(SeekableByteChannel channel, ByteBuffer buffer) throws IOException {
        buffer.clear();
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
        return !buffer.hasRemaining();
    }
}
