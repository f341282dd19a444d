package todooo.adapter.http;

import io.helidon.http.Status;
import io.helidon.webserver.http.ErrorHandler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger.Level;
import todooo.domain.PartlyRemovedException;
import todooo.domain.StorageException;

/** Answers whatever a route throws with a problem document, and logs what the operator should know about. */
record ProblemHandler(Links links, RequestIds requestIds) implements ErrorHandler<Throwable> {
    private static final System.Logger LOG = System.getLogger(ProblemHandler.class.getName());

    @Override
    public void handle(ServerRequest request, ServerResponse response, Throwable thrown) {
        ProblemException refusal = Failures.translated(thrown);
        String requestId = requestIds.known(response.headers());
        log(requestId, thrown, refusal.type());
        Problem problem = Problem.of(refusal, request.headers(), links, requestId);
        Answer.of(refusal.type().status(), Problem.MEDIA_TYPE, Json.write(problem))
                .with(refusal.headers())
                .send(request, response);
    }

    private static void log(String requestId, Throwable thrown, ProblemType type) {
        boolean defect = type.status().code() == Status.INTERNAL_SERVER_ERROR_500.code();
        if (defect || thrown instanceof StorageException || thrown instanceof PartlyRemovedException) {
            LOG.log(defect ? Level.ERROR : Level.WARNING, "Request " + requestId + " failed", thrown);
        }
    }
}
