package todooo.adapter.http.transfer;

import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.function.Function;
import todooo.adapter.http.problem.Problem;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.rest.Links;
import todooo.adapter.http.rest.RequestIds;
import todooo.adapter.http.rest.body.JsonLines;
import todooo.domain.storage.StorageException;

/** Tells the client, in the last line, and the log why a transfer stops half way: its status has been sent before. */
final class Interruption {
    private static final System.Logger LOG = System.getLogger(Interruption.class.getName());

    private final Function<Throwable, ProblemException> mapping;
    private final Links links;
    private final RequestIds requestIds;

    /** @param mapping the problem of an exception */
    Interruption(Function<Throwable, ProblemException> mapping, Links links, RequestIds requestIds) {
        this.mapping = mapping;
        this.links = links;
        this.requestIds = requestIds;
    }

    /** Writes lines; if the storage fails meanwhile, the last one tells so. */
    void guard(ServerResponse response, Lines work) throws IOException {
        JsonLines lines = new JsonLines(response.outputStream());
        try {
            work.write(lines);
        } catch (StorageException e) {
            tell(lines, response, e);
        }
    }

    private void tell(JsonLines lines, ServerResponse response, StorageException thrown) throws IOException {
        String requestId = requestIds.known(response.headers());
        LOG.log(Level.WARNING, "Request " + requestId + " stopped half way", thrown);
        ProblemException refusal = mapping.apply(thrown);
        Problem problem = Problem.of(refusal, links.to(refusal.type()), requestId);
        lines.write(new ProblemLine(
                "problem", problem.type(), problem.title(), problem.status(), problem.detail(), problem.instance()));
        lines.flush();
    }

    /** The lines of a transfer. */
    interface Lines {
        void write(JsonLines lines) throws IOException;
    }

    /** A problem document among other lines. */
    record ProblemLine(String kind, String type, String title, int status, String detail, String instance) {}
}
