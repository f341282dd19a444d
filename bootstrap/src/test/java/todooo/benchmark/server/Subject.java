package todooo.benchmark.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import todooo.benchmark.database.Seed;
import todooo.benchmark.database.Tasks;
import todooo.benchmark.http.BareServer;
import todooo.benchmark.http.HttpConnection;
import todooo.benchmark.http.RawAnswer;
import todooo.benchmark.http.Request;
import todooo.benchmark.load.Revisions;
import todooo.benchmark.load.Revisions.TaggedTodo;
import todooo.benchmark.load.Rotation;
import todooo.benchmark.load.Traffic;

/** A running server with a table of so many rows, and what can be asked of it. */
public final class Subject implements AutoCloseable {
    /** How many to-dos are on a page. */
    public static final int PAGE = BareServer.PAGE;

    private static final long SEED = 20_261_122;
    private static final int MAX_LIMIT = 1_000;
    private static final int DIFFERENT_GETS = 20_000;
    private static final int DIFFERENT_POSTS = 1_000;
    private static final int PATCHED = 128; // twice as many as there are connections

    private final ServerName name;
    private final BenchmarkedServer server;
    private final int rows;
    private @Nullable String lastPage;

    public Subject(ServerName name, BenchmarkedServer server, int rows) {
        this.name = name;
        this.server = server;
        this.rows = rows;
    }

    public ServerName name() {
        return name;
    }

    public BenchmarkedServer server() {
        return server;
    }

    public int rows() {
        return rows;
    }

    /** Reads to-dos from all over the table; the same ones of every server. */
    Traffic gets() {
        RandomGenerator random = new SplittableRandom(SEED);
        return new Rotation(IntStream.generate(() -> random.nextInt(1, rows + 1))
                .limit(DIFFERENT_GETS)
                .mapToObj(id -> Request.get("/todo/" + id))
                .toList());
    }

    Traffic firstPage() {
        return new Rotation(List.of(Request.get("/todo?limit=" + PAGE)));
    }

    Traffic lastPage() throws IOException {
        if (lastPage == null) {
            lastPage = "/todo?limit=%d%s".formatted(PAGE, walk(rows - PAGE));
        }
        return new Rotation(List.of(Request.get(lastPage)));
    }

    /** The parameter for the page that begins after so many to-dos. */
    private String walk(int todos) throws IOException {
        String after = "";
        try (var connection = HttpConnection.to(server.port())) {
            for (int left = todos; left > 0; left -= MAX_LIMIT) {
                String path = "/todo?limit=%d%s".formatted(Math.min(left, MAX_LIMIT), after);
                after = "&after=" + connection.send(Request.get(path)).cursor();
            }
        }
        return after;
    }

    /** Looks for words that one to-do has. */
    Traffic searches() {
        return new Rotation(Tasks.RARE.stream()
                .map(word -> Request.get("/todo?task=" + word))
                .toList());
    }

    Traffic posts() {
        return new Rotation(IntStream.range(0, DIFFERENT_POSTS)
                .mapToObj(number -> Request.post("/todo", "{\"task\": \"%s\"}".formatted(Tasks.sentence(number))))
                .toList());
    }

    /** Completes and reopens to-dos that were open at first, from all over the table. */
    Traffic patches() throws IOException {
        List<TaggedTodo> todos = new ArrayList<>();
        int distance = rows / PATCHED / Seed.COMPLETED_EVERY * Seed.COMPLETED_EVERY;
        try (var connection = HttpConnection.to(server.port())) {
            for (int i = 0; i < PATCHED; i++) {
                RawAnswer answer = connection.send(Request.get("/todo/" + (1 + i * distance)));
                todos.add(new TaggedTodo(answer.id(), answer.tag()));
            }
        }
        return new Revisions(todos);
    }

    @Override
    public void close() {
        server.close();
    }
}
