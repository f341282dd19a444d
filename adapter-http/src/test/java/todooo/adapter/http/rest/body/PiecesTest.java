package todooo.adapter.http.rest.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {
    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, 63, 64, 65, 1_000, Pieces.SIZE - 1, Pieces.SIZE, Pieces.SIZE + 1, 5 * Pieces.SIZE, 300_001})
    void holdWhatIsWritten(int length) {
        byte[] bytes = random(length);
        for (int step : new int[] {1, 7, 8_000, Pieces.SIZE, length + 1}) {
            Pieces pieces = new Pieces(1);
            for (int from = 0; from < length; from += step) {
                pieces.write(bytes, from, Math.min(step, length - from));
            }

            assertThat(pieces.length()).isEqualTo(length);
            assertThat(pieces.toByteArray()).isEqualTo(bytes);
        }
    }

    @Test
    void forgetWhatCameAfterAPlaceAndGoOnThere() {
        byte[] bytes = random(3 * Pieces.SIZE);
        for (int kept :
                new int[] {0, 1, Pieces.SIZE - 1, Pieces.SIZE, Pieces.SIZE + 1, 2 * Pieces.SIZE, bytes.length}) {
            Pieces pieces = new Pieces(100);
            pieces.write(bytes, 0, bytes.length);

            pieces.truncate(kept);
            pieces.write('x');
            pieces.write(bytes, 0, Pieces.SIZE);

            var expected = new ByteArrayOutputStream();
            expected.write(bytes, 0, kept);
            expected.write('x');
            expected.write(bytes, 0, Pieces.SIZE);
            assertThat(pieces.toByteArray()).isEqualTo(expected.toByteArray());
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
