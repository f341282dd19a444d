package todooo.benchmark.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import todooo.benchmark.server.ServerMemory;
import todooo.benchmark.server.ServerName;
import todooo.benchmark.server.Workload;

/** The measurements of each server, in the order of their first measurement. */
public final class Results {
    private final Map<ServerName, List<Duration>> starts = new LinkedHashMap<>();
    private final Map<Integer, Map<ServerName, ServerMemory>> memory = new LinkedHashMap<>();
    private final Map<Integer, Map<Workload, Map<ServerName, List<Figures>>>> rounds = new LinkedHashMap<>();

    public void addStart(ServerName server, Duration startUp) {
        starts.computeIfAbsent(server, _ -> new ArrayList<>()).add(startUp);
    }

    public void addMemory(int rows, ServerName server, ServerMemory used) {
        memory.computeIfAbsent(rows, _ -> new LinkedHashMap<>()).put(server, used);
    }

    public void add(int rows, ServerName server, Map<Workload, Figures> figures) {
        var ofRows = rounds.computeIfAbsent(rows, _ -> new LinkedHashMap<>());
        figures.forEach((workload, each) -> ofRows.computeIfAbsent(workload, _ -> new LinkedHashMap<>())
                .computeIfAbsent(server, _ -> new ArrayList<>())
                .add(each));
    }

    /** The servers, the bare one first. */
    List<ServerName> servers() {
        return List.copyOf(starts.keySet());
    }

    /** The sizes of the table. */
    List<Integer> rows() {
        return List.copyOf(rounds.keySet());
    }

    /** The measurements at this size of the table. */
    List<Workload> workloads(int rows) {
        return List.copyOf(rounds.get(rows).keySet());
    }

    /** The medians of all rounds. */
    Figures figures(int rows, Workload workload, ServerName server) {
        return Figures.median(rounds.get(rows).get(workload).get(server));
    }

    /** The median time from the start of the process to the first answer, in milliseconds. */
    double start(ServerName server) {
        return Figures.median(
                starts.get(server).stream().mapToDouble(Duration::toMillis).toArray());
    }

    /** The memory of the server after all measurements at this size. */
    ServerMemory memory(int rows, ServerName server) {
        return memory.get(rows).get(server);
    }
}
