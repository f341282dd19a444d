package todooo.endtoend.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** A program of the operating system, run to its end. */
public final class SystemProgram {
    private SystemProgram() {}

    /** Fails if the program does. */
    public static void run(String... words) {
        output(words);
    }

    /** Returns the output; fails if the program does. */
    public static String output(String... words) {
        ProgramResult result = result(words);
        assertThat(result.status())
                .as("%s: %s", Arrays.toString(words), result.output())
                .isZero();
        return result.output();
    }

    /** Whether it ends well. */
    static boolean succeeds(String... words) {
        return result(words).status() == 0;
    }

    /** Whether such a program is installed. */
    public static boolean isInstalled(String name) {
        return succeeds("sh", "-c", "command -v " + name);
    }

    private static ProgramResult result(String... words) {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new ProgramResult(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private record ProgramResult(int status, String output) {}
}
