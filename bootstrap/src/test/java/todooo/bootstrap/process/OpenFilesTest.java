package todooo.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenFilesTest {
    @TempDir
    private Path directory;

    @Test
    void areAsManyHoweverTheyAreAskedFor() {
        assertThat(OpenFiles.max()).isEqualTo(OpenFiles.inManagement()).isPositive();
    }

    @Test
    void areTheSoftLimitOfLinux() throws IOException {
        Path limits = Files.writeString(directory.resolve("limits"), """
                Limit                     Soft Limit           Hard Limit           Units
                Max processes             96334                96335                processes
                Max open files            400                  20000                files
                """);

        assertThat(OpenFiles.inLimits(limits)).hasValue(400);
    }

    @Test
    void areNotInAFileThatSaysNothing() throws IOException {
        Path unlimited = Files.writeString(directory.resolve("limits"), "Max open files            unlimited\n");

        assertThat(OpenFiles.inLimits(unlimited)).isEmpty();
        assertThat(OpenFiles.inLimits(directory.resolve("missing"))).isEmpty();
    }
}
