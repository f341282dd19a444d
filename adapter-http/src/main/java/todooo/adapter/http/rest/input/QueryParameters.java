package todooo.adapter.http.rest.input;

import io.helidon.webserver.http.ServerRequest;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.problem.Violation;
import todooo.domain.value.InvalidValueException;

/** Reads the parameters of a query one by one and collects their violations. */
public final class QueryParameters {
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Violations violations = new Violations();

    /** Reads the query of this request; a parameter that is unknown or repeated is a violation. */
    public QueryParameters(ServerRequest request, List<String> known) {
        this(request, known, Set.of());
    }

    /** Reads the query of this request; a parameter that is unknown, or repeated and none of these, is a violation. */
    public QueryParameters(ServerRequest request, List<String> known, Set<String> repeatable) {
        String query = request.query().rawValue();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                add(pair, known, repeatable);
            }
        }
    }

    private void add(String pair, List<String> known, Set<String> repeatable) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = decoded(equals < 0 ? "" : pair.substring(equals + 1));
        if (!known.contains(name)) {
            violations.add(Violation.ofParameter(
                    name,
                    known.isEmpty()
                            ? "is not known; there are no parameters here"
                            : "is not known; known are " + String.join(", ", known)));
        } else if (values.containsKey(name) && !repeatable.contains(name)) {
            violations.add(Violation.ofParameter(name, "must not be repeated"));
        } else {
            values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
    }

    /** The value of a parameter by the reader; null if the parameter is missing, or wrong, which is a violation. */
    public <T> @Nullable T optional(String name, Function<String, T> reader) {
        return repeated(name, all -> reader.apply(all.getFirst()));
    }

    /** All values of a parameter by the reader; null if the parameter is missing, or wrong, which is a violation. */
    public <T> @Nullable T repeated(String name, Function<List<String>, T> reader) {
        List<String> all = values.get(name);
        return all == null
                ? null
                : violations.collect(() -> reader.apply(all), rule -> Violation.ofParameter(name, rule));
    }

    /**
     * Reads true or false.
     *
     * @throws InvalidValueException if it is neither
     */
    public static boolean flag(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidValueException("must be true or false");
        };
    }

    /** The same query with another value of one parameter. */
    public String with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, List.of(value));
        return changed.entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(each -> encoded(parameter.getKey()) + "=" + encoded(each)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * Refuses the request if a parameter was wrong.
     *
     * @throws ProblemException with all violations
     */
    public void verify() {
        violations.verify(ProblemType.INVALID_PARAMETER);
    }

    private static String decoded(String text) {
        try {
            return PercentEncoding.ofForm(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST, "A percent sign in the query does not start an encoded byte.");
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "The query is not UTF-8, percent-encoded.");
        }
    }
}
