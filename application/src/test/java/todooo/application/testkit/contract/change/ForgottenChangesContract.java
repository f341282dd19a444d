package todooo.application.testkit.contract.change;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;
import static todooo.application.testkit.Fixtures.unmoved;

import java.util.List;
import org.junit.jupiter.api.Test;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.change.ChangePage;
import todooo.domain.change.ChangePosition;
import todooo.domain.change.ChangeToken;
import todooo.domain.change.ChangedKind;
import todooo.domain.storage.Changes;
import todooo.domain.todo.ToDo;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;

/** The contract of {@link Changes} for those that are forgotten. The tests may share a database. */
public abstract class ForgottenChangesContract extends RestartedFeedContract {
    @Test
    void forgetWhatLeftBeforeATimeInTheirOrderAndNoMoreThanTheLimit() {
        List<ToDo> all = add(6);
        ChangeToken token = read(null, MANY).next();
        for (int i = 0; i < 5; i++) {
            todos.delete(all.get(i), NOON.plusSeconds(i));
        }

        assertThat(forgetBefore(NOON, MANY)).isZero();
        assertThat(read(token, MANY).deleted()).hasSize(5);
        assertThat(forgetBefore(NOON.plusNanos(1_000), MANY)).isEqualTo(1);
        assertThat(forgetBefore(NOON.plusSeconds(4), 2)).isEqualTo(2);
        assertThat(read(at(token, ChangePosition.behind(4), 1), MANY).deleted()).isEqualTo(ids(all, 3, 4));
        assertThat(forgetBefore(NOON.plusSeconds(4), 2)).isEqualTo(1);
        assertThat(read(at(token, ChangePosition.behind(5), 1), MANY).deleted()).isEqualTo(ids(all, 4));
        assertThat(forgetBefore(NOON.plusSeconds(4), 2)).isZero();
    }

    @Test
    void refuseATokenOlderThanWhatIsForgotten() {
        List<ToDo> all = add(4);
        ChangeToken token = read(null, MANY).next();
        todos.delete(all.get(0), NOON);
        todos.delete(all.get(1), NOON);
        todos.delete(all.get(2), NOON.plusSeconds(1));
        forgetBefore(NOON.plusSeconds(1), MANY);

        assertThat(todos.changes(token, MANY)).isEmpty();
        assertThat(todos.changes(at(token, ChangePosition.behind(2), 1), MANY)).isEmpty();
        assertThat(todos.changes(at(token, new ChangePosition(3, ChangedKind.TODO, 1), 1), MANY))
                .as("inside the last change that is forgotten")
                .isEmpty();
        assertThat(read(at(token, ChangePosition.behind(3), 1), MANY).deleted()).isEqualTo(ids(all, 2));
        assertThat(read(at(token, new ChangePosition(4, ChangedKind.TODO, 1), 1), MANY)
                        .deleted())
                .as("inside the change behind it")
                .isEqualTo(ids(all, 2));
    }

    @Test
    void refuseATokenOlderThanAChangeOfWhichSomeIsForgotten() {
        List<ToDo> all = add(4);
        ChangeToken token = read(null, MANY).next();
        todos.writeStore(store -> {
            Deletion deletion = store.trash().add(DeletionContent.of(all.get(0).task()), NOON);
            all.forEach(todo -> store.trash().put(deletion, todo));
            return true;
        });

        assertThat(forgetBefore(NOON.plusSeconds(1), 2)).isEqualTo(2);
        assertThat(todos.changes(token, MANY)).isEmpty();
        assertThat(todos.changes(at(token, ChangePosition.behind(2), 1), MANY)).isPresent();
    }

    @Test
    void goOnWithAClientThatBeganAfterWhatIsForgotten() {
        List<ToDo> all = add(4);
        todos.delete(all.get(0), NOON);
        ChangePage first = read(null, 1);
        forgetBefore(NOON.plusSeconds(1), MANY);

        assertThat(read(first.next(), MANY).todos()).containsExactly(unmoved(all.get(2)), unmoved(all.get(3)));
        assertThat(read(null, MANY).todos()).hasSize(3);

        todos.delete(all.get(1), NOON);
        forgetBefore(NOON.plusSeconds(1), MANY);
        assertThat(todos.changes(first.next(), MANY)).isEmpty();
    }

    @Test
    void rememberWhatIsForgottenWhenTheServiceStartsAgain() {
        ToDo todo = todos.add(content("Deleted"));
        ChangeToken token = read(null, MANY).next();
        todos.delete(todo, NOON);
        forgetBefore(NOON.plusSeconds(1), MANY);
        var again = startAgain(epoch());
        again.add(content("Later"));

        assertThat(again.changes(token, MANY)).isEmpty();
        assertThat(again.changes(null, MANY).orElseThrow().todos()).hasSize(1);
    }

    @Test
    void forgetNothingOfAnotherOwner() {
        ToDo todo = todos.add(content("Mine"));
        ChangeToken token = read(null, MANY).next();
        todos.delete(todo, NOON);
        OwnedTodos me = todos;

        startWithoutTodos();
        assertThat(forgetBefore(NOON.plusSeconds(1), MANY)).isZero();

        todos = me;
        assertThat(read(token, MANY).deleted()).containsExactly(todo.id());
    }
}
