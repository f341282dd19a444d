package todooo.adapter.http.problem;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Refuses a request with a problem document in place of the response. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String RETRY_AFTER_SECONDS = "1";

    private final ProblemType type;
    private final transient List<Violation> violations;
    private final transient List<Header> headers = new ArrayList<>();
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();

    public ProblemException(ProblemType type) {
        this(type, type.detail());
    }

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, List<Violation> violations) {
        this(type, type.detail(), violations);
    }

    private ProblemException(ProblemType type, String detail, List<Violation> violations) {
        super(detail, null, false, false); // expected, and often: it is never logged, so it needs no stack trace
        this.type = type;
        this.violations = List.copyOf(violations);
        if (type.isTransient()) {
            with(HeaderNames.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
    }

    /** The same with one more header in the response. */
    public ProblemException with(HeaderName name, String value) {
        headers.add(HeaderValues.create(name, value));
        return this;
    }

    /** The same with one more member in the problem document (RFC 9457, section 3.2). */
    public ProblemException with(String member, Object value) {
        extensions.put(member, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    /** What is wrong, part by part. */
    public List<Violation> violations() {
        return violations;
    }

    Map<String, Object> extensions() {
        return Collections.unmodifiableMap(extensions);
    }

    public List<Header> headers() {
        return List.copyOf(headers);
    }
}
