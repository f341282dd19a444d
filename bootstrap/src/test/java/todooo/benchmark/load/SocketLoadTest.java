package todooo.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import todooo.benchmark.http.BareServer;
import todooo.benchmark.http.Request;
import todooo.benchmark.load.Revisions.TaggedTodo;

class SocketLoadTest {
    private static final int CONNECTIONS = 4;
    private static final Duration SHORT = Duration.ofMillis(50);

    private static WebServer server;

    @BeforeAll
    static void start() {
        server = BareServer.start(0);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void measuresReads() throws Exception {
        assertMeasures(new Rotation(List.of(Request.get("/todo/1"), Request.get("/todo?limit=50"))));
    }

    @Test
    void measuresWrites() throws Exception {
        assertMeasures(new Rotation(List.of(Request.post("/todo", "{\"task\": \"Learn SQLAlchemy\"}"))));
    }

    @Test
    void measuresRevisions() throws Exception {
        assertMeasures(new Revisions(LongStream.rangeClosed(1, CONNECTIONS)
                .mapToObj(id -> new TaggedTodo(id, "\"1-hoebup279c-1\""))
                .toList()));
    }

    @Test
    void failsWhenAnAnswerIsAnError() {
        var traffic = new Rotation(List.of(Request.get("/todo/1"), Request.get("/nothing")));

        assertThatThrownBy(() -> run(traffic)).isInstanceOf(IOException.class).hasStackTraceContaining("404");
    }

    private static void assertMeasures(Traffic traffic) throws Exception {
        Measurement measurement = run(traffic);

        assertThat(measurement.requests()).isPositive();
        assertThat(measurement.duration()).isGreaterThanOrEqualTo(SHORT);
        assertThat(measurement.p50()).isPositive().isLessThanOrEqualTo(measurement.p99());
    }

    private static Measurement run(Traffic traffic) throws Exception {
        return new SocketLoad().run(server.port(), traffic, CONNECTIONS, SHORT);
    }
}
