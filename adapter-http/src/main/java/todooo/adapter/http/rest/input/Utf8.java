package todooo.adapter.http.rest.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Decodes UTF-8 without replacing what is malformed. */
public final class Utf8 {
    private Utf8() {}

    /**
     * The text of these bytes.
     *
     * @throws CharacterCodingException if they are not UTF-8
     */
    public static String decode(byte[] bytes) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
