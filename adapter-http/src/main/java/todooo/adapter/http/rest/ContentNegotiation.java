package todooo.adapter.http.rest;

import io.helidon.common.media.type.MediaType;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpMediaType;
import io.helidon.http.ServerRequestHeaders;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;

/** Content negotiation (RFC 9110, section 12.5.1) for resources that have one media type to offer each. */
final class ContentNegotiation {
    private static final Comparator<MediaType> BY_PRECISION = Comparator.comparing(MediaType::isWildcardType)
            .thenComparing(MediaType::isWildcardSubtype)
            .reversed();

    private ContentNegotiation() {}

    /**
     * Requires that a media type is acceptable. A request without {@code Accept} accepts everything. A malformed media
     * range is ignored, since a response helps the client more than a refusal.
     *
     * @throws ProblemException if the header excludes the media type
     */
    static void require(MediaType offered, ServerRequestHeaders headers) {
        if (!headers.contains(HeaderNames.ACCEPT)) {
            return;
        }
        List<HttpMediaType> ranges = headers.values(HeaderNames.ACCEPT).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .flatMap(ContentNegotiation::range)
                .toList();
        Optional<HttpMediaType> closest = ranges.stream()
                .filter(range -> range.test(offered))
                .max(Comparator.comparing(HttpMediaType::mediaType, BY_PRECISION));
        boolean acceptable = closest.map(range -> range.qualityFactor() > 0).orElse(ranges.isEmpty());
        if (!acceptable) {
            throw new ProblemException(
                    ProblemType.NOT_ACCEPTABLE,
                    String.format(Locale.ROOT, "The answer is %s, which the header Accept excludes.", offered.text()));
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
