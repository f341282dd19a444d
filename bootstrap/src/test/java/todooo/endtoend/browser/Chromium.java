package todooo.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import todooo.endtoend.testkit.Pause;
import todooo.endtoend.testkit.Requirement;

/** Debian's Chromium without a window, new to the world, and none of its processes outlives the test. */
final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final int LIMIT_SECONDS = 300;
    private static final int GRACE_SECONDS = 10;
    private static final int POLL_MILLIS = 50;

    private final Process process;
    private final Path profile;

    private Chromium(Process process, Path profile) {
        this.process = process;
        this.profile = profile;
    }

    /** Opens this page, and keeps everything that a browser writes in the directory. */
    static Chromium open(String url, Path directory) throws IOException {
        Requirement.require(Files.isExecutable(PROGRAM), "There is no Chromium here: install the package chromium");
        Path profile = directory.resolve("profile");
        var builder = new ProcessBuilder(
                        "timeout", // also ends it if the test is gone
                        "--signal=KILL",
                        Integer.toString(LIMIT_SECONDS),
                        PROGRAM.toString(),
                        "--headless",
                        "--no-sandbox", // it would refuse to run as root
                        "--disable-gpu",
                        "--disable-dev-shm-usage", // small in containers
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        url)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        builder.environment().put("HOME", directory.toString());
        return new Chromium(builder.start(), profile);
    }

    /** A new tab, to be driven by the test. */
    DevToolsTab tab() throws Exception {
        Path file = profile.resolve("DevToolsActivePort");
        while (!Files.exists(file) || Files.size(file) == 0) {
            assertThat(process.isAlive()).as("Chromium is running").isTrue();
            Pause.millis(POLL_MILLIS);
        }
        return DevToolsTab.open(Integer.parseInt(Files.readAllLines(file).getFirst()));
    }

    /** Asks it to end, so that it writes no more, and sees to it. */
    @Override
    public void close() {
        List<ProcessHandle> helpers = process.descendants().toList();
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, GRACE_SECONDS, TimeUnit.SECONDS)
                .join();
        helpers.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
