package todooo.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import todooo.benchmark.database.Workplace;
import todooo.benchmark.load.Load;
import todooo.benchmark.report.Figures;
import todooo.benchmark.report.Results;
import todooo.benchmark.server.BenchmarkedServer;
import todooo.benchmark.server.Program;
import todooo.benchmark.server.Subject;
import todooo.benchmark.server.Workload;

/**
 * Measures the servers side by side: each measurement of one is followed by the same of the next, so that what disturbs
 * the machine disturbs all of them.
 */
final class ServiceBenchmark {
    private static final int STARTS = 5;
    private static final int WARM_UPS = 6;

    /**
     * The workloads that run at the same time. Writes come last, so that the others find the table as it was seeded.
     */
    private static final List<List<Workload>> SCENARIOS = List.of(
            List.of(Workload.GET),
            List.of(Workload.FIRST_PAGE),
            List.of(Workload.LAST_PAGE),
            List.of(Workload.SEARCH),
            List.of(Workload.SINGLE_SEARCH),
            List.of(Workload.CALM_GET),
            List.of(Workload.CROWDED_GET),
            List.of(Workload.OVERCROWDED_GET),
            List.of(Workload.PATCH),
            List.of(Workload.POST),
            List.of(Workload.MIXED_GET, Workload.MIXED_POST));

    private final Options options;
    private final Workplace workplace;
    private final Round round;
    private final PrintStream progress;
    private final Results results = new Results();

    ServiceBenchmark(Options options, Workplace workplace, Load load, PrintStream progress) {
        this.options = options;
        this.workplace = workplace;
        this.round = new Round(load, Duration.ofSeconds(options.seconds()));
        this.progress = progress;
    }

    /** Starts every server a few times, one after the other. */
    void measureStarts(List<Program> programs) throws IOException, InterruptedException {
        progress.println("Start-up");
        for (int i = 0; i < STARTS; i++) {
            for (Program program : programs) {
                try (BenchmarkedServer server = BenchmarkedServer.start(program, workplace)) {
                    results.addStart(program.name(), server.startUp());
                }
            }
        }
    }

    /** Measures everything at one size of the table. */
    void measure(List<Program> programs, int rows) throws IOException, InterruptedException {
        List<Subject> subjects = new ArrayList<>();
        try {
            for (Program program : programs) {
                subjects.add(new Subject(program.name(), BenchmarkedServer.start(program, workplace), rows));
            }
            for (int i = 0; i < WARM_UPS; i++) { // what every request takes is compiled by then
                measureOnce(subjects, SCENARIOS.getFirst());
            }
            for (List<Workload> together : SCENARIOS) {
                measure(subjects, together);
            }
            for (Subject subject : subjects) {
                results.addMemory(rows, subject.name(), subject.server().memory());
            }
        } finally {
            for (Subject subject : subjects) {
                subject.close();
            }
        }
    }

    private void measure(List<Subject> subjects, List<Workload> together) throws IOException, InterruptedException {
        measureOnce(subjects, together); // and what this one takes
        for (int i = 0; i < options.rounds(); i++) {
            measureOnce(subjects, together).forEach((subject, figures) -> {
                results.add(subject.rows(), subject.name(), figures);
                figures.forEach((workload, each) -> progress.printf(
                        "%,d rows, %s, %s: %,.0f/s%n", subject.rows(), workload, subject.name(), each.perSecond()));
            });
        }
    }

    private Map<Subject, Map<Workload, Figures>> measureOnce(List<Subject> subjects, List<Workload> together)
            throws IOException, InterruptedException {
        Map<Subject, Map<Workload, Figures>> figures = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            figures.put(subject, round.measure(subject, together));
        }
        return figures;
    }

    Results results() {
        return results;
    }
}
