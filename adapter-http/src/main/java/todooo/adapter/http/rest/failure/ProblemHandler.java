package todooo.adapter.http.rest.failure;

import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ErrorHandler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import todooo.adapter.http.problem.Problem;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.rest.Links;
import todooo.adapter.http.rest.RequestIds;
import todooo.adapter.http.rest.Response;
import todooo.adapter.http.rest.body.Json;
import todooo.adapter.http.wire.budget.FatalErrors;
import todooo.domain.storage.PartlyDoneException;
import todooo.domain.storage.StorageException;

/** Answers each exception of a route with a problem document, and logs failures that the operator should know. */
public final class ProblemHandler implements ErrorHandler<Throwable> {
    private static final System.Logger LOG = System.getLogger(ProblemHandler.class.getName());

    private final Links links;
    private final RequestIds requestIds;
    private final BiFunction<Throwable, String, ProblemException> mapping;
    private final CountedLog counted;
    private final FatalErrors fatal;

    /**
     * A handler for all routes.
     *
     * @param mapping the problem of an exception, in a response whose URLs start with the base
     * @param in the time after a duration from now, in any unit: the log counts by it
     */
    public ProblemHandler(
            Links links,
            RequestIds requestIds,
            BiFunction<Throwable, String, ProblemException> mapping,
            ToLongFunction<Duration> in,
            FatalErrors fatal) {
        this.links = links;
        this.requestIds = requestIds;
        this.mapping = mapping;
        this.counted = new CountedLog(LOG, in);
        this.fatal = fatal;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response, Throwable thrown) {
        fatal.report(thrown);
        ProblemException refusal = mapping.apply(thrown, links.base(request));
        String requestId = requestIds.known(response.headers());
        log(requestId, thrown, refusal.type());
        Problem problem = Problem.of(refusal, links.to(refusal.type()), requestId);
        Response answer = Response.of(refusal.type().status(), Problem.MEDIA_TYPE, Json.pieces(problem))
                .with(refusal.headers());
        try {
            answer.send(request, response);
        } catch (CloseConnectionException e) {
            // The client left. Helidon would log a warning if that were thrown here; so the connection ends as if
            // announced.
            LOG.log(Level.DEBUG, "The client of request " + requestId + " left", e);
            response.headers().set(HeaderValues.CONNECTION_CLOSE);
        }
    }

    /** Logs defects with their stack trace, and failures that clients can cause at will in few lines. */
    private void log(String requestId, Throwable thrown, ProblemType type) {
        String what = "Request " + requestId + " failed";
        if (type.status().code() == Status.INTERNAL_SERVER_ERROR_500.code()) {
            LOG.log(Level.ERROR, what, thrown);
        } else if (isStorageFailure(thrown)) {
            counted.warn(type, what, thrown);
        }
    }

    private static boolean isStorageFailure(Throwable thrown) {
        return thrown instanceof PartlyDoneException
                || (thrown instanceof StorageException && !(thrown instanceof StorageException.Overloaded));
    }
}
