package todooo.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The options of the packaged program that make it print and end. */
class CommandLineIT {
    @Test
    void explainsItself() throws Exception {
        Printed help = run("--help");

        assertThat(help.status()).isZero();
        assertThat(help.output()).startsWith("Usage: todooo ").contains("copy --from URL", "--version", "Exit status:");
        assertThat(help.errors()).isEmpty();
    }

    @Test
    void saysItsVersion() throws Exception {
        Printed version = run("--version");

        assertThat(version.status()).isZero();
        assertThat(version.output()).matches("Todooo [0-9]+\\.[0-9]+\\S* \\(Java [0-9.]+\\S*\\)\\n");
    }

    @Test
    void listsItsSettings() throws Exception {
        Printed settings = run("--settings");

        assertThat(settings.status()).isZero();
        assertThat(settings.output()).contains("### server.port", "- Default: `8000`", "`SERVER_PORT`");
        assertThat(settings.errors()).isEmpty();
    }

    @Test
    void explainsTheCopy() throws Exception {
        Printed help = run("copy", "--help");

        assertThat(help.status()).isZero();
        assertThat(help.output()).startsWith("Usage: todooo copy --from URL --to URL ");
        assertThat(help.errors()).isEmpty();
        assertThat(run("copy", "--version")).isEqualTo(run("--version"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "--hlep", "--help me", "--version 2", "--settings all"})
    void refusesWhatItDoesNotKnow(String line) throws Exception {
        List<String> words = List.of(line.split(" "));

        Printed refused = run(words.toArray(String[]::new));

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.output()).isEmpty();
        assertThat(refused.errors())
                .startsWith("Unknown argument '%s'. Usage: todooo [-DKEY=VALUE ...] ".formatted(words.getLast()))
                .hasLineCount(1);
    }

    private static Printed run(String... words) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", System.getProperty("todooo.jar")));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        Process process = builder.start();
        // Both are short: neither fills its pipe while the other is read.
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Printed(process.waitFor(), output, errors);
    }

    private record Printed(int status, String output, String errors) {}
}
