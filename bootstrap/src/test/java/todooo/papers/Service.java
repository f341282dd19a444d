package todooo.papers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service that a page tells to start. */
record Service(Process process, Path log) implements AutoCloseable {
    private static final int LIMIT_SECONDS = 60;
    private static final int LOOK_MILLIS = 20;
    private static final Pattern LISTENING = Pattern.compile("listening on http://[^ ]+:(\\d+) ");

    /** The port, once it listens. */
    int port() throws IOException, InterruptedException {
        for (int i = 0; i < LIMIT_SECONDS * 1000 / LOOK_MILLIS; i++) {
            Matcher listening = LISTENING.matcher(output());
            if (listening.find()) {
                return Integer.parseInt(listening.group(1));
            }
            if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("It ended before it listened: " + output());
            }
        }
        throw new AssertionError("It does not listen: " + output());
    }

    /** All that it wrote so far. */
    String output() throws IOException {
        return Files.readString(log);
    }

    /** Stops it as a supervisor does, or kills it if that takes too long. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy); // where the shell did not become the service
        process.destroy();
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("It did not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
