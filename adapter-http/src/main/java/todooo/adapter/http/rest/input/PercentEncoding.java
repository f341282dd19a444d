package todooo.adapter.http.rest.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URLDecoder;
import java.nio.charset.CharacterCodingException;

/** Reads texts of UTF-8 that are percent-encoded (RFC 3986, section 2.1). */
public final class PercentEncoding {
    private PercentEncoding() {}

    /**
     * The text of a segment of a path, where a plus is a plus.
     *
     * @throws IllegalArgumentException if a percent sign starts no encoded byte
     * @throws CharacterCodingException if the bytes are not UTF-8
     */
    public static String ofPath(String segment) throws CharacterCodingException {
        return ofForm(segment.replace("+", "%2B"));
    }

    /**
     * The text of a part of a form, where a plus is a space (URL Standard, section 5.1).
     *
     * @throws IllegalArgumentException if a percent sign starts no encoded byte
     * @throws CharacterCodingException if the bytes are not UTF-8
     */
    static String ofForm(String text) throws CharacterCodingException {
        return Utf8.decode(URLDecoder.decode(text, ISO_8859_1).getBytes(ISO_8859_1));
    }
}
