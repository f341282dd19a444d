package todooo.adapter.http.wire.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.helidon.common.buffers.DataReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import todooo.adapter.http.problem.ProblemException;

class StrictReaderTest {
    private static final int MAX_BODY_BYTES = 100;

    @Test
    void handsAChunkOnInThePiecesInWhichItComes() {
        StrictReader reader = reader("8\r\nab", "cd", "efgh\r\n", "0\r\n\r\n");

        assertThat(chunk(reader)).isEqualTo("ab");
        assertThat(chunk(reader)).isEqualTo("cd");
        assertThat(chunk(reader)).isEqualTo("efgh");
        assertThat(reader.readLine()).isEqualTo("0");
        assertThat(reader.readLine()).isEmpty();
    }

    @Test
    void doesNotWaitForTheRestOfAChunk() {
        StrictReader reader = reader("40\r\nab");

        assertThat(chunk(reader)).isEqualTo("ab");
        assertThatExceptionOfType(DataReader.InsufficientDataAvailableException.class)
                .isThrownBy(reader::readLine);
    }

    @Test
    void refusesAChunkThatMakesTheBodyTooLongBeforeItIsRead() {
        StrictReader reader = reader("60\r\n" + "a".repeat(96) + "\r\n5\r\n", "bbbbb\r\n0\r\n\r\n");
        assertThat(chunk(reader)).hasSize(96);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(reader::readLine)
                .withMessage("The body must not be longer than 100 bytes.");
        assertThat(chunk(reader)).isEqualTo("bbbbb");
        assertThat(reader.readLine()).isEqualTo("0");
    }

    @Test
    void countsTheChunksOfEachBodyAnew() {
        StrictReader reader = reader("60\r\n" + "a".repeat(96) + "\r\n0\r\n\r\n", "60\r\n" + "b".repeat(96) + "\r\n");
        chunk(reader);
        reader.readLine();
        reader.readLine();

        reader.beginHead();
        reader.beginBody();

        assertThat(chunk(reader)).startsWith("b");
    }

    /** As Helidon reads a chunk. */
    private static String chunk(StrictReader reader) {
        int size = Integer.parseInt(reader.readLine(), 16);
        String chunk = reader.readBuffer(size).readString(size, StandardCharsets.US_ASCII);
        reader.skip(2);
        return chunk;
    }

    private static StrictReader reader(String... reads) {
        Deque<String> left = new ArrayDeque<>(Arrays.asList(reads));
        return new StrictReader(
                () -> left.isEmpty() ? null : left.removeFirst().getBytes(StandardCharsets.US_ASCII),
                () -> false,
                MAX_BODY_BYTES);
    }
}
