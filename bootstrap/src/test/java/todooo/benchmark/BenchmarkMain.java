package todooo.benchmark;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import todooo.benchmark.database.Databases;
import todooo.benchmark.database.PostgresqlServer;
import todooo.benchmark.database.SqliteFiles;
import todooo.benchmark.database.Workplace;
import todooo.benchmark.lists.ListsBenchmark;
import todooo.benchmark.load.Load;
import todooo.benchmark.load.SocketLoad;
import todooo.benchmark.load.Wrk;
import todooo.benchmark.report.BenchmarkMachine;
import todooo.benchmark.report.Report;
import todooo.benchmark.report.Results;
import todooo.benchmark.server.Distribution;
import todooo.benchmark.server.Program;

/** Compares the service with the bare web server, or measures lists; the progress goes to standard error. */
final class BenchmarkMain {
    private BenchmarkMain() {}

    /** Finds the packaged service in the folder that the property {@code benchmark.target} names. */
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING); // seeding would tell of its migrations
        Options options = Options.of(System::getProperty);
        Path target = Path.of(System.getProperty("benchmark.target"));
        Workplace workplace = Workplace.in(target);
        List<Databases> databases = new ArrayList<>();
        try {
            for (String product : options.databases()) {
                databases.add(
                        product.equals("sqlite") ? new SqliteFiles(workplace) : PostgresqlServer.start(workplace));
            }
            if (options.lists() > 0) {
                System.out.println(BenchmarkMachine.description());
                new ListsBenchmark(databases, options.adapters(), System.err, System.out).run(options.lists());
            } else {
                compare(options, target, workplace, databases);
            }
        } finally {
            for (Databases each : databases) {
                each.close();
            }
        }
    }

    private static void compare(Options options, Path target, Workplace workplace, List<Databases> databases)
            throws IOException, InterruptedException {
        Load load = Wrk.find(workplace).<Load>map(wrk -> wrk).orElseGet(SocketLoad::new);
        var distribution = Distribution.in(target);
        Results results = run(
                options,
                new Lineup(distribution, databases, options.adapters()),
                new ServiceBenchmark(options, workplace, load, System.err));
        System.out.printf(
                "%s; %s; the service by %s%n", BenchmarkMachine.description(), load.name(), distribution.description());
        System.out.println(databases.stream().map(Databases::version).collect(joining(", ")));
        System.out.printf("Medians of %d rounds of %d s%n%n", options.rounds(), options.seconds());
        System.out.print(new Report(results).text());
    }

    private static Results run(Options options, Lineup lineup, ServiceBenchmark benchmark)
            throws IOException, InterruptedException {
        for (int rows : options.rows()) {
            System.err.printf("Seeding %,d rows%n", rows);
            List<Program> programs = lineup.of(rows);
            if (rows == options.rows().getFirst()) {
                benchmark.measureStarts(programs);
            }
            benchmark.measure(programs, rows);
            lineup.removeDatabases(rows);
        }
        return benchmark.results();
    }
}
