package todooo.endtoend.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A reverse proxy that puts a service below a prefix and removes the prefix from the path. */
final class PrefixProxy implements AutoCloseable {
    /** The headers that belong to a connection. */
    private static final Set<String> OWN =
            Set.of("connection", "content-length", "date", "host", "keep-alive", "transfer-encoding", "upgrade");

    private final String prefix;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    private PrefixProxy(String prefix, HttpServer server) {
        this.prefix = prefix;
        this.server = server;
        server.setExecutor(workers);
    }

    /** Takes a free port; nothing is answered yet. */
    static PrefixProxy of(String prefix) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return new PrefixProxy(prefix, HttpServer.create(address, 0));
    }

    /** Answers with what the service on this port answers. */
    void forwardTo(int port) {
        server.createContext(prefix + "/", exchange -> forward(exchange, port));
        server.start();
    }

    /** The URL under which it has the service. */
    String url() {
        return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), prefix);
    }

    private void forward(HttpExchange exchange, int port) throws IOException {
        try (exchange) {
            String target = exchange.getRequestURI().toString().substring(prefix.length());
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:%d%s".formatted(port, target)))
                    .method(
                            exchange.getRequestMethod(),
                            BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!isOwn(name)) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            answer(exchange, client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        for (var header : response.headers().map().entrySet()) {
            if (!isOwn(header.getKey())) {
                exchange.getResponseHeaders().put(header.getKey(), List.copyOf(header.getValue()));
            }
        }
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static boolean isOwn(String header) {
        return OWN.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
        workers.shutdownNow();
    }
}
