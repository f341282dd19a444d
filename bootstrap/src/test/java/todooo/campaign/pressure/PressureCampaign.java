package todooo.campaign.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.campaign.pressure.Bystander.Times;
import todooo.endtoend.testkit.ApiClient.Answer;
import todooo.endtoend.testkit.Pause;
import todooo.endtoend.testkit.ServiceProcess;
import todooo.endtoend.testkit.Stack;

/**
 * Attacks by some clients do not stop the service for others: each lasts some seconds while a bystander reads, writes
 * and lists at a moderate pace, on a table of 300,000 rows. The packaged launcher runs with its defaults.
 */
@Tag("campaign")
@ParameterizedClass
@EnumSource(Stack.class)
class PressureCampaign {
    private static final System.Logger LOG = System.getLogger(PressureCampaign.class.getName());
    private static final Path LAUNCHER = Path.of(System.getProperty("todooo.distribution"), "bin", "todooo");
    private static final int ROWS = Integer.getInteger("campaign.rows", 300_000);
    private static final int SECONDS = Integer.getInteger("campaign.seconds", 5);
    private static final int COMPLETED = ROWS / 5;

    /** The limits that hold on a busy machine too, whose two cores the attackers share. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(1);

    private static final Duration LONGEST_REFUSAL = Duration.ofSeconds(4);
    private static final Duration AS_BEFORE = Duration.ofSeconds(30);
    private static final int MOST_LINES = 100;
    private static final int MOST_MEGABYTES = 500;
    private static final int MOST_LOG_MEGABYTES = 64;

    private static final Map<Object, DatabaseSettings> FILLED = new HashMap<>();

    @Parameter
    private Stack stack;

    @TempDir
    private static Path folder;

    private final List<String> failures = new ArrayList<>();
    private final List<Long> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private DatabaseSettings settings;
    private ServiceProcess service;
    private Bystander bystander;

    @BeforeEach
    void start() throws Exception {
        settings = FILLED.computeIfAbsent(stack.database(), _ -> filled());
        launch();
    }

    private void launch() throws Exception {
        Map<String, String> properties = new HashMap<>(stack.properties(folder));
        properties.keySet().removeAll(List.of("persistence.acquire-timeout", "http.todo-backend"));
        properties.put("persistence.url", settings.url());
        String[] arguments = properties.entrySet().stream()
                .map(entry -> "-D%s=%s".formatted(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
        service = ServiceProcess.launch(
                LAUNCHER, folder, Map.of("JAVA_HOME", System.getProperty("java.home")), arguments);
        bystander = new Bystander(service.port(), acknowledged);
        warmUp();
    }

    private DatabaseSettings filled() {
        try {
            DatabaseSettings created = stack.database().create(folder);
            MillionTodos.fill(created, ROWS);
            return created;
        } catch (SQLException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private void warmUp() throws InterruptedException {
        try (var _ = Pressure.of(Attack.loop("warm-up", 8, Attack.head("GET /todo/1")), port())) {
            bystander.start();
            Pause.millis(3_000);
            bystander.stop();
        }
    }

    @AfterEach
    void stop() {
        if (bystander != null) {
            bystander.close();
        }
        if (service != null) {
            service.close();
        }
    }

    @Test
    void servesTheOthersWhateverSomeDo() throws Exception {
        if (stack == Stack.JDBC_SQLITE) {
            for (Attack attack : wireAttacks()) {
                survive(attack);
            }
        }
        for (Attack attack : databaseAttacks()) {
            survive(attack);
        }
        if (stack.database() == TestDatabase.POSTGRESQL) {
            surviveALock();
        }
        surviveAClearing();
        bystander.verify();
        assertAsBefore("everything");
        assertThat(service.lines()).as("the log").hasSizeLessThan(MOST_LINES);
        LOG.log(
                Level.INFO,
                "Campaign: pressure on {0}: {1} MB at the end, {2} lines of log",
                stack,
                rss(),
                service.lines().size());
        service.signal("TERM");
        assertThat(service.status()).isZero();
        assertThat(failures).isEmpty();
    }

    private static List<Attack> wireAttacks() {
        String json = "Content-Type: application/json";
        String chunked = Attack.head("POST /todo", json, "Transfer-Encoding: chunked");
        return List.of(
                Attack.loop("2000 busy connections", 2_000, Attack.head("GET /todo/1")),
                Attack.idle(8_000),
                Attack.unfinished("3000 half heads", 3_000, Attack.open("GET /todo/1", "X: " + "x".repeat(15_000))),
                Attack.unfinished("200 heads of tiny headers", 200, Attack.open("GET /todo/1", tinyHeaders())),
                Attack.unfinished("300 unfinished chunks", 300, chunked + "fff00\r\n" + "x".repeat(1_000_000)),
                Attack.unfinished("300 chunks that fit", 300, chunked + "fe00\r\n" + "x".repeat(60_000)),
                Attack.unfinished(
                        "1000 half bodies",
                        1_000,
                        Attack.head("POST /todo", json, "Content-Length: 65000") + "x".repeat(64_000)),
                Attack.pipeline(4));
    }

    private static String[] tinyHeaders() {
        return Stream.generate(() -> "a:b").limit(2_600).toArray(String[]::new);
    }

    private static List<Attack> databaseAttacks() {
        return List.of(
                Attack.unread("300 unread lists", 300, Attack.head("GET /todo?limit=1000")),
                Attack.loop("16 long lists", 16, Attack.head("GET /todo?limit=1000")),
                searches("absent letter", "/todo?task=" + MillionTodos.ABSENT_LETTER),
                searches("late word", "/todo?task=" + MillionTodos.LATE_WORD),
                searches("absent letter by order", "/todo?sort=-order&task=" + MillionTodos.ABSENT_LETTER),
                searches("few of many by change", "/todo?sort=-updated&completed=true&task=zz"),
                Attack.loop("64 counts", 64, Attack.head("GET /todo?limit=1&task=about", "Prefer: count=exact")),
                Attack.loop(
                        "256 writers", 256, Attack.withJson("POST /todo", "{\"task\":\"Call the plumber at once\"}")));
    }

    private static Attack searches(String what, String target) {
        return Attack.loop("64 searches, " + what, 64, Attack.head("GET " + target));
    }

    /** If it is not survived, a new process gives the next attack the same chance. */
    private void survive(Attack attack, String... spared) throws Exception {
        try {
            withstand(attack, List.of(spared));
        } catch (AssertionError | UncheckedIOException e) {
            LOG.log(Level.INFO, "Campaign: pressure on {0}, {1}: not survived: {2}", stack, attack, e);
            failures.add("%s: %s".formatted(attack, e));
            stop();
            launch();
        }
    }

    private void withstand(Attack attack, List<String> spared) throws Exception {
        try (var pressure = Pressure.of(attack, port())) {
            bystander.start();
            Pause.millis(SECONDS * 1_000L);
            judge(attack.name(), "%d connections".formatted(pressure.connections()), spared);
        }
        assertAsBefore(attack.name());
    }

    /** Many to-dos are deleted, while the write-ahead log stays small. */
    private void surviveAClearing() throws Exception {
        MillionTodos.complete(settings, COMPLETED);
        bystander.start();
        long start = System.nanoTime();
        Answer answer = cleared();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        judge("clearing", "%s after %s, log %d MB".formatted(answer.body(), took, logMegabytes()), List.of());
        assertThat(logMegabytes()).isLessThan(MOST_LOG_MEGABYTES);
        assertThat(bystander.api().get("/todo?completed=true").body()).isEmpty();
    }

    /** A clearing may be stopped half way, which says so, and goes on when it is asked for again. */
    private Answer cleared() {
        Answer answer = bystander.api().delete("/todo?completed=true");
        for (int i = 0; i < 10 && answer.status() == 503; i++) {
            answer = bystander.api().delete("/todo?completed=true");
        }
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }

    /** Writers wait for a row that another session has locked, and others for their turn; those who read do not. */
    private void surviveALock() throws Exception {
        String patch = Attack.withJson("PATCH /todo/2", "{\"order\":1}");
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update todo set version = version where id = 2");
            survive(Attack.loop("64 writers of a locked row", 64, patch), Bystander.POST);
            connection.rollback();
        }
    }

    /** Fails in the end unless all were served in time, but for kinds of requests that the attack may stop. */
    private void judge(String what, String more, List<String> spared) throws Exception {
        List<Times> times = bystander.stop();
        String told = times.stream().map(Times::toString).collect(Collectors.joining("; "));
        LOG.log(Level.INFO, "Campaign: pressure on {0}, {1}: {2}; {3}; {4} MB", stack, what, told, more, rss());
        for (Times each : times) {
            if (!spared.contains(each.what()) && !isServedInTime(each)) {
                failures.add("%s: %s".formatted(what, each));
            }
        }
        if (rss() > MOST_MEGABYTES) {
            failures.add("%s: %d MB".formatted(what, rss()));
        }
    }

    private static boolean isServedInTime(Times times) {
        return !times.served().isEmpty()
                && times.longest().compareTo(LONGEST_ANSWER) <= 0
                && times.longestRefusal().compareTo(LONGEST_REFUSAL) <= 0;
    }

    /** Whatever there was: soon after it, ten requests of each kind are answered well. */
    private void assertAsBefore(String what) throws InterruptedException {
        long end = System.nanoTime() + AS_BEFORE.toNanos();
        int well = 0;
        while (well < 10) {
            assertThat(System.nanoTime()).as("not as before after %s", what).isLessThan(end);
            boolean all = bystander.api().get("/todo/1").status() == 200
                    && bystander.api().create("Buy bread").status() == 201
                    && bystander.api().search(MillionTodos.LATE_WORD).status() == 200;
            well = all ? well + 1 : 0;
            if (!all) {
                Pause.millis(100);
            }
        }
    }

    private int port() {
        try {
            return service.port();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private long logMegabytes() throws IOException {
        Path log = folder.resolve("test.db-wal");
        return Files.exists(log) ? Files.size(log) >> 20 : 0;
    }

    private long rss() throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(service.pid()))).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .findFirst()
                        .orElseThrow()
                >> 10;
    }
}
