package todooo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That it helps is shown by {@link PressureCampaign}, with 2,000 busy connections. */
class CarriersTest {
    private final Properties before = (Properties) System.getProperties().clone();

    @BeforeEach
    void forget() {
        System.clearProperty(Carriers.CARRIERS);
        System.clearProperty(Carriers.POLLERS);
    }

    @AfterEach
    void restore() {
        System.setProperties(before);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 1", "2, 2, 1", "3, 3, 1", "4, 4, 2", "6, 6, 2", "7, 7, 2", "8, 8, 4", "96, 96, 32"})
    void leavesHalfOfTheCarriersWithoutAPoller(int processors, String carriers, String pollers) {
        Carriers.choose(processors);

        assertThat(System.getProperty(Carriers.CARRIERS)).isEqualTo(carriers);
        assertThat(System.getProperty(Carriers.POLLERS)).isEqualTo(pollers);
    }

    @Test
    void fitsThePollersToTheCarriersThatTheOperatorHasChosen() {
        System.setProperty(Carriers.CARRIERS, "8");

        Carriers.choose(2);

        assertThat(System.getProperty(Carriers.CARRIERS)).isEqualTo("8");
        assertThat(System.getProperty(Carriers.POLLERS)).isEqualTo("4");
    }

    @Test
    void leavesThePollersThatTheOperatorHasChosen() {
        System.setProperty(Carriers.POLLERS, "4");

        Carriers.choose(2);

        assertThat(System.getProperty(Carriers.POLLERS)).isEqualTo("4");
    }
}
