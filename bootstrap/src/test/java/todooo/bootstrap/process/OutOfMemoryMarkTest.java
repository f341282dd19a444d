package todooo.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutOfMemoryMarkTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"00000000, true", "0000003f, false", "10000000, false", "'', false", "0, false"})
    void isSetWhenEveryDigitIs0(String digits, boolean set) throws IOException {
        Path file = Files.writeString(directory.resolve("coredump_filter"), digits);

        try (var mark = OutOfMemoryMark.open(file).orElseThrow()) {
            assertThat(mark.isSet()).isEqualTo(set);
        }
    }

    @Test
    void isReadAnewEachTime() throws IOException {
        Path file = Files.writeString(directory.resolve("coredump_filter"), "00000033\n");

        try (var mark = OutOfMemoryMark.open(file).orElseThrow()) {
            assertThat(mark.isSet()).isFalse();
            Files.writeString(file, "00000000\n");
            assertThat(mark.isSet()).isTrue();
        }
    }

    @Test
    void isAbsentWhereTheSystemHasNone() {
        assertThat(OutOfMemoryMark.open(directory.resolve("coredump_filter"))).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void isNotSetByTheJvmItself() throws IOException {
        try (var mark = OutOfMemoryMark.ofThisProcess().orElseThrow()) {
            assertThat(mark.isSet()).isFalse();
        }
    }
}
