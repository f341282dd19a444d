package todooo.adapter.http.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import todooo.domain.value.InvalidValueException;

/** Collects what is wrong with a request, so that its sender learns of everything at once, up to a number of things. */
public final class Violations {
    /** More would help nobody, and let a small request have a large answer. */
    private static final int MAX = 100;

    private final List<Violation> found = new ArrayList<>();

    public void add(Violation violation) {
        if (found.size() < MAX) {
            found.add(violation);
        }
    }

    /** The value, or null if it breaks a rule; then that is noted, and whatever is returned is never used. */
    public <T extends @Nullable Object> @Nullable T collect(Supplier<T> value, Function<String, Violation> violation) {
        try {
            return value.get();
        } catch (InvalidValueException e) {
            add(violation.apply(e.rule()));
            return null;
        }
    }

    /**
     * Does nothing if nothing was found.
     *
     * @throws ProblemException of this type, with all that was found
     */
    public void verify(ProblemType type) {
        if (!found.isEmpty()) {
            throw new ProblemException(type, found);
        }
    }
}
