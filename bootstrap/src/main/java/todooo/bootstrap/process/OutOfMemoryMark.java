package todooo.bootstrap.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The mark that the launcher's option {@code -XX:OnOutOfMemoryError} sets on the process, also when code catches the
 * error. It is Linux's filter of what a core dump contains: each process has one, it takes no file system that can be
 * written to, and the JVM itself sets bits in it at its start, so that nothing but the option makes it 0.
 */
public final class OutOfMemoryMark implements AutoCloseable {
    private static final Path OF_THIS_PROCESS = Path.of("/proc/self/coredump_filter");

    /** The digits of a hexadecimal number. */
    private static final int DIGITS = 8;

    private final RandomAccessFile file;
    private final byte[] digits = new byte[DIGITS];

    private OutOfMemoryMark(RandomAccessFile file) {
        this.file = file;
    }

    /** The mark of this process, if the system has such a thing. */
    public static Optional<OutOfMemoryMark> ofThisProcess() {
        return open(OF_THIS_PROCESS);
    }

    static Optional<OutOfMemoryMark> open(Path file) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OutOfMemoryMark(new RandomAccessFile(file.toFile(), "r")));
        } catch (IOException e) {
            return Optional.empty(); // no such thing here, though it looked like it
        }
    }

    /** Whether it is set. Allocates nothing of its own. */
    public boolean isSet() {
        try {
            file.seek(0);
            int length = file.read(digits);
            for (int i = 0; i < length; i++) {
                if (digits[i] != '0') {
                    return false;
                }
            }
            return length == DIGITS;
        } catch (IOException e) {
            return false; // it cannot be asked, and others notice what matters most
        }
    }

    /** Closes the file that the mark is read from. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
