package todooo.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void measureEverythingUnlessToldOtherwise() {
        assertThat(options(Map.of()))
                .isEqualTo(new Options(
                        List.of(1_000, 100_000, 1_000_000),
                        3,
                        2,
                        List.of("jdbc", "jpa"),
                        List.of("sqlite", "postgresql"),
                        0));
    }

    @Test
    void takeListsWithCommas() {
        assertThat(options(Map.of("benchmark.rows", "1000,2000", "benchmark.databases", "sqlite")))
                .returns(List.of(1_000, 2_000), Options::rows)
                .returns(List.of("sqlite"), Options::databases);
    }

    @Test
    void measureListsOfEnoughTodos() {
        assertThat(options(Map.of("benchmark.lists", "2000"))).returns(2_000, Options::lists);
        assertThatThrownBy(() -> options(Map.of("benchmark.lists", "1999")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("benchmark.lists is at least 2000");
    }

    @Test
    void refuseWhatIsNotKnown() {
        assertThatThrownBy(() -> options(Map.of("benchmark.adapters", "jdbc,jdo")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("benchmark.adapters are jdbc and jpa");
    }

    private static Options options(Map<String, String> properties) {
        return Options.of(properties::get);
    }
}
