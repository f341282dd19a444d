package todooo.endtoend.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import todooo.bootstrap.config.StorageAdapter;
import todooo.endtoend.testkit.ApiClient.Answer;

/** The packaged service twice on one database, once with each adapter. */
public final class Instances implements AutoCloseable {
    private final List<ServiceProcess> processes = new ArrayList<>();
    private final List<ApiClient> clients = new ArrayList<>();

    private Instances() {}

    public static Instances start(Path directory, String url, String user, String password) throws Exception {
        var instances = new Instances();
        try {
            for (StorageAdapter adapter : StorageAdapter.values()) {
                instances.processes.add(ServiceProcess.start(
                        directory,
                        Map.of(
                                "server.port", "0",
                                "persistence.adapter", adapter.toString(),
                                "persistence.url", url,
                                "persistence.user", user,
                                "persistence.password", password)));
            }
            for (ServiceProcess process : instances.processes) {
                instances.clients.add(new ApiClient(process.port()));
            }
            return instances;
        } catch (Throwable thrown) {
            try (instances) {
                throw thrown;
            }
        }
    }

    /** A client of each. */
    public List<ApiClient> clients() {
        return clients;
    }

    /** Where they listen. */
    public int[] ports() throws Exception {
        int[] ports = new int[processes.size()];
        for (int i = 0; i < ports.length; i++) {
            ports[i] = processes.get(i).port();
        }
        return ports;
    }

    /** Sends one of them a signal, and returns once it has ended. */
    public void end(int index, String signal) throws Exception {
        processes.get(index).signal(signal);
        processes.get(index).status();
    }

    /** How long it takes until each of them writes and reads again; fails if it takes longer than the limit. */
    public Duration awaitHealthy(Duration limit) {
        long start = System.nanoTime();
        for (ApiClient api : clients) {
            Answer created = api.create("Healthy?");
            while (created.status() != 201 && System.nanoTime() - start < limit.toNanos()) {
                created = api.create("Healthy?");
            }
            assertThat(created.status()).as("%s", created).isEqualTo(201);
            assertThat(api.get("/todo/" + created.id()).status()).isEqualTo(200);
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertThat(taken).isLessThan(limit);
        return taken;
    }

    @Override
    public void close() {
        clients.forEach(ApiClient::close);
        processes.forEach(ServiceProcess::close);
    }
}
