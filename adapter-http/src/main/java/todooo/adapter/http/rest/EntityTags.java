package todooo.adapter.http.rest;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Precondition;
import todooo.domain.value.Revision;
import todooo.domain.value.VersionMatch;

/**
 * Strong entity tags (RFC 9110, section 8.8.3), and conditions on them (section 13.1). A tag stands for the same bytes
 * for all time. It has the number of the version, the time of its change (microseconds since 1970, to the base 36),
 * which differs in any other database, and the number of the representation.
 */
public final class EntityTags {
    /** An element of a list, which may be empty, and the comma after it (RFC 9110, section 5.6.1.2). */
    private static final Pattern ELEMENT =
            Pattern.compile("\\G[ \\t]*+(?:(?<weak>W/)?+\"(?<opaque>[!#-~\\x{80}-\\x{FFFF}]*+)\")?+[ \\t]*+(?:,|\\z)");

    /** Raised whenever a representation changes, for example by one more member. */
    private static final String REPRESENTATION = "2";

    private static final int RADIX = 36;
    private static final Pattern TAG =
            Pattern.compile("(?<version>[1-9][0-9]{0,17})-(?<time>-?[0-9a-z]{1,12})-" + REPRESENTATION);

    private EntityTags() {}

    /** The entity tag of this version. */
    public static String of(Revision revision) {
        return "\"" + opaque(revision) + "\"";
    }

    private static String opaque(Revision revision) {
        return revision.version() + "-" + Long.toString(EpochMicros.of(revision.changedAt()), RADIX) + "-"
                + REPRESENTATION;
    }

    /** The version of a tag, if the tag can be one of this service. */
    private static Optional<Revision> revision(String opaque) {
        Matcher tag = TAG.matcher(opaque);
        return tag.matches()
                ? Optional.of(new Revision(
                                Long.parseLong(tag.group("version")),
                                EpochMicros.toInstant(Long.parseLong(tag.group("time"), RADIX))))
                        .filter(revision -> opaque(revision).equals(opaque))
                : Optional.empty();
    }

    /**
     * The conditions of a request: {@code If-Match} by strong comparison, {@code If-None-Match} by weak. The other
     * conditions of RFC 9110 are about times of modification, which no response states.
     *
     * @throws ProblemException if one of the headers is malformed
     */
    static Precondition demanded(ServerRequestHeaders headers) {
        return new Precondition(
                headers.contains(HeaderNames.IF_MATCH)
                        ? listed(headers, HeaderNames.IF_MATCH, false)
                        : VersionMatch.ALL,
                headers.contains(HeaderNames.IF_NONE_MATCH)
                        ? listed(headers, HeaderNames.IF_NONE_MATCH, true)
                        : VersionMatch.NONE);
    }

    private static VersionMatch listed(ServerRequestHeaders headers, HeaderName name, boolean weakMatches) {
        String list = String.join(",", headers.get(name).allValues());
        return list.strip().equals("*") ? VersionMatch.ALL : new VersionMatch.Some(revisions(list, name, weakMatches));
    }

    private static Set<Revision> revisions(String list, HeaderName name, boolean weakMatches) {
        Set<Revision> revisions = new HashSet<>();
        Matcher element = ELEMENT.matcher(list);
        do {
            if (!element.find()) {
                throw new ProblemException(
                        ProblemType.MALFORMED_REQUEST,
                        String.format(
                                Locale.ROOT,
                                "The header %s is neither * nor a list of entity tags.",
                                name.defaultCase()));
            }
            String opaque = element.group("opaque");
            if (opaque != null && (weakMatches || element.group("weak") == null)) {
                revision(opaque).ifPresent(revisions::add);
            }
        } while (element.end() < list.length());
        return revisions;
    }
}
