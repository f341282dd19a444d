package todooo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That it helps is shown by {@link PressureCampaign}, with 2,000 busy connections. */
class CarriersTest {
    private final Properties before = (Properties) System.getProperties().clone();

    @BeforeEach
    void forget() {
        System.clearProperty(Carriers.PROPERTY);
    }

    @AfterEach
    void restore() {
        System.setProperties(before);
    }

    @Test
    void areTwiceAsManyAsProcessors() {
        Carriers.choose(3);

        assertThat(System.getProperty(Carriers.PROPERTY)).isEqualTo("6");
    }

    @Test
    void areAsManyAsTheOperatorHasChosen() {
        System.setProperty(Carriers.PROPERTY, "5");

        Carriers.choose(3);

        assertThat(System.getProperty(Carriers.PROPERTY)).isEqualTo("5");
    }
}
