package todooo.benchmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerMemoryTest {
    @Test
    void isReadFromTheStatusOfAProcess() {
        assertThat(ServerMemory.of("Name:\tjava\nVmHWM:\t  204800 kB\nVmRSS:\t  102400 kB\n"))
                .isEqualTo(new ServerMemory(100, 200));
    }

    @Test
    void isNothingWhereTheSystemSaysNothing() {
        assertThat(ServerMemory.of("")).isEqualTo(new ServerMemory(0, 0));
    }
}
