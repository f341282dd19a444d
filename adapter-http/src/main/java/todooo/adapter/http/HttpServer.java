package todooo.adapter.http;

import io.helidon.service.registry.GlobalServiceRegistry;
import io.helidon.service.registry.ServiceRegistry;
import io.helidon.service.registry.ServiceRegistryConfig;
import io.helidon.service.registry.ServiceRegistryManager;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import todooo.adapter.http.change.ChangeRoutes;
import todooo.adapter.http.change.EventRoutes;
import todooo.adapter.http.change.EventStreams;
import todooo.adapter.http.content.ListJson;
import todooo.adapter.http.content.ProblemMapping;
import todooo.adapter.http.content.TodoJson;
import todooo.adapter.http.docs.DocsRoutes;
import todooo.adapter.http.docs.ProblemRoutes;
import todooo.adapter.http.list.ListRoutes;
import todooo.adapter.http.page.PageRoutes;
import todooo.adapter.http.rest.HostNames;
import todooo.adapter.http.rest.Links;
import todooo.adapter.http.rest.RequestIds;
import todooo.adapter.http.rest.body.Json;
import todooo.adapter.http.rest.failure.DirectProblems;
import todooo.adapter.http.rest.failure.ProblemHandler;
import todooo.adapter.http.rest.filter.CommonHeadersFilter;
import todooo.adapter.http.rest.filter.Cors;
import todooo.adapter.http.rest.filter.KeepAlive;
import todooo.adapter.http.rest.filter.PathGuard;
import todooo.adapter.http.rest.filter.RequestGuard;
import todooo.adapter.http.tag.TagRoutes;
import todooo.adapter.http.todo.TodoRoutes;
import todooo.adapter.http.todobackend.TodoBackendRoutes;
import todooo.adapter.http.transfer.TransferRoutes;
import todooo.adapter.http.trash.TrashRoutes;
import todooo.adapter.http.wire.AcceptLoop;
import todooo.adapter.http.wire.AcceptedSockets;
import todooo.adapter.http.wire.Connections;
import todooo.adapter.http.wire.Shutdown;
import todooo.adapter.http.wire.TimedConnections;
import todooo.adapter.http.wire.budget.ConnectionClock;
import todooo.adapter.http.wire.budget.Eviction;
import todooo.adapter.http.wire.budget.FatalErrors;
import todooo.adapter.http.wire.budget.MemoryBudget;
import todooo.adapter.http.wire.budget.Pace;
import todooo.adapter.http.wire.budget.Watched;
import todooo.adapter.http.wire.framing.RequestBody;
import todooo.adapter.http.wire.framing.UnneededBody;
import todooo.application.port.in.UseCases;
import todooo.domain.list.TodoList;
import todooo.domain.todo.ToDo;
import todooo.domain.value.Versioned;

/** The service on HTTP/1.1, from the start to the stop of its server. */
public final class HttpServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(HttpServer.class.getName());

    private final WebServer server;
    private final AcceptedSockets sockets;
    private final AcceptLoop acceptLoop;
    private final ConnectionClock clock;
    private final MemoryBudget budget;
    private final Shutdown shutdown;
    private final EventStreams streams;
    private final String host;
    private final Pace pace;

    private HttpServer(
            WebServer server,
            AcceptedSockets sockets,
            AcceptLoop acceptLoop,
            ConnectionClock clock,
            MemoryBudget budget,
            Shutdown shutdown,
            EventStreams streams,
            String host,
            Pace pace) {
        this.server = server;
        this.sockets = sockets;
        this.acceptLoop = acceptLoop;
        this.clock = clock;
        this.budget = budget;
        this.shutdown = shutdown;
        this.streams = streams;
        this.host = host;
        this.pace = pace;
    }

    /**
     * Starts to listen and returns once requests are taken.
     *
     * @param requestIds makes an id for each request that brings none, of 1 to 128 of {@code A-Za-z0-9._-}
     * @param machine the properties of the machine
     * @param fatal receives each error after which the process cannot go on, such as a lack of memory
     * @throws CannotListenException if it cannot listen there
     */
    public static HttpServer start(
            UseCases useCases,
            HttpSettings settings,
            Supplier<String> requestIds,
            Machine machine,
            Consumer<? super Error> fatal) {
        return start(useCases, settings, requestIds, machine, fatal, Pace.USUAL);
    }

    /** Starts a server at another pace. */
    static HttpServer start(
            UseCases useCases,
            HttpSettings settings,
            Supplier<String> requestIds,
            Machine machine,
            Consumer<? super Error> fatal,
            Pace pace) {
        requireFree(settings);
        GlobalServiceRegistry.registry(HttpServer::withoutServices);
        Links links = new Links(settings.publicUrl(), hostNames(settings));
        RequestIds ids = new RequestIds(requestIds);
        Cors cors = new Cors(settings.allowedOrigins());
        DirectProblems problems = new DirectProblems(links, ids, cors);
        HttpLimits limits = settings.limits();
        FatalErrors fatalErrors = new FatalErrors(fatal);
        ConnectionClock clock = ConnectionClock.start(fatalErrors, pace.tick());
        MemoryBudget budget = new MemoryBudget(limits.memoryBytes(machine.heapBytes()));
        Shutdown shutdown = new Shutdown();
        ProblemMapping mapping = new ProblemMapping(HttpServer::shown);
        EventStreams streams = new EventStreams(useCases.changes().watch(), limits.maxEventStreams());
        AcceptedSockets sockets = new AcceptedSockets();
        Connections connections = new Connections(
                sockets,
                limits.maxBodyBytes(),
                limits.readTimeout(),
                limits.idleTimeout(),
                problems::message,
                clock,
                new Eviction(budget, clock),
                shutdown,
                machine.nanoTime(),
                fatalErrors);
        WebServer server = WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                .connectionOptions(sockets)
                // A connection would keep a buffer of 8 KiB for what it writes, beside the one for what it reads.
                .useNio(false)
                .shutdownHook(false)
                .shutdownGracePeriod(pace.grace())
                .maxPayloadSize(
                        (long) Math.max(limits.maxBodyBytes(), limits.maxImportBytes()) + RequestBody.DISCARDED_BYTES)
                // Helidon stops to listen for good once it may open no more files.
                .maxTcpConnections(admitted(limits, machine))
                .protocolsDiscoverServices(false)
                .featuresDiscoverServices(false)
                .mediaContext(Json.MEDIA)
                .contentEncoding(encodings -> encodings.contentEncodingsDiscoverServices(false))
                .addConnectionSelector(new TimedConnections(connections))
                .errorHandling(handling -> handling.includeEntity(true))
                .directHandlers(problems.forAllEvents())
                .routing(routing -> routing(
                        routing.addFilter(new CommonHeadersFilter(ids, shutdown, KeepAlive.of(limits.idleTimeout())))
                                .addFilter(cors)
                                .any(new RequestGuard(links, cors)::check)
                                .any(new PathGuard()),
                        useCases,
                        new EventRoutes(streams, pace.heartbeat()),
                        new TransferRoutes(
                                useCases.transfer(),
                                links,
                                ids,
                                limits.maxImportBytes(),
                                thrown -> mapping.problem(thrown, "")),
                        links,
                        new ProblemHandler(links, ids, mapping::problem, clock::in, fatalErrors),
                        settings))
                .build()
                .start();
        if (!server.isRunning()) {
            clock.close();
            throw new CannotListenException(settings, new BindException("another process was faster"));
        }
        return new HttpServer(
                server, sockets, AcceptLoop.newest(), clock, budget, shutdown, streams, settings.host(), pace);
    }

    private static Object shown(Versioned<?, ?> value, String base) {
        return switch (value) {
            case ToDo todo -> TodoJson.shown(todo, base);
            case TodoList list -> ListJson.shown(list, base);
            default -> throw new IllegalArgumentException("No resource shows " + value.getClass());
        };
    }

    private static HostNames hostNames(HttpSettings settings) {
        return HostNames.of(settings.host(), settings.publicUrl(), settings.allowedHosts());
    }

    private static int admitted(HttpLimits limits, Machine machine) {
        int admitted = limits.connections(machine.heapBytes(), machine.openFiles());
        if (admitted < limits.maxConnections()) {
            LOG.log(
                    Level.INFO,
                    "http.max-connections is " + limits.maxConnections() + ", but there will be at most " + admitted
                            + " connections: clients may make the service hold "
                            + limits.memoryBytes(machine.heapBytes())
                            + " bytes, and the process may open " + machine.openFiles() + " files");
        }
        return admitted;
    }

    /** Helidon gets all it needs by name: to look for more on the class path would take a tenth of the start. */
    private static ServiceRegistry withoutServices() {
        return ServiceRegistryManager.create(ServiceRegistryConfig.builder()
                        .discoverServices(false)
                        .discoverServicesFromServiceLoader(false)
                        .build())
                .registry();
    }

    /**
     * When it cannot listen, Helidon throws nothing: it logs two stack traces and returns a server that does not run.
     */
    private static void requireFree(HttpSettings settings) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()));
        } catch (IOException e) {
            throw new CannotListenException(settings, e);
        }
    }

    private static void routing(
            HttpRouting.Builder routing,
            UseCases useCases,
            EventRoutes events,
            TransferRoutes transfer,
            Links links,
            ProblemHandler problems,
            HttpSettings settings) {
        int maxBodyBytes = settings.limits().maxBodyBytes();
        routing.error(Throwable.class, problems)
                .any(new UnneededBody(new RequestBody(maxBodyBytes), TransferRoutes::takesFile));
        // All on one level: for each level of services Helidon copies the parameters of the path once more.
        new TodoRoutes(useCases.todos(), links, maxBodyBytes, settings.requireIfMatch()).routing(routing);
        new ListRoutes(useCases.lists(), links, maxBodyBytes, settings.requireIfMatch()).routing(routing);
        new TagRoutes(useCases.tags(), links, maxBodyBytes).routing(routing);
        new TrashRoutes(useCases.trash(), links, maxBodyBytes).routing(routing);
        new ChangeRoutes(useCases.changes().read(), links).routing(routing);
        events.routing(routing);
        transfer.routing(routing);
        new DocsRoutes(links.server()).routing(routing);
        new ProblemRoutes().routing(routing);
        if (settings.todoBackend()) {
            new TodoBackendRoutes(useCases.todos(), links, maxBodyBytes).routing(routing);
        }
        new PageRoutes().routing(routing);
    }

    /**
     * Whether it can go on: false once the thread that accepts connections or the one that watches them has ended.
     * Neither thread starts again.
     */
    public boolean isAlive() {
        return acceptLoop.isAlive() && clock.isAlive();
    }

    /** The number of bytes that clients make it hold at the moment. */
    long heldBytes() {
        return budget.heldBytes();
    }

    /** The number of connections that wait for their clients at the moment. */
    long waitingConnections() {
        return clock.connections().stream().filter(Watched::isWaiting).count();
    }

    /** The number of streams of events at the moment. */
    int eventStreams() {
        return streams.count();
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /**
     * Stops within about 10 seconds. Streams of events end at once. Requests that were sent before it stops to listen
     * get a response, which says that it is the last one of its connection; connections end once they have been idle
     * for half a second.
     */
    @Override
    public void close() {
        shutdown.begin();
        streams.end();
        awaitTurn();
        server.stop();
        clock.close();
    }

    /**
     * Waits in the queue of new connections until all earlier ones are accepted: connections that are still in the
     * queue when the server stops to listen are reset, and their requests are lost.
     */
    private void awaitTurn() {
        try (Socket last = new Socket()) {
            InetAddress address = InetAddress.getByName(host);
            last.bind(
                    new InetSocketAddress(address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address, 0));
            sockets.endWith(last.getLocalSocketAddress());
            last.connect(new InetSocketAddress(last.getLocalAddress(), port()), pace.turnMillis());
            if (!sockets.awaitLast(Duration.ofMillis(pace.turnMillis()))) {
                LOG.log(Level.DEBUG, "Connections in the queue are not waited for any longer");
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Connections in the queue are not waited for", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it stops without them
        }
    }
}
