package todooo.adapter.http.problem;

import io.helidon.http.Status;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The problem types, with the detail that a client gets when nothing more precise is known. */
public enum ProblemType {
    MALFORMED_REQUEST(400, "Malformed request", "The request line, a header or the framing of the body is malformed."),
    MALFORMED_JSON(400, "Malformed JSON", "The body is not JSON as this service reads it."),
    UNGUARDED_DELETE(
            400,
            "Delete without a condition",
            "What is deleted at once has to be named: add the parameter that says what is meant."),
    CROSS_SITE_REQUEST(
            403, "Cross-site request", "A page of another site sent the request, and this service does not let it in."),
    NOT_FOUND(404, "Not found", "There is nothing at this path."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "This resource has no such method; the header Allow lists its own."),
    NOT_ACCEPTABLE(406, "Not acceptable", "The answer is application/json, which the header Accept excludes."),
    REQUEST_TIMEOUT(408, "Request timeout", "The request did not arrive as a whole in the time that it may take."),
    SYNC_EXPIRED(
            410,
            "Sync expired",
            "The changes since this token are not known any more: read /changes without since, and drop what does not"
                    + " come."),
    PRECONDITION_FAILED(
            412,
            "Precondition failed",
            "It is not at a version that the request is meant for; the member current shows it as it is."),
    CONTENT_TOO_LARGE(413, "Content too large", "The body is longer than this service reads."),
    URI_TOO_LONG(414, "URI too long", "The request line is longer than this service reads."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "The body must be JSON in UTF-8, and Content-Type say so."),
    MISDIRECTED_REQUEST(
            421,
            "Misdirected request",
            "The header Host names another service than this one, which answers to its own."),
    INVALID_CONTENT(422, "Invalid content", "The body is well-formed JSON, but not what this resource takes."),
    INVALID_PARAMETER(422, "Invalid query parameter", "The query is not what this resource takes."),
    IDEMPOTENCY_KEY_REUSED(
            422, "Idempotency key reused", "Another request was carried out under the same Idempotency-Key."),
    PRECONDITION_REQUIRED(
            428,
            "Precondition required",
            "Say which version the change is meant for: add the header If-Match with the entity tag that you have seen."),
    HEADERS_TOO_LARGE(431, "Headers too large", "The headers are longer than this service reads."),
    INTERNAL_ERROR(500, "Internal error", "This is a defect of the service; its log has more under the request id."),
    STORAGE_CORRUPT(500, "Storage damaged", "What is stored cannot be read; the operator has to repair it."),
    NOT_IMPLEMENTED(501, "Not implemented", "The service does not know this transfer coding."),
    STORAGE_UNAVAILABLE(503, "Storage unavailable", "The database is away or busy; nothing was written. Try again."),
    PARTLY_DONE(503, "Partly done", "Some of it is done; the same request goes on with the rest."),
    OUTCOME_UNKNOWN(
            503, "Outcome unknown", "The database did not say whether it kept the change. Read before you try again."),
    CONCURRENT_CHANGE(
            503,
            "Concurrent change",
            "Another client changed the same at the same moment; nothing was written. Try again."),
    OVERLOADED(503, "Overloaded", "There are too many requests at the moment. Try again."),
    HTTP_VERSION_NOT_SUPPORTED(505, "HTTP version not supported", "The service speaks HTTP/1.1 and HTTP/1.0."),
    STORAGE_FULL(507, "Storage full", "There is no room left for the change, or the database may not be written to.");

    private final int code;
    private final String title;
    private final String detail;

    ProblemType(int code, String title, String detail) {
        this.code = code;
        this.title = title;
        this.detail = detail;
    }

    /** The problem type of a status. */
    public static ProblemType of(Status status) {
        return Arrays.stream(values())
                .filter(type -> type.code == status.code())
                .findFirst()
                .orElse(status.family() == Status.Family.CLIENT_ERROR ? MALFORMED_REQUEST : INTERNAL_ERROR);
    }

    /** The problem type of this name, if there is one. */
    public static Optional<ProblemType> named(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The name in its URL. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Status status() {
        return Status.create(code);
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }

    /** Whether the same request is safe to repeat and may succeed in a moment. */
    boolean isTransient() {
        return this == STORAGE_UNAVAILABLE || this == PARTLY_DONE || this == CONCURRENT_CHANGE || this == OVERLOADED;
    }
}
