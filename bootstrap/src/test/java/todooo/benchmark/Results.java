package todooo.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured of each server, in the order in which it was measured first. */
final class Results {
    private final Map<ServerName, List<Duration>> starts = new LinkedHashMap<>();
    private final Map<Integer, Map<ServerName, Memory>> memory = new LinkedHashMap<>();
    private final Map<Integer, Map<Workload, Map<ServerName, List<Figures>>>> rounds = new LinkedHashMap<>();

    void addStart(ServerName server, Duration startUp) {
        starts.computeIfAbsent(server, _ -> new ArrayList<>()).add(startUp);
    }

    void addMemory(int rows, ServerName server, Memory used) {
        memory.computeIfAbsent(rows, _ -> new LinkedHashMap<>()).put(server, used);
    }

    void add(int rows, ServerName server, Map<Workload, Figures> figures) {
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

    /** What was measured at this size. */
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

    /** What the server had after everything at this size. */
    Memory memory(int rows, ServerName server) {
        return memory.get(rows).get(server);
    }
}
