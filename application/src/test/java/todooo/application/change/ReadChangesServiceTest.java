package todooo.application.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.content;
import static todooo.application.testkit.Fixtures.unmoved;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import todooo.application.port.in.change.ReadChanges;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.change.ChangePage;
import todooo.domain.change.ChangePosition;
import todooo.domain.change.ChangeToken;
import todooo.domain.change.SyncExpiredException;
import todooo.domain.query.PageLimit;
import todooo.domain.todo.ToDo;
import todooo.domain.value.Owner;

class ReadChangesServiceTest {
    private static final Owner ANA = new Owner("ana");

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final OwnedTodos todos = new OwnedTodos(transactions, ANA);

    @Test
    void readsTheFeedPartByPart() {
        ToDo first = todos.add(content("First"));
        ToDo second = todos.add(content("Second"));

        ChangePage one = read(null);
        ChangePage two = read(one.next());

        assertThat(one.todos()).containsExactly(unmoved(first));
        assertThat(one.more()).isTrue();
        assertThat(two.todos()).containsExactly(unmoved(second));
        assertThat(two.more()).isFalse();
    }

    @Test
    void asksAClientToStartAnew() {
        ChangeToken token = read(null).next();
        var beyond = new ChangeToken(token.epoch(), ChangePosition.behind(1), 0, 1);

        assertThatExceptionOfType(SyncExpiredException.class).isThrownBy(() -> read(beyond));
    }

    private ChangePage read(@Nullable ChangeToken since) {
        return ChangeServices.over(transactions, new ChangeHub(Duration.ZERO))
                .read()
                .read(new ReadChanges.Query(ANA, since, new PageLimit(1)));
    }
}
