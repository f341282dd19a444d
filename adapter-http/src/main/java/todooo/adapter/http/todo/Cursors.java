package todooo.adapter.http.todo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoSort;
import todooo.domain.todo.TodoId;
import todooo.domain.value.InvalidValueException;

/**
 * Writes positions in lists as cursors, and reads them back. A cursor is base64url (RFC 4648, section 5) of a version,
 * the id of the last to-do that was seen, the value that the list is sorted by there, if it has one, and a CRC-32 over
 * these and over the filter and the sort. The checksum finds mistakes, not forgeries: a forged cursor shows its sender
 * another part of the list that the sender may read anyway.
 */
final class Cursors {
    private static final byte VERSION = 2;

    private Cursors() {}

    /** The cursor of a position in the list of this filter and sort. */
    static String write(TodoPosition position, TodoFilter filter, TodoSort sort) {
        Long value = position.value();
        ByteBuffer bytes = ByteBuffer.allocate(1 + Long.BYTES + (value == null ? 0 : Long.BYTES) + Integer.BYTES)
                .put(VERSION)
                .putLong(position.id().value());
        if (value != null) {
            bytes.putLong(value);
        }
        bytes.putInt(checksum(position, filter, sort));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * The position of a cursor. The whole text is compared, as base64 has several texts for the same bytes.
     *
     * @throws InvalidValueException if it is not the very text that {@link #write} makes for this filter and sort
     */
    static TodoPosition read(String cursor, TodoFilter filter, TodoSort sort) {
        return claimed(cursor)
                .filter(sort::hasPosition) // a checksum can be forged
                .filter(position -> write(position, filter, sort).equals(cursor))
                .orElseThrow(() -> new InvalidValueException("is not a cursor of this list:"
                        + " follow the Link of the page before, with the same task, completed and sort,"
                        + " or leave it out to start again"));
    }

    /** The position in the text, without a look at the checksum; empty if the text has another shape. */
    private static Optional<TodoPosition> claimed(String cursor) {
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)).position(1);
            TodoId id = new TodoId(bytes.getLong());
            return Optional.of(new TodoPosition(bytes.remaining() > Integer.BYTES ? bytes.getLong() : null, id));
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /** The text of the search comes last: it alone could hold the separator, and is never empty. */
    private static int checksum(TodoPosition position, TodoFilter filter, TodoSort sort) {
        String covered = String.join(
                "\n",
                String.valueOf(VERSION),
                String.valueOf(position.id().value()),
                String.valueOf(position.value()),
                sort.property().name(),
                String.valueOf(sort.descending()),
                String.valueOf(filter.completed()),
                text(filter.text()));
        CRC32 crc = new CRC32();
        crc.update(covered.getBytes(UTF_8));
        return (int) crc.getValue();
    }

    private static String text(@Nullable SearchText search) {
        return search == null ? "" : search.text();
    }
}
