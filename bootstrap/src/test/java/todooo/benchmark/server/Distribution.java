package todooo.benchmark.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import todooo.benchmark.http.BareServer;

/** How the servers are started: the service as it was packaged, and the bare server with a small heap too. */
public record Distribution(List<String> service, List<String> bare) {
    private static final List<String> SMALL = List.of("-XX:+UseG1GC", "-Xms32m", "-Xmx320m");

    /** The service in this build folder: the launcher, or else the jar. */
    public static Distribution in(Path target) {
        Path launcher = target.resolve("todooo-dist/bin/todooo");
        return new Distribution(
                Files.isExecutable(launcher)
                        ? List.of(launcher.toString())
                        : java("-jar", target.resolve("todooo.jar").toString()),
                java("-cp", System.getProperty("java.class.path"), BareServer.class.getName()));
    }

    private static List<String> java(String... arguments) {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        return Stream.of(java, SMALL.stream(), Stream.of(arguments))
                .flatMap(words -> words)
                .toList();
    }

    /** How the service is started, for a person. */
    public String description() {
        return service.size() == 1 ? "its launcher" : "java %s -jar todooo.jar".formatted(String.join(" ", SMALL));
    }
}
