package todooo.domain.query;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadBoundsTest {
    @ParameterizedTest
    @CsvSource({
        "0,1,1,1,1,1,1",
        "1,0,1,1,1,1,1",
        "1,1,0,1,1,1,1",
        "1,1,1,0,1,1,1",
        "1,1,1,1,0,1,1",
        "1,1,1,1,1,0,1",
        "1,1,1,1,1,1,0"
    })
    void areOneAtLeast(
            int rows,
            int scatteredRows,
            int rowsWithNotes,
            int counted,
            int countedByText,
            int candidates,
            int textCandidates) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReadBounds(
                        rows, scatteredRows, rowsWithNotes, counted, countedByText, candidates, textCandidates));
    }
}
