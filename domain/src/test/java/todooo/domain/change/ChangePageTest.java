package todooo.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

class ChangePageTest {
    private static final String EPOCH = "0123456789abcdef";
    private static final ChangeToken NEXT = new ChangeToken(EPOCH, ChangePosition.behind(9), 4, 9);
    private static final ChangePage PAGE = new ChangePage(
            List.of(changed(3, 5), changed(1, 6), changed(7, 6)),
            List.of(removed(2, 5), removed(4, 5), removed(3, 6), removed(8, 6), removed(1, 7)),
            NEXT,
            false);

    @Test
    void isItselfUpToItsLastTodo() {
        assertThat(PAGE.upTo(3)).isEqualTo(PAGE);
        assertThat(new ChangePage(List.of(), PAGE.removed(), NEXT, true).upTo(0).removed())
                .isEqualTo(PAGE.removed());
    }

    @Test
    void hasWhatWasRemovedBeforeTheTodoThatItIsCutBehind() {
        assertThat(PAGE.upTo(1).changed()).containsExactly(changed(3, 5));
        assertThat(PAGE.upTo(1).removed()).containsExactly(removed(2, 5));
        assertThat(PAGE.upTo(2).changed()).containsExactly(changed(3, 5), changed(1, 6));
        assertThat(PAGE.upTo(2).removed()).containsExactly(removed(2, 5), removed(4, 5));
    }

    @Test
    void goesOnBehindTheTodoThatItIsCutBehind() {
        ChangePage cut = PAGE.upTo(2);

        assertThat(cut.next()).isEqualTo(new ChangeToken(EPOCH, new ChangePosition(6, 1), 4, 9));
        assertThat(cut.more()).isTrue();
    }

    private static ChangedTodo changed(long id, long change) {
        ToDo todo =
                ToDo.added(new TodoId(id), Owner.LOCAL, TodoContent.of(new Task("Learn")), Instant.ofEpochSecond(id));
        return new ChangedTodo(new PlacedTodo(todo, id), change);
    }

    private static Tombstone removed(long id, long change) {
        return new Tombstone(new TodoId(id), change);
    }
}
