package todooo.adapter.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import todooo.domain.Precondition;
import todooo.domain.ToDo;
import todooo.domain.Versions;

/** Versions as clients see them: strong entity tags (RFC 9110, section 8.8.3), and conditions on them (section 13.1). */
final class EntityTags {
    /** An element of a list, which may be empty, and the comma after it (RFC 9110, section 5.6.1.2). */
    private static final Pattern ELEMENT =
            Pattern.compile("\\G[ \\t]*+(?:(?<weak>W/)?+\"(?<opaque>[!#-~\\x{80}-\\x{FFFF}]*+)\")?+[ \\t]*+(?:,|\\z)");

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,17}");

    private EntityTags() {}

    /** The entity tag of this version of the to-do. */
    static String of(ToDo todo) {
        return "\"" + todo.version() + "\"";
    }

    /**
     * What a request demands of the to-do: {@code If-Match} by strong comparison, {@code If-None-Match} by weak. The other
     * conditions of RFC 9110 are about times of modification, which no answer states.
     *
     * @throws ProblemException if one of the headers is malformed
     */
    static Precondition demanded(ServerRequestHeaders headers) {
        return new Precondition(
                headers.contains(HeaderNames.IF_MATCH) ? listed(headers, HeaderNames.IF_MATCH, false) : Versions.ALL,
                headers.contains(HeaderNames.IF_NONE_MATCH)
                        ? listed(headers, HeaderNames.IF_NONE_MATCH, true)
                        : Versions.NONE);
    }

    private static Versions listed(ServerRequestHeaders headers, HeaderName name, boolean weakMatches) {
        String list = String.join(",", headers.get(name).allValues());
        return list.strip().equals("*") ? Versions.ALL : new Versions.Some(numbers(list, name, weakMatches));
    }

    private static Set<Long> numbers(String list, HeaderName name, boolean weakMatches) {
        Set<Long> numbers = new HashSet<>();
        Matcher element = ELEMENT.matcher(list);
        do {
            if (!element.find()) {
                throw new ProblemException(
                        ProblemType.MALFORMED_REQUEST,
                        "The header %s is neither * nor a list of entity tags.".formatted(name.defaultCase()));
            }
            String opaque = element.group("opaque");
            if (opaque != null && VERSION.matcher(opaque).matches() && (weakMatches || element.group("weak") == null)) {
                numbers.add(Long.valueOf(opaque));
            }
        } while (element.end() < list.length());
        return numbers;
    }
}
