package todooo.adapter.http.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * A problem document (RFC 9457).
 *
 * @param type the URL of the page about this problem type, the same in all documents about it (section 3.1.1)
 * @param instance this occurrence: {@code urn:request:} and the request id, by which the log knows it too
 * @param errors all violations that the request contains, if they can be told apart
 * @param extensions further members by name (section 3.2)
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> errors,
        @JsonAnyGetter Map<String, Object> extensions) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The document about the refusal of a request. */
    public static Problem of(ProblemException refusal, String typeUrl, String requestId) {
        ProblemType type = refusal.type();
        return new Problem(
                typeUrl,
                type.title(),
                type.status().code(),
                refusal.detail(),
                "urn:request:" + requestId,
                refusal.violations(),
                refusal.extensions());
    }
}
