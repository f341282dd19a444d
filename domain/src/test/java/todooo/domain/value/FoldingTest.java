package todooo.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import todooo.domain.testkit.DomainSeeds;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "ÜBER, über",
        "ÜBER, u\u0308ber",
        "STRASSE, straße",
        "ẞ, ss",
        "ΟΔΟΣ, οδος",
        "ΟΔΟΣ, οδοσ",
        "ﬁn, FIN",
        "Ǆ, ǆ",
        "ПРИВЕТ, привет",
        "Ꭰ, ꭰ"
    })
    void ignoresCaseAndTheEncodingOfAccents(String one, String other) {
        assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"u, ü", "a, b", "100%, 100_", "o, 0"})
    void keepsDifferentTextsApart(String one, String other) {
        assertThat(Folding.fold(one)).isNotEqualTo(Folding.fold(other));
    }

    @Test
    void doesNotDependOnTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            assertThat(Folding.fold("TITLE")).isEqualTo("title");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest(name = "-Dtodooo.seed={0}")
    @MethodSource("todooo.domain.testkit.DomainSeeds#all")
    void foldsAFoldedTextToItself(long seed) {
        RandomGenerator random = DomainSeeds.random(seed);
        for (int i = 0; i < 2_000; i++) {
            int[] codePoints = random.ints(1, Character.MAX_CODE_POINT + 1)
                    .filter(codePoint -> Character.getType(codePoint) != Character.SURROGATE)
                    .limit(20)
                    .toArray();
            String folded = Folding.fold(new String(codePoints, 0, codePoints.length));
            assertThat(Folding.fold(folded)).as("-Dtodooo.seed=%d", seed).isEqualTo(folded);
        }
    }
}
