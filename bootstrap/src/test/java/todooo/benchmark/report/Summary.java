package todooo.benchmark.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import todooo.benchmark.server.ServerName;
import todooo.benchmark.server.Workload;

/** The ratios that tell whether the service is fast: they depend on the machine less than the numbers do. */
record Summary(Results results) {
    Table table() {
        var table = new Table(List.of(
                "rows",
                "server",
                "GET: of bare",
                "of SQLite",
                "POST: of bare",
                "of SQLite",
                "GET p99: writing / alone",
                "GET: 2,000 connections / 64",
                "search: median ms",
                "list: first / last page"));
        for (int rows : results.rows()) {
            for (ServerName server : results.servers()) {
                if (!server.equals(ServerName.BARE)) {
                    table.add(line(rows, server));
                }
            }
        }
        return table;
    }

    private List<String> line(int rows, ServerName server) {
        return List.of(
                "%,d".formatted(rows),
                server.toString(),
                throughput(rows, Workload.GET, server, ServerName.BARE),
                throughput(rows, Workload.GET, server, server.onSqlite()),
                throughput(rows, Workload.POST, server, ServerName.BARE),
                throughput(rows, Workload.POST, server, server.onSqlite()),
                ratio(rows, server, Figures::p99, Workload.MIXED_GET, Workload.CALM_GET),
                ratio(rows, server, Figures::perSecond, Workload.OVERCROWDED_GET, Workload.GET),
                number(results.figures(rows, Workload.SINGLE_SEARCH, server).p50()),
                ratio(rows, server, Figures::perSecond, Workload.FIRST_PAGE, Workload.LAST_PAGE));
    }

    /** The throughput, measured by another server's; empty if that was not measured. */
    private String throughput(int rows, Workload workload, ServerName server, ServerName other) {
        return results.servers().contains(other)
                ? ratio(
                        results.figures(rows, workload, server),
                        results.figures(rows, workload, other),
                        Figures::perSecond)
                : "";
    }

    private String ratio(int rows, ServerName server, ToDoubleFunction<Figures> figure, Workload one, Workload other) {
        return ratio(results.figures(rows, one, server), results.figures(rows, other, server), figure);
    }

    private static String ratio(Figures one, Figures other, ToDoubleFunction<Figures> figure) {
        return number(figure.applyAsDouble(one) / figure.applyAsDouble(other));
    }

    private static String number(double value) {
        return "%.2f".formatted(value);
    }
}
