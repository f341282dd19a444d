package todooo.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.domain.value.Precondition.Result.EXCLUDED;
import static todooo.domain.value.Precondition.Result.FULFILLED;
import static todooo.domain.value.Precondition.Result.UNEXPECTED;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreconditionTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final VersionMatch TWO_AND_THREE =
            new VersionMatch.Some(Set.of(new Revision(2, NOON), new Revision(3, NOON)));

    @Test
    void isFulfilledByEveryVersionWhenNothingIsAskedFor() {
        assertThat(Precondition.NONE.evaluate(at(1))).isEqualTo(FULFILLED);
        assertThat(Precondition.NONE.evaluate(at(Long.MAX_VALUE))).isEqualTo(FULFILLED);
    }

    @Test
    void isFulfilledByAnExpectedVersion() {
        Precondition expecting = new Precondition(TWO_AND_THREE, VersionMatch.NONE);

        assertThat(expecting.evaluate(at(1))).isEqualTo(UNEXPECTED);
        assertThat(expecting.evaluate(at(2))).isEqualTo(FULFILLED);
        assertThat(expecting.evaluate(at(3))).isEqualTo(FULFILLED);
    }

    @Test
    void isFulfilledByNoExcludedVersion() {
        Precondition excluding = new Precondition(VersionMatch.ALL, TWO_AND_THREE);

        assertThat(excluding.evaluate(at(1))).isEqualTo(FULFILLED);
        assertThat(excluding.evaluate(at(2))).isEqualTo(EXCLUDED);
    }

    @Test
    void examinesWhatIsExpectedBeforeWhatIsExcluded() {
        Precondition both = new Precondition(TWO_AND_THREE, VersionMatch.ALL);

        assertThat(both.evaluate(at(1))).isEqualTo(UNEXPECTED);
        assertThat(both.evaluate(at(2))).isEqualTo(EXCLUDED);
    }

    @Test
    void takesNoVersionForThatOfAnotherDatabaseWithTheSameNumber() {
        Precondition expecting = new Precondition(TWO_AND_THREE, VersionMatch.NONE);
        Precondition excluding = new Precondition(VersionMatch.ALL, TWO_AND_THREE);
        Revision other = new Revision(2, NOON.plus(1, ChronoUnit.MICROS));

        assertThat(expecting.evaluate(other)).isEqualTo(UNEXPECTED);
        assertThat(excluding.evaluate(other)).isEqualTo(FULFILLED);
    }

    private static Revision at(long version) {
        return new Revision(version, NOON);
    }
}
