package todooo.application.testkit.contract.change;

import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.change.ChangePage;
import todooo.domain.change.ChangePosition;
import todooo.domain.change.ChangeToken;
import todooo.domain.storage.Changes;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;

/** What the contracts of {@link Changes} share: the to-dos of an owner, and the feed that tells their changes. */
abstract class FeedContract {
    static final int MANY = 1_000;

    OwnedTodos todos;

    protected abstract Transactions transactions();

    @BeforeEach
    void startWithoutTodos() {
        todos = new OwnedTodos(transactions(), Fixtures.newOwner());
    }

    List<ToDo> add(int count) {
        return todos.write(mine -> {
            List<ToDo> added = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                added.add(mine.add(content("To-do " + i), NOON));
            }
            return added;
        });
    }

    ChangePage read(@Nullable ChangeToken since, int limit) {
        return todos.changes(since, limit).orElseThrow();
    }

    ChangePage read(@Nullable ChangeToken since) {
        return read(since, MANY);
    }

    int forgetBefore(Instant then, int limit) {
        return todos.<Integer>writeStore(store -> store.changes().forgetBefore(then, limit));
    }

    static ChangeToken at(ChangeToken token, ChangePosition position, long start) {
        return new ChangeToken(token.epoch(), position, start, Math.max(position.change(), start));
    }

    static List<TodoId> ids(List<ToDo> all, int... indexes) {
        return IntStream.of(indexes).mapToObj(i -> all.get(i).id()).toList();
    }
}
