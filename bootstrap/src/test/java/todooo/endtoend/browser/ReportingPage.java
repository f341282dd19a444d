package todooo.endtoend.browser;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A page on a port of its own, whose script reports what it found to {@code /report}. */
final class ReportingPage implements AutoCloseable {
    private static final int LIMIT_SECONDS = 60;

    private final HttpServer server;
    private final CompletableFuture<Map<String, String>> report = new CompletableFuture<>();

    private ReportingPage(HttpServer server, byte[] page) {
        this.server = server;
        server.createContext("/", exchange -> answer(exchange, page));
        server.createContext("/report", this::take);
        server.start();
    }

    /** Serves a file of this package as a page. */
    static ReportingPage serve(String file) throws IOException {
        try (InputStream page = Objects.requireNonNull(ReportingPage.class.getResourceAsStream(file), file)) {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return new ReportingPage(HttpServer.create(address, 0), page.readAllBytes());
        }
    }

    /** Its origin when it is reached by this name of the machine. */
    String origin(String host) {
        return "http://%s:%d".formatted(host, server.getAddress().getPort());
    }

    /** The report of the script, once it is there. */
    Map<String, String> report() throws Exception {
        return report.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            report.complete(new ObjectMapper().readValue(exchange.getRequestBody(), new TypeReference<>() {}));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
