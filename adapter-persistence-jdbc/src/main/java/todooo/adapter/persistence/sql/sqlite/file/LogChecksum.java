package todooo.adapter.persistence.sql.sqlite.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The running checksum of a write-ahead log (<a
 * href="https://www.sqlite.org/fileformat2.html#checksum_algorithm">4.2</a>).
 */
final class LogChecksum {
    private final ByteOrder order;
    private int first;
    private int second;

    LogChecksum(ByteOrder order) {
        this.order = order;
    }

    /** Goes on over these bytes, a multiple of eight. */
    void add(ByteBuffer bytes, int from, int length) {
        ByteBuffer words = bytes.duplicate().order(order);
        for (int at = from; at < from + length; at += 8) {
            first += words.getInt(at) + second;
            second += words.getInt(at + 4) + first;
        }
    }

    /** Whether the same checksum is written there. */
    boolean isAt(ByteBuffer bytes, int at) {
        return bytes.getInt(at) == first && bytes.getInt(at + 4) == second;
    }
}
