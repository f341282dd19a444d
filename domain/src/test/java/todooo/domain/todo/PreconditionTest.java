package todooo.domain.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.Test;
import todooo.domain.value.Owner;

class PreconditionTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final VersionMatch TWO_AND_THREE =
            new VersionMatch.Some(Set.of(new Revision(2, NOON), new Revision(3, NOON)));

    @Test
    void holdsOfEveryTodoWhenNothingIsAskedFor() {
        assertThat(Precondition.NONE.holdsFor(at(1))).isTrue();
        assertThat(Precondition.NONE.holdsFor(at(Long.MAX_VALUE))).isTrue();
    }

    @Test
    void holdsAtAnExpectedVersion() {
        Precondition expecting = new Precondition(TWO_AND_THREE, VersionMatch.NONE);

        assertThat(expecting.holdsFor(at(1))).isFalse();
        assertThat(expecting.holdsFor(at(2))).isTrue();
        assertThat(expecting.holdsFor(at(3))).isTrue();
    }

    @Test
    void holdsAtNoExcludedVersion() {
        Precondition excluding = new Precondition(VersionMatch.ALL, TWO_AND_THREE);

        assertThat(excluding.holdsFor(at(1))).isTrue();
        assertThat(excluding.holdsFor(at(2))).isFalse();
        assertThat(new Precondition(TWO_AND_THREE, VersionMatch.ALL).holdsFor(at(2)))
                .isFalse();
    }

    @Test
    void takesNoVersionForThatOfAnotherDatabaseWithTheSameNumber() {
        Precondition expecting = new Precondition(TWO_AND_THREE, VersionMatch.NONE);
        Precondition excluding = new Precondition(VersionMatch.ALL, TWO_AND_THREE);
        ToDo other = at(2, NOON.plus(1, ChronoUnit.MICROS));

        assertThat(expecting.holdsFor(other)).isFalse();
        assertThat(excluding.holdsFor(other)).isTrue();
    }

    private static ToDo at(long version) {
        return at(version, NOON);
    }

    private static ToDo at(long version, Instant changed) {
        return new ToDo(
                new TodoId(1), Owner.LOCAL, TodoContent.of(new Task("t")), NOON.minusSeconds(60), changed, version);
    }
}
