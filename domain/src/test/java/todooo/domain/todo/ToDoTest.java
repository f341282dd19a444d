package todooo.domain.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import todooo.domain.value.InvalidValueException;
import todooo.domain.value.Owner;

class ToDoTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final TodoContent CONTENT =
            TodoContent.of(new Task("Learn SQL")).withOrder(5);
    private static final ToDo TODO = ToDo.added(new TodoId(1), Owner.LOCAL, CONTENT, NOON);

    @Test
    void startsAtVersionOneWithBothTimesEqual() {
        assertThat(TODO.version()).isEqualTo(1);
        assertThat(TODO.createdAt()).isEqualTo(NOON).isEqualTo(TODO.updatedAt());
        assertThat(TODO.content()).isEqualTo(CONTENT);
    }

    @Test
    void aNewContentMakesTheNextVersionAndKeepsTheRest() {
        var content = TodoContent.of(new Task("Teach SQL")).withCompleted(true);
        ToDo next = TODO.withContent(content, NOON.plusSeconds(1));

        TodoContent completed = content.withCompletedAt(NOON.plusSeconds(1));
        assertThat(next).isEqualTo(new ToDo(TODO.id(), Owner.LOCAL, completed, NOON, NOON.plusSeconds(1), 2));
    }

    @Test
    void theSameContentIsNotAChange() {
        assertThat(TODO.withContent(CONTENT, NOON.plusSeconds(1))).isSameAs(TODO);
    }

    @Test
    void editsOnlyWhatTheyName() {
        assertThat(TODO.edited(List.of(new TodoEdit.SetCompleted(true)), NOON).content())
                .isEqualTo(CONTENT.withCompleted(true).withCompletedAt(NOON));
        assertThat(TODO.edited(List.of(new TodoEdit.SetOrder(null)), NOON).content())
                .isEqualTo(TodoContent.of(CONTENT.task()));
        assertThat(TODO.edited(List.of(new TodoEdit.SetTask(new Task("Rest"))), NOON)
                        .content())
                .isEqualTo(TodoContent.of(new Task("Rest")).withOrder(5));
    }

    @Test
    void knowsWhenItWasCompletedUntilItIsOpenAgain() {
        ToDo completed = TODO.edited(List.of(new TodoEdit.SetCompleted(true)), NOON.plusSeconds(1));
        ToDo renamed = completed.edited(List.of(new TodoEdit.SetTask(new Task("Rest"))), NOON.plusSeconds(2));
        ToDo reopened = renamed.edited(List.of(new TodoEdit.SetCompleted(false)), NOON.plusSeconds(3));

        assertThat(completed.content().completedAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(renamed.content().completedAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(reopened.content().completedAt()).isNull();
        assertThat(reopened.content()).isEqualTo(CONTENT.withTask(new Task("Rest")));
    }

    @Test
    void doesNotMakeUpWhenItWasCompletedBeforeAnybodyWroteThatDown() {
        ToDo old = ToDo.added(new TodoId(1), Owner.LOCAL, CONTENT.withCompleted(true), NOON);

        assertThat(old.edited(List.of(new TodoEdit.SetTask(new Task("Rest"))), NOON)
                        .content()
                        .completedAt())
                .isNull();
        assertThat(old.withContent(CONTENT.withCompleted(true), NOON.plusSeconds(1)))
                .isSameAs(old);
    }

    @Test
    void editsThatCancelEachOtherOutAreNotAChange() {
        List<TodoEdit> edits = List.of(new TodoEdit.SetCompleted(true), new TodoEdit.SetCompleted(false));

        assertThat(TODO.edited(edits, NOON.plusSeconds(1))).isSameAs(TODO);
        assertThat(TODO.edited(List.of(), NOON.plusSeconds(1))).isSameAs(TODO);
    }

    @Test
    void neverGoesBackInTime() {
        ToDo next = TODO.edited(List.of(new TodoEdit.SetCompleted(true)), NOON.minusSeconds(60));

        assertThat(next.updatedAt()).isEqualTo(NOON);
    }

    @Test
    void cutsItsTimesToTheMicrosecond() {
        ToDo todo = ToDo.added(new TodoId(1), Owner.LOCAL, CONTENT, NOON.plusNanos(1_999));

        assertThat(todo.createdAt()).isEqualTo(NOON.plusNanos(1_000)).isEqualTo(todo.updatedAt());
    }

    @Test
    void hasNoVersionBelowOne() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new ToDo(TODO.id(), Owner.LOCAL, CONTENT, NOON, NOON, 0));
    }
}
