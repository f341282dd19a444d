package todooo.bootstrap.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.IntConsumer;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Ends a process that cannot go on: writes one line to the log, then exits with {@link ExitStatus#CANNOT_GO_ON}. The
 * line goes to standard error directly, as the locks of the log may be held by a thread that has ended.
 */
public final class LastWords {
    public static final String OUT_OF_MEMORY = "it ran out of memory; give it a larger heap (-Xmx), or less to do";

    private static final String LOGGER = LastWords.class.getName();

    private final OutputStream log;
    private final IntConsumer halt;
    private final LineFormatter formatter = new LineFormatter();

    /** The line for when there is no memory to make one; it has no time. */
    private final byte[] prepared;

    private boolean said;

    /**
     * @param log where the line goes
     * @param halt ends the process with the status it is given, and does not return
     */
    public LastWords(OutputStream log, IntConsumer halt) {
        this.log = log;
        this.halt = halt;
        this.prepared = line(OUT_OF_MEMORY); // which also loads every class that a line takes
    }

    /** The last words of this process. */
    public static LastWords ofThisProcess() {
        return new LastWords(new FileOutputStream(FileDescriptor.err), Runtime.getRuntime()::halt);
    }

    /** Ends the process for want of memory. */
    void outOfMemory() {
        end(OUT_OF_MEMORY);
    }

    /**
     * Ends the process. When several threads do so at the same time, the first one gives the reason and the others
     * wait.
     *
     * @param reason the end of the sentence "Todooo cannot go on: …"
     */
    synchronized void end(String reason) {
        try {
            if (!said) {
                said = true;
                log.write(lineIfPossible(reason));
                log.flush();
            }
        } catch (IOException e) {
            said = true; // the log cannot be written
        } finally {
            halt.accept(ExitStatus.CANNOT_GO_ON);
        }
    }

    private byte[] lineIfPossible(String reason) {
        try {
            return line(reason);
        } catch (RuntimeException | Error e) {
            return prepared; // also when the want of memory has become a LinkageError
        }
    }

    private byte[] line(String reason) {
        var entry = new LogRecord(Level.SEVERE, "Todooo cannot go on: {0}");
        entry.setParameters(new Object[] {reason});
        entry.setLoggerName(LOGGER);
        return formatter.format(entry).getBytes(UTF_8);
    }
}
