package todooo.campaign.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.bootstrap.Todooo;
import todooo.bootstrap.config.Settings;
import todooo.campaign.proxy.EverydayUse.Caller;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.Instances;
import todooo.endtoend.testkit.Pause;
import todooo.endtoend.testkit.Requirement;
import todooo.endtoend.testkit.Stack;
import todooo.endtoend.testkit.SystemProgram;

/** The service behind Debian's nginx, HAProxy and Caddy, each configured as {@code docs/proxies.md} says. */
@Tag("campaign")
@Timeout(100)
class ProxiesCampaign {
    private static final String PLAIN = "As it comes";
    private static final String PREFIX = "A path prefix, with TLS in front";
    private static final String TWO = "Two instances";
    private static final String COMPRESSED = "A proxy that compresses";
    private static final Map<String, String> NONE = Map.of();
    private static final int KEEPING_CLIENTS = 100;
    private static final int REQUESTS_EACH = 5;
    private static final int SOME = 10;

    @TempDir
    private Path folder;

    /** How many to-dos there were at last. */
    private int stored;

    @BeforeAll
    static void requirePrograms() {
        for (String program : List.of("ab", "curl", "openssl")) {
            Requirement.require(SystemProgram.isInstalled(program), "There is no " + program + " here");
        }
    }

    @ParameterizedTest
    @EnumSource
    void worksAsItComes(ProxyProgram program) throws Exception {
        try (var todooo = start(NONE);
                var proxy = Proxy.start(documented(PLAIN, program).before(todooo.port()), folder);
                var api = new ApiClient(proxy.port())) {
            String there = "http://127.0.0.1:" + proxy.port();
            String links = program == ProxyProgram.NGINX ? "http://127.0.0.1:" + todooo.port() : there;

            EverydayUse.of(api::send, there, links);
            requireFirstEvent(there);
            requireNoFailure(there + "/todo");
            requireNoFailure(there + "/todo", "-k");
        }
    }

    /** The stream begins before the proxy has any buffer full. */
    private static void requireFirstEvent(String there) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(there + "/events"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (HttpClient client = HttpClient.newHttpClient();
                Stream<String> lines =
                        client.send(request, BodyHandlers.ofLines()).body()) {
            assertThat(lines.filter(line -> line.matches("id: [0-9]+")).findFirst())
                    .isPresent();
            client.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void linksToThePublicUrl(ProxyProgram program) throws Exception {
        String there = "http://todo.example.org";
        try (var todooo = start(Map.of("http.public-url", there));
                var proxy = Proxy.start(documented(PLAIN, program).before(todooo.port()), folder)) {
            EverydayUse.of(Curl.reaching("todo.example.org:80", proxy.port())::send, there, there);
        }
    }

    @ParameterizedTest
    @EnumSource
    void worksBelowAPrefixBehindTls(ProxyProgram program) throws Exception {
        Path certificate = makeCertificate();
        String there = "https://example.org/tasks";
        try (var todooo = start(Map.of("http.public-url", there));
                var proxy = Proxy.start(documented(PREFIX, program).before(todooo.port()), folder)) {
            Caller curl = Curl.reaching("example.org:443", proxy.port(), "--cacert", certificate.toString())::send;

            EverydayUse.of(curl, there, there);
            assertThat(curl.get(there + "/").status()).isEqualTo(200);
        }
    }

    /** One that names itself, for clients that are told to trust it. */
    private Path makeCertificate() {
        SystemProgram.run("sh", "-c", """
                cd '%s'
                openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=example.org \\
                    -addext subjectAltName=DNS:example.org -keyout example.org.key -out example.org.crt
                cat example.org.crt example.org.key > example.org.pem
                """.formatted(folder));
        return folder.resolve("example.org.crt");
    }

    @Test
    void keepsConnectionsOfHttp10ForAb() throws Exception {
        try (var todooo = start(NONE)) {
            String there = "http://127.0.0.1:" + todooo.port() + "/todo";

            assertThat(requireNoFailure(there)).doesNotContain("Keep-Alive requests");
            assertThat(requireNoFailure(there, "-k")).containsPattern("Keep-Alive requests: +200\n");
        }
    }

    /** The report of ab about its 200 requests. */
    private static String requireNoFailure(String url, String... options) {
        List<String> command = new ArrayList<>(List.of("ab", "-q", "-n", "200", "-c", "4"));
        command.addAll(List.of(options));
        command.add(url);

        String said = SystemProgram.output(command.toArray(String[]::new));
        assertThat(said)
                .containsPattern("Complete requests: +200\n")
                .containsPattern("Failed requests: +0\n")
                .doesNotContain("Non-2xx");
        return said;
    }

    @Test
    void isFoundUpByHaproxyAndDownOnceItHasStopped() throws Exception {
        int port = Proxy.freePort();
        ProxyConfiguration configuration = documented(PLAIN, ProxyProgram.HAPROXY)
                .with(" check\n", " check inter 200ms\n")
                .before(port);
        try (var _ = Proxy.start(configuration, folder)) {
            try (var _ = start(Map.of("server.port", Integer.toString(port)))) {
                awaitStatus("UP", "L7OK");
            }
            awaitStatus("DOWN", "L4CON");
        }
    }

    private void awaitStatus(String status, String check) throws IOException {
        var wanted = new HaproxyStatus(status, check);
        HaproxyStatus seen = HaproxyStatus.of(folder, "one");
        for (int i = 0; i < 100 && !seen.equals(wanted); i++) {
            Pause.millis(100);
            seen = HaproxyStatus.of(folder, "one");
        }
        assertThat(seen).isEqualTo(wanted);
    }

    /** In the proportion of the defaults, 60 and 75 seconds, but thirty times as fast. */
    @Test
    void failsNoRequestOnAConnectionThatNginxKept() throws Exception {
        try (var todooo = start(Map.of("http.idle-timeout", "2500ms"));
                var proxy = Proxy.start(
                        documented(TWO, ProxyProgram.NGINX)
                                .with("keepalive 16;", "keepalive 16; keepalive_timeout 2s;")
                                .before(todooo.port(), todooo.port()),
                        folder);
                var api = new ApiClient(proxy.port());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Integer>>> clients = new ArrayList<>();
            for (int i = 0; i < KEEPING_CLIENTS; i++) {
                clients.add(threads.submit(() -> statusesOfPostsWithPauses(api)));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<List<Integer>> client : clients) {
                statuses.addAll(client.get());
            }
            assertThat(statuses).hasSize(KEEPING_CLIENTS * REQUESTS_EACH).containsOnly(201);
        }
    }

    private static List<Integer> statusesOfPostsWithPauses(ApiClient api) {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < REQUESTS_EACH; i++) {
            statuses.add(api.create("Task " + i).status());
            Pause.millis(ThreadLocalRandom.current().nextLong(1_800, 2_600));
        }
        return statuses;
    }

    @Test
    void isNotCalledByTheNameThatNginxGivesItsUpstream() throws Exception {
        try (var todooo = start(NONE);
                var proxy = Proxy.start(
                        documented(TWO, ProxyProgram.NGINX)
                                .with("proxy_set_header Host $host;", "")
                                .before(todooo.port(), todooo.port()),
                        folder);
                var api = new ApiClient(proxy.port())) {
            assertThat(api.get("/todo").status()).isEqualTo(421);
        }
    }

    @Test
    void keepsStrongEntityTagsBesideCompressedLists() throws Exception {
        try (var todooo = start(NONE);
                var proxy =
                        Proxy.start(documented(COMPRESSED, ProxyProgram.NGINX).before(todooo.port()), folder)) {
            String there = "http://127.0.0.1:" + proxy.port();
            Caller curl = new Curl(List.of("--compressed"))::send;

            EverydayUse.of(curl, there, "http://127.0.0.1:" + todooo.port());
            assertThat(curl.get(there + "/todo").header("Content-Encoding")).isEqualTo("gzip");
        }
    }

    @Test
    void losesConditionalChangesToAProxyThatCompressesToDos() throws Exception {
        try (var todooo = start(NONE);
                var proxy = Proxy.start(
                        documented(COMPRESSED, ProxyProgram.NGINX)
                                .with("gzip off;", "gzip on;")
                                .before(todooo.port()),
                        folder)) {
            Caller curl = new Curl(List.of("--compressed"))::send;
            String todo =
                    curl.create("http://127.0.0.1:" + proxy.port(), "Learn").header("Location");
            String weak = curl.get(todo).header("ETag");
            assertThat(weak).startsWith("W/\"");

            assertThat(curl.send("DELETE", todo, Map.of("If-Match", weak), "").status())
                    .isEqualTo(412);
            assertThat(curl.send("GET", todo, Map.of("If-None-Match", weak), "").status())
                    .isEqualTo(304);
        }
    }

    /** Behind Debian's Caddy, additions that meet the closed port are refused. */
    @Test
    void losesNoRequestWhenOneOfTwoInstancesIsStopped() throws Exception {
        List<SteadyClients> clients = whileOneOfTwoEnds("TERM");

        assertThat(clients.get(0).failures()).as("nginx").isEmpty();
        assertThat(clients.get(1).failures()).as("HAProxy").isEmpty();
        assertThat(clients.get(2).failures()).as("Caddy").allMatch(failure -> failure.startsWith("POST 502 "));
        assertThat(stored).isEqualTo(added(clients));
    }

    @Test
    void losesAtMostAdditionsWhenOneOfTwoInstancesIsKilled() throws Exception {
        List<SteadyClients> clients = whileOneOfTwoEnds("KILL");

        List<String> failures =
                clients.stream().flatMap(some -> some.failures().stream()).toList();
        assertThat(failures).allMatch(failure -> failure.startsWith("POST "));
        assertThat(stored).isBetween(added(clients), added(clients) + failures.size());
    }

    private static int added(List<SteadyClients> clients) {
        return clients.stream().mapToInt(SteadyClients::added).sum();
    }

    /** Ends one while some clients of each proxy are at work, and lets them go on for a while. */
    private List<SteadyClients> whileOneOfTwoEnds(String signal) throws Exception {
        DatabaseSettings database = TestDatabase.POSTGRESQL.create(folder);
        List<SteadyClients> clients = new ArrayList<>();
        try (var instances = Instances.start(folder, database.url(), database.user(), database.password());
                var nginx = Proxy.start(documented(TWO, ProxyProgram.NGINX).before(instances.ports()), folder);
                var haproxy = Proxy.start(documented(TWO, ProxyProgram.HAPROXY).before(instances.ports()), folder);
                var caddy = Proxy.start(documented(TWO, ProxyProgram.CADDY).before(instances.ports()), folder);
                var first = new ApiClient(nginx.port());
                var second = new ApiClient(haproxy.port());
                var third = new ApiClient(caddy.port())) {
            for (ApiClient api : List.of(first, second, third)) {
                clients.add(SteadyClients.start(api));
            }
            clients.forEach(some -> some.awaitMore(SOME));
            instances.end(0, signal);
            clients.forEach(some -> some.awaitMore(SOME));
            clients.forEach(SteadyClients::close);
            stored = Integer.parseInt(instances
                    .clients()
                    .getLast()
                    .send("GET", "/todo?limit=1", Map.of("Prefer", "count=exact"), "")
                    .header("X-Total-Count"));
        } finally {
            clients.forEach(SteadyClients::close);
        }
        return clients;
    }

    private static ProxyConfiguration documented(String section, ProxyProgram program) throws IOException {
        return ProxyConfiguration.documented(section, program);
    }

    /** A service with one setting more or none. */
    private Todooo start(Map<String, String> setting) {
        Map<String, String> properties = Stack.JDBC_SQLITE.properties(folder);
        properties.putAll(setting);
        return Stack.start(Settings.load(folder, Map.of(), properties));
    }
}
