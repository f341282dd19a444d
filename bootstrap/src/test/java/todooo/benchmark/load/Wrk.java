package todooo.benchmark.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import todooo.benchmark.database.Workplace;

/** The load generator wrk, on one thread, so that it takes no more than one core from the server. */
public record Wrk(Workplace workplace, String version) implements Load {
    private static final Pattern VERSION = Pattern.compile("wrk (?:debian/)?([0-9.]+)");
    private static final Pattern RESULT =
            Pattern.compile("(?m)^result requests=(\\d+) duration=(\\d+) p50=(\\d+) p99=(\\d+) errors=(\\d+)$");

    /** The one that is installed. */
    public static Optional<Wrk> find(Workplace workplace) {
        try {
            Matcher version = VERSION.matcher(output("wrk", "-v"));
            return version.find() ? Optional.of(new Wrk(workplace, version.group(1))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // no such program
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Measurement run(int port, Traffic traffic, int connections, Duration duration)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(workplace.folder(), "wrk"); // others may run at the same time
        try {
            String script = resource(traffic.script()) + resource("result.lua");
            return measurement(output(
                    "wrk",
                    "-t1",
                    "-c" + connections,
                    "-d" + duration.toSeconds(),
                    "--timeout=10",
                    "--script=" + Files.writeString(folder.resolve("script.lua"), script),
                    "http://127.0.0.1:" + port,
                    "--",
                    Files.writeString(folder.resolve("input"), traffic.scriptInput())
                            .toString()));
        } finally {
            Workplace.delete(folder);
        }
    }

    /** The values in the line that our scripts print at the end. */
    static Measurement measurement(String output) throws IOException {
        Matcher matcher = RESULT.matcher(output);
        if (!matcher.find() || number(matcher, 5) != 0 || number(matcher, 1) == 0) {
            throw new IOException("Not every request was answered with a success: " + output);
        }
        return new Measurement(
                number(matcher, 1), micros(number(matcher, 2)), micros(number(matcher, 3)), micros(number(matcher, 4)));
    }

    private static long number(MatchResult result, int group) {
        return Long.parseLong(result.group(group));
    }

    private static Duration micros(long number) {
        return Duration.of(number, ChronoUnit.MICROS);
    }

    private static String resource(String name) throws IOException {
        try (var in = Wrk.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), UTF_8);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    @Override
    public String name() {
        return "wrk " + version;
    }
}
