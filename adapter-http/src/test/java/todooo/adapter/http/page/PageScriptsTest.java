package todooo.adapter.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests of the page's modules, which Node.js runs (src/test/js). */
class PageScriptsTest {
    private static final Path TESTS = Path.of("src", "test", "js");
    private static final int LIMIT_SECONDS = 120;

    /** Runs the tests of Node.js, and reads modules as such without being told by their names. */
    private static final String SUPPORTED = "const [major, minor] = process.versions.node.split('.').map(Number);"
            + "process.exit(major > 22 || (major === 22 && minor >= 7) || (major === 20 && minor >= 19) ? 0 : 1)";

    @TempDir
    private Path folder;

    @Test
    void pass() throws Exception {
        boolean there = runs("node", "--eval", SUPPORTED);
        String sentence = "There is no Node.js 20.19, 22.7 or newer here: install the package nodejs";
        if (Boolean.getBoolean("ci")) {
            assertThat(there).as(sentence).isTrue();
        }
        assumeTrue(there, sentence);

        assertThat(runs("node", "--test")).as(this::output).isTrue();
    }

    private boolean runs(String... command) throws InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(TESTS.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output").toFile())
                    .start();
        } catch (IOException e) {
            return false; // there is no such program
        }
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(output());
        }
        return process.exitValue() == 0;
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
