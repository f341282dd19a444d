package todooo.adapter.http.transfer;

import static java.util.stream.Collectors.joining;
import static todooo.adapter.http.rest.Operation.lines;
import static todooo.adapter.http.rest.Operation.withoutQuery;
import static todooo.adapter.http.rest.RequestTarget.owner;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.rest.Links;
import todooo.adapter.http.rest.Operation;
import todooo.adapter.http.rest.RequestIds;
import todooo.adapter.http.rest.Resource;
import todooo.adapter.http.rest.Response;
import todooo.adapter.http.rest.body.JsonBody;
import todooo.adapter.http.rest.body.JsonLines;
import todooo.adapter.http.rest.body.Slots;
import todooo.adapter.http.rest.input.QueryParameters;
import todooo.adapter.http.transfer.format.FileFormat;
import todooo.adapter.http.wire.framing.RequestBody;
import todooo.application.port.in.transfer.ImportTodos.Command;
import todooo.application.port.in.transfer.TransferUseCases;

/** The routes of export and import. */
public final class TransferRoutes implements HttpService {
    private static final String IMPORT = "/import";
    private static final String DRY_RUN = "dryRun";
    private static final String MEDIA_TYPES =
            Arrays.stream(FileFormat.values()).map(FileFormat::mediaType).collect(joining(", "));

    /** So many are read at the same time; each takes a connection to the database only for its pages. */
    private static final int MAX_EXPORTS = 8;

    /** So many files lie in the directory for temporary files at the same time. */
    private static final int MAX_IMPORTS = 2;

    private final TransferUseCases useCases;
    private final Links links;
    private final RequestBody file;
    private final Interruption interruption;
    private final Slots exports = new Slots(MAX_EXPORTS, "exports");
    private final Slots imports = new Slots(MAX_IMPORTS, "imports", TransferRoutes::unread);

    /**
     * The routes of these use cases.
     *
     * @param mapping the problem of an exception
     */
    public TransferRoutes(
            TransferUseCases useCases,
            Links links,
            RequestIds requestIds,
            int maxImportBytes,
            Function<Throwable, ProblemException> mapping) {
        this.useCases = useCases;
        this.links = links;
        this.file = new RequestBody(maxImportBytes);
        this.interruption = new Interruption(mapping, links, requestIds);
    }

    @Override
    public void routing(HttpRules rules) {
        Resource.route(rules, "/export", Map.of(Method.GET, lines(withoutQuery(this::export))));
        Resource.route(rules, IMPORT, Map.of(Method.POST, unread(lines(this::importFile))), MEDIA_TYPES);
    }

    /** Whether the body of a request is a file to import, and so may be longer than others. */
    public static boolean takesFile(ServerRequest request) {
        return request.prologue().method().equals(Method.POST)
                && request.path().path().replaceFirst("/$", "").equals(IMPORT);
    }

    private Response export(ServerRequest request) {
        var content = new ExportContent(useCases.export(), exports, owner(), links.base(request), interruption);
        return Response.of(Status.OK_200, JsonLines.MEDIA_TYPE, content)
                .with(HeaderNames.CACHE_CONTROL, "no-store")
                .with(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"todooo-export.ndjson\"");
    }

    /** The operation; if it refuses a request, the connection ends, as nobody reads the file. */
    private static Operation unread(Operation operation) {
        return request -> {
            try {
                return operation.answer(request);
            } catch (ProblemException e) {
                throw unread(e);
            }
        };
    }

    private static ProblemException unread(ProblemException refusal) {
        return refusal.with(HeaderNames.CONNECTION, "close");
    }

    private Response importFile(ServerRequest request) {
        QueryParameters parameters = new QueryParameters(request, List.of(DRY_RUN));
        boolean dryRun = Objects.requireNonNullElse(parameters.optional(DRY_RUN, QueryParameters::flag), false);
        parameters.verify();
        var content = new ImportContent(
                useCases.imports(),
                imports,
                file,
                interruption,
                request,
                format(request),
                new Command(owner(), dryRun));
        return Response.of(Status.OK_200, JsonLines.MEDIA_TYPE, content);
    }

    private static FileFormat format(ServerRequest request) {
        return Optional.of(request.headers())
                .filter(headers -> headers.contains(HeaderNames.CONTENT_TYPE))
                .flatMap(headers ->
                        JsonBody.mediaType(headers.get(HeaderNames.CONTENT_TYPE).values()))
                .flatMap(FileFormat::of)
                .orElseThrow(() -> new ProblemException(
                                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                                "Say by Content-Type which format the file has: " + MEDIA_TYPES + ".")
                        .with(JsonBody.hint(Method.POST), MEDIA_TYPES));
    }
}
