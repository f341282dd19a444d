package todooo.application.testkit.contract.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;
import static todooo.application.testkit.Fixtures.unmoved;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.application.port.out.IdempotencyKeys.Receipt;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.change.ChangePage;
import todooo.domain.change.ChangePosition;
import todooo.domain.change.ChangeToken;
import todooo.domain.change.ChangedKind;
import todooo.domain.storage.Changes;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.ToDo;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionContent.State;
import todooo.domain.value.IdempotencyKey;

/** The contract of {@link Changes} for to-dos. The tests may share a database. */
public abstract class ChangesContract extends FeedContract {
    @Test
    void beginWithNone() {
        ChangePage page = read(null, MANY);

        assertThat(todos.lastChange()).isZero();
        assertThat(page.todos()).isEmpty();
        assertThat(page.deleted()).isEmpty();
        assertThat(page.more()).isFalse();
        assertThat(page.next().position()).isEqualTo(ChangePosition.behind(0));
        ToDo first = todos.add(content("First"));
        assertThat(read(page.next(), MANY).todos()).containsExactly(unmoved(first));
    }

    @Test
    void eachTransactionTakesTheNextNumberOnce() {
        ToDo first = todos.write(mine -> {
            ToDo added = mine.add(content("First"), NOON);
            ToDo other = mine.add(content("Second"), NOON);
            mine.move(other.id(), null);
            ToDo next = added.withContent(content("Changed"), NOON);
            mine.replace(next);
            return next;
        });
        assertThat(todos.lastChange()).isEqualTo(1);
        ToDo second = first.withContent(content("Changed again"), NOON);
        todos.replace(second);
        assertThat(todos.lastChange()).isEqualTo(2);
        todos.move(second, null);
        assertThat(todos.lastChange()).isEqualTo(3);
        Deletion deletion = todos.delete(second, NOON);
        assertThat(todos.lastChange()).isEqualTo(4);
        todos.restore(deletion, NOON);
        assertThat(todos.lastChange()).isEqualTo(5);
        todos.remove(todos.find(second).orElseThrow());
        assertThat(todos.lastChange()).isEqualTo(6);
        todos.remove(null, MANY);
        assertThat(todos.lastChange()).isEqualTo(7);
    }

    @Test
    void areWritesOfTodosOnly() {
        Deletion deletion = todos.delete(todos.add(content("Deleted")), NOON);
        long last = todos.lastChange();
        ChangeToken token = read(null, MANY).next();
        var key = new IdempotencyKey("key");
        var receipt = new Receipt(content("Any").fingerprint(), 1, 1, NOON);

        Deletion next = todos.writeStore(store -> {
            Deletion purged = deletion.withContent(deletion.content().in(State.PURGING), NOON);
            store.trash().replace(purged);
            return purged;
        });
        todos.writeStore(store -> {
            store.trash().add(DeletionContent.of(deletion.content().title()), NOON);
            return store.trash().purge(deletion.id(), MANY);
        });
        todos.writeStore(store -> {
            store.trash().remove(next);
            return true;
        });
        todos.writeStore(store -> store.idempotencyKeys().add(key, receipt, NOON));
        todos.writeStore(store -> store.idempotencyKeys().removeBefore(NOON.plusSeconds(1), 1));
        todos.writeStore(store -> store.changes().forgetBefore(NOON, MANY));

        assertThat(todos.lastChange()).isEqualTo(last);
        assertThat(read(token, MANY).deleted()).isEmpty();
    }

    @Test
    void keepNothingOfWhatIsRolledBack() {
        ToDo first = todos.add(content("First"));
        ChangeToken token = read(null, MANY).next();
        var reason = new IllegalArgumentException("rolled back");

        assertThat(catchThrowable(() -> todos.changeStore(store -> {
                    store.todos().add(content("Never"), NOON);
                    OwnedTodos.remove(store, first);
                    throw reason;
                })))
                .isSameAs(reason);

        assertThat(todos.lastChange()).isEqualTo(1);
        assertThat(read(token, MANY)).isEqualTo(new ChangePage(List.of(), token, false));
        ToDo second = todos.add(content("Second"));
        assertThat(todos.lastChange()).isEqualTo(2);
        assertThat(read(token, MANY).todos()).containsExactly(unmoved(second));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, MANY})
    void tellAllOnceInTheirOrderFromTheBeginning(int limit) {
        List<ToDo> all = add(4);
        ToDo changed = all.get(1).withContent(content("Changed"), NOON);
        todos.replace(changed);
        ToDo last = todos.add(content("Last"));

        List<ChangePage> pages = pages(null, limit);

        assertThat(pages)
                .hasSize((5 + limit - 1) / limit)
                .allSatisfy(page -> assertThat(page.deleted()).isEmpty())
                .allSatisfy(page -> assertThat(page.todos().size()).isBetween(1, limit));
        assertThat(pages.stream().flatMap(page -> page.todos().stream()).map(PlacedTodo::todo))
                .containsExactly(all.get(0), all.get(2), all.get(3), changed, last);
    }

    @Test
    void tellWhatCameBehindATokenInsideAChange() {
        List<ToDo> all = add(3);
        ChangePage first = read(null, 2);

        assertThat(first.more()).isTrue();
        assertThat(first.next().position())
                .isEqualTo(
                        new ChangePosition(1, ChangedKind.TODO, all.get(1).id().value()));
        ToDo changed = all.get(0).withContent(content("Changed"), NOON);
        todos.replace(changed);
        assertThat(read(first.next(), MANY).todos()).containsExactly(unmoved(all.get(2)), unmoved(changed));
    }

    @Test
    void tellATodoThatChangedTwiceOnceWithItsLatestState() {
        ToDo first = todos.add(content("First"));
        ChangeToken token = read(null, MANY).next();
        ToDo second = first.withContent(content("Second"), NOON);
        todos.replace(second);
        ToDo third = second.withContent(content("Third", true, 3), NOON.plusSeconds(1));
        todos.replace(third);

        assertThat(read(token, 1)).satisfies(page -> {
            assertThat(page.todos()).containsExactly(unmoved(third));
            assertThat(page.more()).isFalse();
        });
    }

    @Test
    void tellPlaces() {
        ToDo first = todos.add(content("First"));
        ToDo second = todos.add(content("Second"));
        ChangeToken token = read(null, MANY).next();
        todos.move(second, null);

        ChangePage page = read(token, MANY);

        assertThat(page.todos()).singleElement().satisfies(moved -> {
            assertThat(moved.todo()).isEqualTo(second);
            assertThat(moved.place()).isLessThan(unmoved(first).place());
        });
        assertThat(page.deleted()).isEmpty();
    }

    @Test
    void tellWhatLeftTheListOneByOneOrInASlice() {
        List<ToDo> all = add(4);
        ChangeToken token = read(null, MANY).next();
        todos.remove(all.get(2));
        todos.delete(all.get(0), NOON);
        todos.remove(null, MANY);

        assertThat(read(token, MANY)).satisfies(page -> {
            assertThat(page.todos()).isEmpty();
            assertThat(page.deleted()).isEqualTo(ids(all, 2, 0, 1, 3));
        });
    }

    @Test
    void tellWhatWasRestoredAsATodoAgain() {
        List<ToDo> all = add(2);
        ChangeToken before = read(null, MANY).next();
        Deletion deletion = todos.delete(all.get(0), NOON);
        ChangeToken deleted = read(before, MANY).next();
        todos.restore(deletion, NOON.plusSeconds(1));
        ToDo restored = todos.find(all.get(0)).orElseThrow();

        for (ChangeToken token : List.of(before, deleted)) {
            assertThat(read(token, MANY)).satisfies(page -> {
                assertThat(page.todos()).containsExactly(unmoved(restored));
                assertThat(page.deleted()).isEmpty();
            });
        }
        assertThat(todos.<Integer>writeStore(store -> store.changes().forgetBefore(NOON.plusSeconds(9), MANY)))
                .isZero();
    }

    @Test
    void tellInTheirOrderWhatLeftAndWhatStays() {
        List<ToDo> all = add(3);
        ChangeToken token = read(null, MANY).next();
        ToDo changed = all.get(2).withContent(content("Changed"), NOON);
        todos.changeStore(store -> {
            store.todos().replace(changed);
            OwnedTodos.remove(store, all.get(0));
        });
        todos.remove(all.get(1));

        List<ChangePage> pages = pages(token, 1);

        assertThat(pages).hasSize(3);
        assertThat(pages.get(0).deleted()).isEqualTo(ids(all, 0));
        assertThat(pages.get(1).todos()).containsExactly(unmoved(changed));
        assertThat(pages.get(2).deleted()).isEqualTo(ids(all, 1));
    }

    @Test
    void doNotTellWhatWasGoneWhenTheClientBegan() {
        List<ToDo> all = add(4);
        todos.remove(all.get(0));
        todos.delete(all.get(1), NOON);

        ChangePage first = read(null, 1);
        assertThat(first.todos()).containsExactly(unmoved(all.get(2)));
        todos.remove(all.get(2));

        ChangePage second = read(first.next(), MANY);
        assertThat(second.todos()).containsExactly(unmoved(all.get(3)));
        assertThat(second.deleted()).isEqualTo(ids(all, 2));
    }

    @Test
    void areThoseOfOneOwnerOnly() {
        ToDo mine = todos.add(content("Mine"));
        var others = new OwnedTodos(transactions(), Fixtures.newOwner());
        others.remove(others.add(content("Theirs")));
        ToDo theirs = others.add(content("Theirs too"));

        assertThat(todos.lastChange()).isEqualTo(1);
        assertThat(read(null, MANY).todos()).containsExactly(unmoved(mine));
        assertThat(others.lastChange()).isEqualTo(3);
        assertThat(others.changes(null, MANY).orElseThrow().todos()).containsExactly(unmoved(theirs));
        ChangeToken token = read(null, MANY).next();
        others.add(content("Theirs later"));
        assertThat(read(token, MANY)).isEqualTo(new ChangePage(List.of(), token, false));
        assertThat(others.changes(token, MANY).orElseThrow().deleted())
                .as("a token is a number, whoever got it")
                .hasSize(1);
    }

    @Test
    void endWithTheirTransaction() {
        var leaked = new AtomicReference<Changes>();
        todos.writeStore(store -> {
            leaked.set(store.changes());
            return true;
        });

        Changes changes = Objects.requireNonNull(leaked.get());
        assertThatIllegalStateException().isThrownBy(changes::last);
        assertThatIllegalStateException().isThrownBy(() -> changes.read(null, 1));
        assertThatIllegalStateException().isThrownBy(() -> changes.forgetBefore(NOON, 1));
    }

    private List<ChangePage> pages(@Nullable ChangeToken since, int limit) {
        List<ChangePage> pages = new ArrayList<>();
        ChangePage page = read(since, limit);
        pages.add(page);
        while (page.more()) {
            page = read(page.next(), limit);
            pages.add(page);
        }
        return pages;
    }
}
