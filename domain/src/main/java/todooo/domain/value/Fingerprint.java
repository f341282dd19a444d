package todooo.domain.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A short text in the place of several values: the SHA-256 of their canonical form, in hexadecimal. */
public record Fingerprint(String hex) {
    private static final int HEX_DIGITS = 64;

    /**
     * A fingerprint that was taken earlier.
     *
     * @throws InvalidValueException if the text has not {@value #HEX_DIGITS} characters
     */
    public Fingerprint {
        if (hex.length() != HEX_DIGITS) {
            throw new InvalidValueException(
                    String.format(Locale.ROOT, "must be %d characters long, not %d", HEX_DIGITS, hex.length()));
        }
    }

    /**
     * Takes the fingerprint of values. A missing value leaves no trace: a component that is added later keeps the
     * fingerprints of what lacks it.
     */
    public static Fingerprint of(List<Component> components) {
        var canonical = new StringBuilder();
        for (Component component : components) {
            if (component.value() != null) {
                append(canonical, component.name());
                append(canonical, component.value().toString());
            }
        }
        return new Fingerprint(
                HexFormat.of().formatHex(sha256().digest(canonical.toString().getBytes(UTF_8))));
    }

    /** Each text comes with its length, so that no two lists of values have the same canonical form. */
    private static void append(StringBuilder canonical, String text) {
        canonical.append(text.length()).append(':').append(text);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) { // every Java platform has it
            throw new IllegalStateException(e);
        }
    }

    /** A named value, or null for none. */
    public record Component(String name, @Nullable Object value) {}
}
