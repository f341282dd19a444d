package todooo.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import todooo.benchmark.load.Load;
import todooo.benchmark.load.Measurement;
import todooo.benchmark.load.Traffic;
import todooo.benchmark.report.Figures;
import todooo.benchmark.server.ServerMemory;
import todooo.benchmark.server.Subject;
import todooo.benchmark.server.Workload;

/** Measures one server with workloads that run at the same time. */
record Round(Load load, Duration duration) {
    /**
     * The figures of each workload; the processor time of the server is shared out evenly among all requests.
     *
     * @throws IOException if a request was not answered with a success
     */
    Map<Workload, Figures> measure(Subject subject, List<Workload> together) throws IOException, InterruptedException {
        Map<Workload, Traffic> traffic = new EnumMap<>(Workload.class);
        for (Workload workload : together) {
            traffic.put(workload, workload.to(subject));
        }
        Duration before = subject.server().cpu();
        Map<Workload, Measurement> measurements = run(subject, traffic);
        Duration cpu = subject.server().cpu().minus(before);
        long requests =
                measurements.values().stream().mapToLong(Measurement::requests).sum();
        ServerMemory memory = subject.server().memory();
        Map<Workload, Figures> figures = new EnumMap<>(Workload.class);
        measurements.forEach((workload, measurement) ->
                figures.put(workload, Figures.of(measurement, cpu.dividedBy(requests), memory)));
        return figures;
    }

    private Map<Workload, Measurement> run(Subject subject, Map<Workload, Traffic> traffic)
            throws IOException, InterruptedException {
        int port = subject.server().port();
        Map<Workload, Future<Measurement>> loads = new EnumMap<>(Workload.class);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            traffic.forEach((workload, requests) -> loads.put(
                    workload, threads.submit(() -> load.run(port, requests, workload.connections(), duration))));
        }
        Map<Workload, Measurement> measurements = new EnumMap<>(Workload.class);
        for (var each : loads.entrySet()) {
            try {
                measurements.put(each.getKey(), each.getValue().get());
            } catch (ExecutionException e) {
                throw new IOException("%s failed on %s".formatted(each.getKey(), subject.name()), e.getCause());
            }
        }
        return measurements;
    }
}
