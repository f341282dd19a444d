package todooo.adapter.http.rest;

import io.helidon.common.media.type.MediaType;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpMediaType;
import io.helidon.http.ServerRequestHeaders;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;

/** Content negotiation (RFC 9110, section 12.5.1) for a service that has one media type to offer. */
final class ContentNegotiation {
    private static final Comparator<MediaType> BY_PRECISION = Comparator.comparing(MediaType::isWildcardType)
            .thenComparing(MediaType::isWildcardSubtype)
            .reversed();

    private ContentNegotiation() {}

    /**
     * Requires that JSON is acceptable. A request without {@code Accept} accepts everything. A malformed media range is
     * ignored, since a response helps the client more than a refusal.
     *
     * @throws ProblemException if the header excludes JSON
     */
    static void requireJson(ServerRequestHeaders headers) {
        if (!headers.contains(HeaderNames.ACCEPT)) {
            return;
        }
        List<HttpMediaType> ranges = headers.values(HeaderNames.ACCEPT).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .flatMap(ContentNegotiation::range)
                .toList();
        Optional<HttpMediaType> closest = ranges.stream()
                .filter(range -> range.test(MediaTypes.APPLICATION_JSON))
                .max(Comparator.comparing(HttpMediaType::mediaType, BY_PRECISION));
        boolean acceptable = closest.map(range -> range.qualityFactor() > 0).orElse(ranges.isEmpty());
        if (!acceptable) {
            throw new ProblemException(ProblemType.NOT_ACCEPTABLE);
        }
    }

    private static Stream<HttpMediaType> range(String text) {
        try {
            HttpMediaType range = HttpMediaType.create(text.strip());
            return range.qualityFactor() >= 0 ? Stream.of(range) : Stream.of();
        } catch (IllegalArgumentException e) {
            return Stream.of();
        }
    }
}
