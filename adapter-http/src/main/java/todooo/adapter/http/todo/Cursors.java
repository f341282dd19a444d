package todooo.adapter.http.todo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoSort;
import todooo.domain.todo.TodoId;
import todooo.domain.value.InvalidValueException;

/**
 * Writes places in lists as cursors, and reads them back. A cursor is base64url (RFC 4648, section 5) of a version, the id
 * of the last to-do that was seen, the value that the list is sorted by there, if it has one, and the first 128 bits of an
 * HMAC-SHA-256 (RFC 2104) over these and over the filter and the sort, which are in it no other way. Nothing in it is
 * secret, but nobody can make one up, or use it for another list.
 */
public final class Cursors {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte VERSION = 1;
    private static final int MAC_BYTES = 16;

    /** Has the key and is never used itself: a copy costs less than a new one, and a {@link Mac} serves one thread. */
    private final Mac keyed;

    /** Cursors that hold wherever the key is the same: at least 32 random bytes. */
    public Cursors(byte[] key) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** The cursor of a place in the list of this filter and sort. */
    String write(TodoPosition position, TodoFilter filter, TodoSort sort) {
        Long value = position.value();
        ByteBuffer bytes = ByteBuffer.allocate(1 + Long.BYTES + (value == null ? 0 : Long.BYTES) + MAC_BYTES)
                .put(VERSION)
                .putLong(position.id().value());
        if (value != null) {
            bytes.putLong(value);
        }
        bytes.put(mac(position, filter, sort), 0, MAC_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * The place of a cursor. Its whole text is compared, as base64 has several for the same bytes, and in constant time.
     *
     * @throws InvalidValueException if it is not the very text that {@link #write} makes for this filter and sort
     */
    TodoPosition read(String cursor, TodoFilter filter, TodoSort sort) {
        return claimed(cursor)
                .filter(position ->
                        MessageDigest.isEqual(write(position, filter, sort).getBytes(UTF_8), cursor.getBytes(UTF_8)))
                .orElseThrow(() -> new InvalidValueException("is not a cursor of this list:"
                        + " follow the Link of the page before, with the same task, completed and sort,"
                        + " or leave it out to start again"));
    }

    /** The place that it claims to be of, whoever made it; nothing if it has another shape. */
    private static Optional<TodoPosition> claimed(String cursor) {
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)).position(1);
            TodoId id = new TodoId(bytes.getLong());
            return Optional.of(new TodoPosition(bytes.remaining() > MAC_BYTES ? bytes.getLong() : null, id));
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /** The text comes last: it alone could hold the separator, and is never empty. */
    private byte[] mac(TodoPosition position, TodoFilter filter, TodoSort sort) {
        String signed = String.join(
                "\n",
                String.valueOf(VERSION),
                String.valueOf(position.id().value()),
                String.valueOf(position.value()),
                sort.property().name(),
                String.valueOf(sort.descending()),
                String.valueOf(filter.completed()),
                text(filter.text()));
        return copy().doFinal(signed.getBytes(UTF_8));
    }

    private static String text(@Nullable SearchText search) {
        return search == null ? "" : search.text();
    }

    private Mac copy() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("That of the Java platform can be copied", e);
        }
    }
}
