package todooo.adapter.http.rest.file;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The content codings that a request accepts (RFC 9110, section 12.5.3). */
final class Coding {
    static final String GZIP = "gzip";

    private static final Pattern ELEMENT =
            Pattern.compile("[ \\t]*(?<coding>[^ \\t;]+)[ \\t]*(?:;[ \\t]*[qQ]=(?<weight>[0-9.]{1,5}))?[ \\t]*");
    private static final Pattern ZERO = Pattern.compile("0(\\.0*)?");

    private Coding() {}

    /** Whether the response may be compressed by gzip; without {@code Accept-Encoding} it is sent as it is. */
    static boolean isGzipTaken(ServerRequestHeaders headers) {
        if (!headers.contains(HeaderNames.ACCEPT_ENCODING)) {
            return false;
        }
        String list = String.join(",", headers.get(HeaderNames.ACCEPT_ENCODING).allValues());
        return weight(list, GZIP)
                .or(() -> weight(list, "x-gzip"))
                .or(() -> weight(list, "*"))
                .filter(weight -> !ZERO.matcher(weight).matches())
                .isPresent();
    }

    /** The weight of a coding in the list, if the list names it. */
    private static Optional<String> weight(String list, String coding) {
        for (String text : list.split(",", -1)) {
            Matcher element = ELEMENT.matcher(text);
            if (element.matches()
                    && element.group("coding").toLowerCase(Locale.ROOT).equals(coding)) {
                return Optional.of(Optional.ofNullable(element.group("weight")).orElse("1"));
            }
        }
        return Optional.empty();
    }
}
