package todooo.adapter.http.rest;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.rest.body.JsonBody;

/**
 * One path and the methods it has. What every resource owes its clients follows from them: HEAD mirrors GET, OPTIONS
 * lists the methods and the media types of their bodies, and any other method is refused with that list (RFC 9110,
 * sections 9.3.2, 9.3.7 and 15.5.6).
 */
public final class Resource implements Handler {
    private final Map<Method, Operation> operations;
    private final String allow;
    private final String posted;

    /** @param posted the media types that a body of POST may have */
    private Resource(Map<Method, Operation> operations, String posted) {
        this.operations = new HashMap<>(operations);
        if (operations.containsKey(Method.GET)) {
            this.operations.put(Method.HEAD, operations.get(Method.GET));
        }
        this.posted = posted;
        this.allow = Stream.concat(this.operations.keySet().stream(), Stream.of(Method.OPTIONS))
                .map(Method::text)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Routes a path, with and without a trailing slash, to the operations of its methods. */
    public static void route(HttpRules rules, String path, Map<Method, Operation> operations) {
        route(rules, path, operations, JsonBody.mediaTypes(Method.POST));
    }

    /** Routes a path in the same way, to operations of which POST takes bodies of other media types. */
    public static void route(HttpRules rules, String path, Map<Method, Operation> operations, String posted) {
        rules.any(path + "[/]", new Resource(operations, posted));
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        answer(request).send(request, response);
    }

    private Response answer(ServerRequest request) {
        Method method = request.prologue().method();
        Operation operation = operations.get(method);
        if (operation != null) {
            return operation.answer(request);
        }
        if (method.equals(Method.OPTIONS)) {
            return options();
        }
        throw new ProblemException(ProblemType.METHOD_NOT_ALLOWED).with(HeaderNames.ALLOW, allow);
    }

    private Response options() {
        Response answer = Response.empty(Status.NO_CONTENT_204).with(HeaderNames.ALLOW, allow);
        for (Method method : List.of(Method.POST, Method.PATCH)) {
            if (operations.containsKey(method)) {
                String taken = method.equals(Method.POST) ? posted : JsonBody.mediaTypes(method);
                answer = answer.with(JsonBody.hint(method), taken);
            }
        }
        return answer;
    }
}
