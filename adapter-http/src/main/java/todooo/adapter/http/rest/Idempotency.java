package todooo.adapter.http.rest;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.InvalidValueException;

/** Idempotency keys in requests: a string (RFC 8941, section 3.3.3) or a token. */
public final class Idempotency {
    private static final HeaderName REPLAYED = HeaderNames.create("Idempotency-Replayed");

    private static final HeaderName KEY = HeaderNames.create("Idempotency-Key");
    /** An item (RFC 8941, section 3.3): its parameters mean nothing here, and are ignored as it asks for. */
    private static final Pattern ITEM = Pattern.compile(
            "(?:(?<string>STRING)|(?<token>TOKEN))(?: *+;[ \\t]*+[a-z*][a-z0-9_.*-]*+(?:=(?:STRING|[^\";, ]++))?+)*+"
                    .replace("STRING", "\"(?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*+\"")
                    .replace("TOKEN", "[!#$%&'*+.^_`|~0-9A-Za-z-]++"));

    private Idempotency() {}

    /**
     * The key of a request, or null if it has none. A token is the same key as the string of its characters, as clients
     * forget the quotes.
     *
     * @throws ProblemException if there are several keys, or the header is malformed
     */
    public static @Nullable IdempotencyKey key(ServerRequestHeaders headers) {
        if (!headers.contains(KEY)) {
            return null;
        }
        String value = String.join(",", headers.get(KEY).allValues()).strip();
        try {
            return new IdempotencyKey(text(value));
        } catch (InvalidValueException e) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST,
                    String.format(Locale.ROOT, "The header Idempotency-Key %s.", e.rule()));
        }
    }

    private static String text(String value) {
        Matcher item = ITEM.matcher(value);
        if (!item.matches()) {
            throw new InvalidValueException(
                    "must be one key in quotes, such as \"b5b6b2f4-6a6f-4a53-9a3c-0f6f0b5d7a11\"");
        }
        String string = item.group("string");
        return string == null
                ? item.group("token")
                : string.substring(1, string.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    /** The response to a request, marked if it repeats that of an earlier one. */
    public static Response marked(Response answer, boolean replayed) {
        return replayed ? answer.with(REPLAYED, "true") : answer;
    }
}
