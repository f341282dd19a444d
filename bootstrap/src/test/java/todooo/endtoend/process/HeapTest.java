package todooo.endtoend.process;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import todooo.adapter.http.HttpLimits;

/** The heap that the launcher gives, and what the default settings let in, fit together. */
class HeapTest {
    private static final Path OPTIONS = Path.of("src/dist/lib/heap.options");
    private static final Pattern MAX_HEAP = Pattern.compile("^-Xmx([0-9]+)m$", Pattern.MULTILINE);

    /** Measured: what a connection holds that does nothing. */
    private static final long IDLE_CONNECTION = 16 << 10;

    /** Measured: what a stream of events holds beside its connection. */
    private static final long EVENT_STREAM = 13 << 10;

    /** The number of longest bodies that fit in the heap while every connection is taken. */
    private static final int BODIES = 200;

    @Test
    void holdsEveryConnectionAndWhatSomeOfThemSend() throws IOException {
        Matcher maximum = MAX_HEAP.matcher(Files.readString(OPTIONS));
        assertThat(maximum.find()).isTrue();
        long forClients = (Long.parseLong(maximum.group(1)) << 20) / 5 * 3;

        HttpLimits limits = HttpLimits.DEFAULT;
        assertThat(forClients)
                .isGreaterThanOrEqualTo(limits.maxConnections() * IDLE_CONNECTION
                        + limits.maxEventStreams() * EVENT_STREAM
                        + (long) BODIES * limits.maxBodyBytes());
    }

    @Test
    void isDescribedAsItIs() throws IOException {
        String page = Files.readString(Path.of("../docs/operations.md"));
        String maximum = Files.readAllLines(OPTIONS).stream()
                .filter(line -> line.startsWith("-Xmx"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .collect(joining());

        assertThat(page).contains("The heap grows to %s MB".formatted(maximum));
    }
}
