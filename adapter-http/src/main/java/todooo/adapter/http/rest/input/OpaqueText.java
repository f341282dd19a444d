package todooo.adapter.http.rest.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Numbers that clients get as a text that means nothing to them, and hand back. The text is base64url (RFC 4648,
 * section 5) of a version, the numbers, and a CRC-32 over these and over the scope in which the text holds. The
 * checksum finds mistakes, not forgeries: a forged text shows its sender another part of what the sender may read
 * anyway.
 */
public final class OpaqueText {
    private static final byte VERSION = 2;

    private OpaqueText() {}

    /** The text of these numbers, which holds in the scope; scopes do not begin with a digit. */
    public static String write(String scope, List<Long> numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + Long.BYTES * numbers.size() + Integer.BYTES)
                .put(VERSION);
        numbers.forEach(bytes::putLong);
        bytes.putInt(checksum(scope, numbers));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * The numbers of a text. The whole text is compared, as base64 has several texts for the same bytes.
     *
     * @return empty if it is not the very text that {@link #write} makes for the scope
     */
    public static Optional<List<Long>> read(String scope, String text) {
        return claimed(text).filter(numbers -> write(scope, numbers).equals(text));
    }

    /** The numbers in the text, without a look at the checksum; empty if the text has another shape. */
    private static Optional<List<Long>> claimed(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length < 1 + Integer.BYTES) {
            return Optional.empty();
        }
        ByteBuffer body = ByteBuffer.wrap(bytes, 1, bytes.length - 1 - Integer.BYTES);
        List<Long> numbers = new ArrayList<>();
        while (body.remaining() >= Long.BYTES) {
            numbers.add(body.getLong());
        }
        return Optional.of(numbers);
    }

    private static int checksum(String scope, List<Long> numbers) {
        List<String> covered = new ArrayList<>();
        covered.add(String.valueOf(VERSION));
        numbers.forEach(number -> covered.add(String.valueOf(number)));
        covered.add(scope);
        CRC32 crc = new CRC32();
        crc.update(String.join("\n", covered).getBytes(UTF_8));
        return (int) crc.getValue();
    }
}
