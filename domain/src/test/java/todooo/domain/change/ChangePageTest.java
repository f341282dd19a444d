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
            List.of(
                    removed(2, 5),
                    changed(3, 5),
                    removed(4, 5),
                    changed(1, 6),
                    removed(3, 6),
                    changed(7, 6),
                    removed(8, 6),
                    removed(1, 7)),
            NEXT,
            false);

    @Test
    void isItselfUpToItsLastTodo() {
        assertThat(PAGE.upTo(3)).isEqualTo(PAGE);
        ChangePage withoutTodos = new ChangePage(List.of(removed(2, 5)), NEXT, true);
        assertThat(withoutTodos.upTo(0)).isEqualTo(withoutTodos);
    }

    @Test
    void hasWhatStandsBeforeTheTodoThatItIsCutAt() {
        assertThat(PAGE.upTo(1).entries()).containsExactly(removed(2, 5), changed(3, 5), removed(4, 5));
        assertThat(PAGE.upTo(2).entries())
                .containsExactly(removed(2, 5), changed(3, 5), removed(4, 5), changed(1, 6), removed(3, 6));
    }

    @Test
    void goesOnBehindItsLastEntry() {
        ChangePage cut = PAGE.upTo(2);

        assertThat(cut.next()).isEqualTo(new ChangeToken(EPOCH, new ChangePosition(6, ChangedKind.TODO, 3), 4, 9));
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
