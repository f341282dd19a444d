package todooo.benchmark.server;

import java.io.IOException;
import todooo.benchmark.http.HttpConnection;
import todooo.benchmark.http.RawAnswer;
import todooo.benchmark.load.Traffic;

/** One kind of request, from a number of connections. */
public enum Workload {
    GET("GET by id", 64),
    FIRST_PAGE("list, first page of 50", 64),
    LAST_PAGE("list, last page of 50", 64),
    SEARCH("search with one hit", 64),
    SINGLE_SEARCH("search with one hit, 1 connection", 1),
    CALM_GET("GET by id, 32 connections", 32),
    CROWDED_GET("GET by id, 512 connections", 512),
    OVERCROWDED_GET("GET by id, 2,000 connections", 2_000),
    PATCH("PATCH with If-Match", 64),
    POST("POST", 64),
    MIXED_GET("GET by id, 32 connections, while 32 POST", 32),
    MIXED_POST("POST, 32 connections, while 32 GET", 32);

    private final String title;
    private final int connections;

    Workload(String title, int connections) {
        this.title = title;
        this.connections = connections;
    }

    public int connections() {
        return connections;
    }

    /**
     * The requests for this server, of which the first has been tried.
     *
     * @throws IOException if the answer is not a success with as many to-dos as it should have
     */
    public Traffic to(Subject subject) throws IOException {
        Traffic traffic = traffic(subject);
        try (var connection = HttpConnection.to(subject.server().port())) {
            RawAnswer answer = connection.send(traffic.next());
            if (!answer.succeeded() || answer.todos() != todos()) {
                throw new IOException("This is no answer to %s: %s".formatted(title, answer));
            }
            traffic.answered(answer);
        }
        return traffic;
    }

    private Traffic traffic(Subject subject) throws IOException {
        return switch (this) {
            case GET, CALM_GET, CROWDED_GET, OVERCROWDED_GET, MIXED_GET -> subject.gets();
            case FIRST_PAGE -> subject.firstPage();
            case LAST_PAGE -> subject.lastPage();
            case SEARCH, SINGLE_SEARCH -> subject.searches();
            case PATCH -> subject.patches();
            case POST, MIXED_POST -> subject.posts();
        };
    }

    private int todos() {
        return this == FIRST_PAGE || this == LAST_PAGE ? Subject.PAGE : 1;
    }

    /** The title in the tables. */
    @Override
    public String toString() {
        return title;
    }
}
