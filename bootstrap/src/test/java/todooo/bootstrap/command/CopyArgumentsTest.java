package todooo.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todooo.bootstrap.config.ConfigurationException;

class CopyArgumentsTest {
    private static final Map<String, String> NOTHING = Map.of();

    @Test
    void sayFromWhereToWhere() {
        var arguments = CopyArguments.parse(
                List.of("--to", "jdbc:postgresql://db/todooo", "--from", "jdbc:sqlite:todooo.db", "--to-user", "me"),
                NOTHING);

        assertThat(arguments.from().url()).isEqualTo("jdbc:sqlite:todooo.db");
        assertThat(arguments.from().user()).isNull();
        assertThat(arguments.to().url()).isEqualTo("jdbc:postgresql://db/todooo");
        assertThat(arguments.to().user()).isEqualTo("me");
        assertThat(arguments.to().password()).isNull();
    }

    @Test
    void takePasswordsFromTheEnvironmentUnlessTheySayThemThemselves() {
        var arguments = CopyArguments.parse(
                List.of("--from", "a", "--to", "b", "--to-password", "said"),
                Map.of("COPY_FROM_PASSWORD", "from", "COPY_TO_PASSWORD", "to"));

        assertThat(arguments.from().password()).isEqualTo("from");
        assertThat(arguments.to().password()).isEqualTo("said");
        assertThat(arguments.toString()).doesNotContain("password=").doesNotContain("said");
    }

    @Test
    void areRefusedIfTheLocaleMangledThem() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(
                        () -> CopyArguments.parse(List.of("--from", "jdbc:sqlite:t\uFFFD.db", "--to", "b"), NOTHING))
                .withMessageStartingWith("The value of --from has letters that this locale cannot express");
    }

    @ParameterizedTest
    @CsvSource({
        "'', --from is missing",
        "--from a, --to is missing",
        "--from a --to, --to has no value",
        "--from a --from b, --from is set twice",
        "--from a --two b, 'Unknown argument ''--two'''",
        "--from a --to b secret, Unexpected argument",
        "--from a --to b --to-password=secret, Unexpected argument"
    })
    void areRefusedWithTheUsageAndWithoutAValue(String line, String mistake) {
        List<String> words =
                Arrays.stream(line.split(" ")).filter(word -> !word.isEmpty()).toList();

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> CopyArguments.parse(words, NOTHING))
                .withMessageStartingWith(mistake + ". Usage: todooo copy --from URL")
                .withMessageNotContaining("secret");
    }
}
