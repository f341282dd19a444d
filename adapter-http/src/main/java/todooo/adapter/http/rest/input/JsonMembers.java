package todooo.adapter.http.rest.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.problem.Violation;

/** Reads the members of a JSON object one by one and collects their violations. */
public final class JsonMembers {
    private final JsonNode object;
    private final Violations violations = new Violations();

    /**
     * Reads this value; members that are neither known nor ignored are violations.
     *
     * @throws ProblemException if the value is not an object
     */
    public JsonMembers(JsonNode value, List<String> known, Set<String> ignored) {
        if (!value.isObject()) {
            violations.add(Violation.ofBody("must be an object"));
            verify();
        }
        this.object = value;
        value.propertyStream()
                .map(member -> member.getKey())
                .filter(name -> !known.contains(name) && !ignored.contains(name))
                .forEach(name -> violations.add(
                        Violation.ofMember(name, "is not known; known are " + String.join(", ", known))));
    }

    /** Adds a violation of the rule for each of these members that is present. */
    public void refuse(Set<String> names, String rule) {
        object.propertyStream()
                .map(member -> member.getKey())
                .filter(names::contains)
                .forEach(name -> violations.add(Violation.ofMember(name, rule)));
    }

    /** The value of a member by the reader; null if the member is missing or wrong; both are violations. */
    public <T> @Nullable T required(String name, Function<JsonNode, T> reader) {
        if (!object.has(name)) {
            violations.add(Violation.ofMember(name, "is missing"));
        }
        return optional(name, reader);
    }

    /** The value of a member by the reader; null if the member is missing, or wrong, which is a violation. */
    public <T extends @Nullable Object> @Nullable T optional(String name, Function<JsonNode, T> reader) {
        JsonNode value = object.get(name);
        return value == null
                ? null
                : violations.collect(() -> reader.apply(value), rule -> Violation.ofMember(name, rule));
    }

    /**
     * Refuses the request if a member was wrong.
     *
     * @throws ProblemException with all violations
     */
    public void verify() {
        violations.verify(ProblemType.INVALID_CONTENT);
    }
}
