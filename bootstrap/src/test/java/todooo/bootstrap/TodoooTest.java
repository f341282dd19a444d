package todooo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodoooTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "4, 3", "10, 8", "1000, 750"})
    void leavesAQuarterOfTheConnectionsToReadersAndAtLeastOneIfItCan(int connections, int writers) {
        assertThat(Todooo.maxWriters(connections)).isEqualTo(writers);
    }
}
