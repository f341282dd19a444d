package todooo.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A problem document (RFC 9457).
 *
 * @param type the URL of a page about this kind of problem
 * @param instance this occurrence: {@code urn:request:} and the request id, by which the log knows it too
 * @param errors everything that is wrong with the request, if that can be told apart
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> errors) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemException refusal, String typeUrl, String requestId) {
        ProblemType type = refusal.type();
        return new Problem(
                typeUrl,
                type.title(),
                type.status().code(),
                refusal.detail(),
                "urn:request:" + requestId,
                refusal.violations());
    }
}
