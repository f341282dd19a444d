package todooo.application.testkit.contract.change;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.content;
import static todooo.application.testkit.Fixtures.unmoved;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import todooo.domain.change.ChangePage;
import todooo.domain.change.ChangePosition;
import todooo.domain.change.ChangeToken;
import todooo.domain.change.ChangedKind;
import todooo.domain.change.Epoch;
import todooo.domain.storage.Changes;
import todooo.domain.todo.ToDo;

/** The contract of {@link Changes} for tokens and the epochs that they are of. The tests may share a database. */
public abstract class ChangeTokensContract extends RestartedFeedContract {
    @Test
    void refuseATokenBeyondTheLastChange() {
        add(2);
        ChangeToken last = read(null, MANY).next();

        assertThat(todos.changes(at(last, ChangePosition.behind(1), 1), MANY)).isPresent();
        assertThat(todos.changes(at(last, ChangePosition.behind(2), 1), MANY)).isEmpty();
        assertThat(todos.changes(at(last, new ChangePosition(2, ChangedKind.TODO, 1), 1), MANY))
                .isEmpty();
        assertThat(todos.changes(at(last, ChangePosition.BEGINNING, 2), MANY)).isEmpty();
    }

    @Test
    void refuseATokenOfAnEpochThatThisDatabaseDoesNotKnow() {
        todos.add(content("First"));
        ChangeToken token = read(null, MANY).next();

        assertThat(todos.changes(new ChangeToken(epoch().name(), token.position(), token.start(), token.last()), MANY))
                .isEmpty();
        assertThat(todos.changes(new ChangeToken("'; drop table --", ChangePosition.BEGINNING, 0, 0), MANY))
                .isEmpty();
    }

    @Test
    void goOnAfterTheServiceWasStartedAgain() {
        ToDo first = todos.add(content("First"));
        ChangeToken token = read(null, MANY).next();
        var again = startAgain(epoch());

        assertThat(again.changes(token, MANY)).contains(new ChangePage(List.of(), token, false));
        ToDo second = again.add(content("Second"));

        assertThat(again.lastChange()).isEqualTo(2);
        ChangePage page = again.changes(token, MANY).orElseThrow();
        assertThat(page.todos()).containsExactly(unmoved(second));
        assertThat(page.next().epoch()).isNotEqualTo(token.epoch());
        assertThat(again.changes(null, MANY).orElseThrow().todos()).containsExactly(unmoved(first), unmoved(second));
    }

    @Test
    void tellNewTokensByTheEpochOfTheLastChange() {
        Epoch second = epoch();
        var again = startAgain(second);
        todos.add(content("First"));
        String first = read(null, MANY).next().epoch();

        assertThat(again.changes(null, MANY).orElseThrow().next().epoch()).isEqualTo(first);
        again.add(content("Second"));
        assertThat(again.changes(null, MANY).orElseThrow().next().epoch()).isEqualTo(second.name());
        assertThat(read(null, MANY).next().epoch()).isEqualTo(second.name());
    }

    @Test
    void refuseATokenBeyondTheEndOfItsEpoch() {
        add(1);
        add(1);
        ChangeToken end = read(null, MANY).next();
        var again = startAgain(epoch());
        again.add(content("Third"));
        again.add(content("Fourth"));

        assertThat(again.changes(end, MANY).orElseThrow().todos()).hasSize(2);
        assertThat(again.changes(at(end, ChangePosition.behind(1), 2), MANY)).isPresent();
        assertThat(again.changes(at(end, ChangePosition.behind(3), 2), MANY)).isEmpty();
        assertThat(again.changes(at(end, new ChangePosition(3, ChangedKind.TODO, 1), 2), MANY))
                .isEmpty();
        assertThat(again.changes(at(end, ChangePosition.behind(1), 3), MANY)).isEmpty();
    }

    @Test
    void knowTheEndOfEachEpoch() {
        List<ChangeToken> ends = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            var again = startAgain(epoch());
            again.add(content("To-do " + i));
            ends.add(again.changes(null, MANY).orElseThrow().next());
        }

        for (int i = 0; i < 4; i++) {
            ChangeToken end = ends.get(i);
            assertThat(read(end, MANY).todos()).hasSize(3 - i);
            assertThat(todos.changes(at(end, ChangePosition.behind(i + 2), i + 1), MANY))
                    .isEmpty();
        }
    }

    @Test
    void refuseATokenOfAnEpochThatIsTooManyStartsBack() {
        Epoch first = epoch();
        var longAgo = startAgain(first);
        longAgo.add(content("First"));
        ChangeToken token = read(null, MANY).next();

        startAgain(after(first, Epoch.KEPT - 1)).add(content("Second"));
        assertThat(read(token, MANY).todos()).hasSize(1);
        startAgain(after(first, Epoch.KEPT + 1)).add(content("Third"));
        assertThat(todos.changes(token, MANY)).isEmpty();
    }
}
