package todooo.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {
    @Test
    void isReadFromTheStatusOfAProcess() {
        assertThat(Memory.of("Name:\tjava\nVmHWM:\t  204800 kB\nVmRSS:\t  102400 kB\n"))
                .isEqualTo(new Memory(100, 200));
    }

    @Test
    void isNothingWhereTheSystemSaysNothing() {
        assertThat(Memory.of("")).isEqualTo(new Memory(0, 0));
    }
}
