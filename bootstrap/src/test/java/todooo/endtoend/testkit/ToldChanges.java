package todooo.endtoend.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;

/** The numbers that a stream of events tells. */
public final class ToldChanges implements AutoCloseable {
    private static final String ID = "id: ";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final Stream<String> lines;
    private final Iterator<Long> numbers;

    private ToldChanges(HttpClient http, Stream<String> lines) {
        this.http = http;
        this.lines = lines;
        this.numbers = lines.filter(line -> line.startsWith(ID))
                .map(line -> Long.valueOf(line.substring(ID.length())))
                .iterator();
    }

    /** Connects to the service on this port. */
    public static ToldChanges of(int port) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/events"))
                    .timeout(LIMIT)
                    .build();
            return new ToldChanges(
                    http, http.send(request, BodyHandlers.ofLines()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for the next number; the first is the present one. */
    public long next() {
        return numbers.next();
    }

    @Override
    public void close() {
        http.shutdownNow();
        lines.close();
    }
}
