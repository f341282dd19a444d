package todooo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodoooTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 1, 1", "3, 1, 1", "4, 1, 2", "10, 2, 6", "1000, 64, 686"})
    void leavesAQuarterOfTheConnectionsToReadersAndAtLeastOneIfItCan(int connections, int scanners, int writers) {
        assertThat(Storage.maxWriters(connections, scanners)).isEqualTo(writers);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "4, 3", "1000, 750", "4096, 3072", "100000, 3072"})
    void leavesAQuarterOfTheRequestsToOtherOwners(int requests, int waiting) {
        assertThat(Storage.maxWaitingOfOwner(requests)).isEqualTo(waiting);
    }
}
