package todooo.adapter.http.rest.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.problem.Violation;
import todooo.domain.value.InvalidValueException;

/** Collects the violations of a request, so that its sender learns of all at once, up to a maximum. */
final class Violations {
    /** More would not help, and would give a small request a large response. */
    private static final int MAX = 100;

    private final List<Violation> found = new ArrayList<>();

    public void add(Violation violation) {
        if (found.size() < MAX) {
            found.add(violation);
        }
    }

    /** The value, or null if it breaks a rule; the violation is then added, and the result must not be used. */
    public <T extends @Nullable Object> @Nullable T collect(Supplier<T> value, Function<String, Violation> violation) {
        try {
            return value.get();
        } catch (InvalidValueException e) {
            add(violation.apply(e.rule()));
            return null;
        }
    }

    /**
     * Refuses the request if there is a violation.
     *
     * @throws ProblemException of this type, with all violations
     */
    public void verify(ProblemType type) {
        if (!found.isEmpty()) {
            throw new ProblemException(type, found);
        }
    }
}
