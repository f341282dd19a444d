package todooo.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.domain.todo.ToDo;

/**
 * A problem document (RFC 9457).
 *
 * @param type the URL of a page about this kind of problem, the same in all documents about it (section 3.1.1)
 * @param instance this occurrence: {@code urn:request:} and the request id, by which the log knows it too
 * @param errors everything that is wrong with the request, if that can be told apart
 * @param current the to-do as it is, if the request was meant for another version of it
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TodoJson current) {
    static final String MEDIA_TYPE = "application/problem+json";

    /** The document about a refusal, whose to-do has a URL that starts with the base. */
    static Problem of(ProblemException refusal, Links links, String base, String requestId) {
        ProblemType type = refusal.type();
        ToDo current = refusal.current();
        return new Problem(
                links.to(type),
                type.title(),
                type.status().code(),
                refusal.detail(),
                "urn:request:" + requestId,
                refusal.violations(),
                current == null ? null : TodoJson.of(current, Links.todo(base, current.id())));
    }
}
