package todooo.adapter.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.domain.todo.ToDo;

/** A request that is not answered as it was meant to be, and what the client is told instead. */
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String RETRY_AFTER_SECONDS = "1";

    private final ProblemType type;
    private final transient List<Violation> violations;
    private final transient List<Header> headers = new ArrayList<>();
    private final transient @Nullable ToDo current;

    ProblemException(ProblemType type) {
        this(type, type.detail());
    }

    ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), null);
    }

    ProblemException(ProblemType type, List<Violation> violations) {
        this(type, type.detail(), violations, null);
    }

    /** The to-do is not at a version that the request is meant for: it is shown as it is. */
    ProblemException(ToDo current) {
        this(ProblemType.PRECONDITION_FAILED, ProblemType.PRECONDITION_FAILED.detail(), List.of(), current);
        with(HeaderNames.ETAG, EntityTags.of(current));
    }

    private ProblemException(ProblemType type, String detail, List<Violation> violations, @Nullable ToDo current) {
        super(detail, null, false, false); // expected, and often: it is never logged, so it needs no stack trace
        this.type = type;
        this.violations = List.copyOf(violations);
        this.current = current;
        if (type.isTransient()) {
            with(HeaderNames.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
    }

    /** The same with one more header in the answer. */
    ProblemException with(HeaderName name, String value) {
        headers.add(HeaderValues.create(name, value));
        return this;
    }

    ProblemType type() {
        return type;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    List<Violation> violations() {
        return violations;
    }

    @Nullable
    ToDo current() {
        return current;
    }

    List<Header> headers() {
        return List.copyOf(headers);
    }
}
