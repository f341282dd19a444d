package todooo.domain.trash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.domain.todo.Task;
import todooo.domain.trash.DeletionContent.Kind;
import todooo.domain.trash.DeletionContent.State;
import todooo.domain.value.InvalidValueException;
import todooo.domain.value.Owner;

class DeletionTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");
    private static final DeletionId ID = new DeletionId(7);
    private static final DeletionContent CONTENT = DeletionContent.begun(Kind.ALL, new Task("Learn SQL"));

    @Test
    void isCutToTheMicrosecond() {
        var deletion = new Deletion(ID, Owner.LOCAL, CONTENT, NOON.plusNanos(1), NOON.plusNanos(999), 1);

        assertThat(deletion).isEqualTo(new Deletion(ID, Owner.LOCAL, CONTENT, NOON, NOON, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void hasAVersionFromOne(long version) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Deletion(ID, Owner.LOCAL, CONTENT, NOON, NOON, version));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void hasAnIdFromOne(long id) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new DeletionId(id));
    }

    @Test
    void becomesItsNextVersionByAnotherContent() {
        var deletion = new Deletion(ID, Owner.LOCAL, CONTENT, NOON, NOON, 1);

        assertThat(deletion.withContent(CONTENT, NOON.plusSeconds(1))).isSameAs(deletion);
        assertThat(deletion.withContent(CONTENT.plus(1), NOON.plusSeconds(1)))
                .isEqualTo(new Deletion(ID, Owner.LOCAL, CONTENT.plus(1), NOON, NOON.plusSeconds(1), 2));
    }

    @ParameterizedTest
    @EnumSource
    void isCompleteWhileAllOfItIsInTheTrash(State state) {
        var deletion = new Deletion(ID, Owner.LOCAL, CONTENT.in(state), NOON, NOON, 1);

        assertThat(deletion.isComplete()).isEqualTo(state == State.COMPLETE);
    }

    @Test
    void ofOneTodoIsWhole() {
        assertThat(DeletionContent.of(new Task("Learn SQL")))
                .isEqualTo(new DeletionContent(Kind.TODO, new Task("Learn SQL"), 1, State.COMPLETE));
    }

    @Test
    void ofManyGrowsFromNone() {
        assertThat(CONTENT).isEqualTo(new DeletionContent(Kind.ALL, new Task("Learn SQL"), 0, State.DELETING));
        assertThat(CONTENT.plus(3).plus(4).in(State.COMPLETE))
                .isEqualTo(new DeletionContent(Kind.ALL, new Task("Learn SQL"), 7, State.COMPLETE));
    }

    @Test
    void ofLessThanNothingIsRefused() {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> CONTENT.plus(-1));
    }

    @Test
    void thatDoesNotExistIsNamed() {
        assertThat(new DeletionNotFoundException(ID)).hasMessage("There is no deletion 7");
    }
}
