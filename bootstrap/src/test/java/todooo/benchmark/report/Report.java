package todooo.benchmark.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import todooo.benchmark.server.ServerName;
import todooo.benchmark.server.Workload;

/** The results as tables. */
public record Report(Results results) {
    /** Everything: first what it comes to, then each measurement, then starts and memory. */
    public String text() {
        return Stream.of(new Summary(results).table(), measurements(), processes())
                .map(Table::toString)
                .collect(joining("\n"));
    }

    private Table measurements() {
        var table = new Table(List.of(
                "rows", "request", "server", "requests/s", "of bare", "p50 ms", "p99 ms", "CPU µs each", "RSS MiB"));
        for (int rows : results.rows()) {
            for (Workload workload : results.workloads(rows)) {
                for (ServerName server : results.servers()) {
                    table.add(line(rows, workload, server));
                }
            }
        }
        return table;
    }

    private List<String> line(int rows, Workload workload, ServerName server) {
        Figures figures = results.figures(rows, workload, server);
        Figures bare = results.figures(rows, workload, ServerName.BARE);
        return List.of(
                "%,d".formatted(rows),
                workload.toString(),
                server.toString(),
                "%,.0f".formatted(figures.perSecond()),
                "%.2f".formatted(figures.perSecond() / bare.perSecond()),
                "%.2f".formatted(figures.p50()),
                "%.2f".formatted(figures.p99()),
                "%.1f".formatted(figures.cpuMicros()),
                "%.0f".formatted(figures.rss()));
    }

    private Table processes() {
        List<String> titles = new ArrayList<>(List.of("server", "start to first 200, ms"));
        results.rows().forEach(rows -> titles.add("RSS (peak) after %,d rows, MiB".formatted(rows)));
        var table = new Table(titles);
        for (ServerName server : results.servers()) {
            List<String> line = new ArrayList<>(List.of(server.toString(), "%.0f".formatted(results.start(server))));
            results.rows().forEach(rows -> line.add(results.memory(rows, server).toString()));
            table.add(line);
        }
        return table;
    }
}
