package todooo.benchmark.report;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import todooo.benchmark.load.Measurement;
import todooo.benchmark.server.ServerMemory;

/**
 * The figures of one workload on one server; the times are in milliseconds, that of the processor in microseconds.
 *
 * @param rss the memory of the machine that the server had right after it, in MiB
 */
public record Figures(double perSecond, double p50, double p99, double cpuMicros, double rss) {
    public static Figures of(Measurement measurement, Duration cpuPerRequest, ServerMemory memory) {
        return new Figures(
                measurement.perSecond(),
                measurement.p50().toNanos() / 1e6,
                measurement.p99().toNanos() / 1e6,
                cpuPerRequest.toNanos() / 1e3,
                memory.now());
    }

    /** The median of each figure. */
    static Figures median(List<Figures> rounds) {
        return new Figures(
                median(rounds, Figures::perSecond),
                median(rounds, Figures::p50),
                median(rounds, Figures::p99),
                median(rounds, Figures::cpuMicros),
                median(rounds, Figures::rss));
    }

    private static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
        return median(rounds.stream().mapToDouble(figure).toArray());
    }

    /** The value in the middle, or between the two in the middle. */
    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
