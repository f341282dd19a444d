package todooo.campaign.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import todooo.endtoend.testkit.Requirement;
import todooo.endtoend.testkit.SystemProgram;

/** Lets system calls of a process fail, for as long as it is open. */
final class Strace implements AutoCloseable {
    private static final int LIMIT_SECONDS = 60;

    private final Process process;

    private Strace(Process process) {
        this.process = process;
    }

    /**
     * Returns once every call of these fails with this error.
     *
     * @param calls their names, with commas between them
     * @param files if any are named, calls on others do not fail
     */
    static Strace inject(String error, String calls, long pid, Path... files) throws IOException {
        Requirement.require(SystemProgram.isInstalled("strace"), "There is no strace here");
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-p", Long.toString(pid)));
        command.addAll(List.of("-o", "/dev/null", "-e", "trace=" + calls));
        command.addAll(List.of("-e", "inject=%s:error=%s".formatted(calls, error)));
        for (Path file : files) {
            command.addAll(List.of("-P", file.toString()));
        }
        var strace =
                new Strace(new ProcessBuilder(command).redirectErrorStream(true).start());
        String answer = strace.process.inputReader().readLine();
        boolean attached = answer != null && answer.contains(" attached");
        if (!attached) {
            strace.close();
        }
        Requirement.permit(attached, "strace may not attach: " + answer);
        return strace;
    }

    /** Lets the process go on undisturbed. */
    @Override
    public void close() {
        process.destroy();
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
