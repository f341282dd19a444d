package todooo.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;
import static todooo.application.testkit.Fixtures.unmoved;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.application.port.out.IdempotencyKeys.Receipt;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.Replica;
import todooo.application.testkit.seed.SeededTest;
import todooo.domain.change.ChangePage;
import todooo.domain.change.ChangePosition;
import todooo.domain.change.ChangeToken;
import todooo.domain.change.ChangedKind;
import todooo.domain.change.Epoch;
import todooo.domain.storage.Changes;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionContent.State;
import todooo.domain.value.IdempotencyKey;

/** The contract of {@link Changes}. The tests may share a database. */
public abstract class ChangesContract {
    private static final int MANY = 1_000;

    /** The last number of an epoch; that of the transactions under test is 1, or not much more. */
    private static final AtomicLong EPOCHS = new AtomicLong(100);

    private OwnedTodos todos;

    protected abstract Transactions transactions();

    /** The transactions of another start of the service on the same data. */
    protected abstract Transactions startedAgain(Epoch epoch);

    @BeforeEach
    void startWithoutTodos() {
        todos = new OwnedTodos(transactions(), Fixtures.newOwner());
    }

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
        var again = new OwnedTodos(startedAgain(epoch()), todos.owner());

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
        var again = new OwnedTodos(startedAgain(second), todos.owner());
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
        var again = new OwnedTodos(startedAgain(epoch()), todos.owner());
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
            var again = new OwnedTodos(startedAgain(epoch()), todos.owner());
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
        var longAgo = new OwnedTodos(startedAgain(first), todos.owner());
        longAgo.add(content("First"));
        ChangeToken token = read(null, MANY).next();

        new OwnedTodos(startedAgain(after(first, Epoch.KEPT - 1)), todos.owner()).add(content("Second"));
        assertThat(read(token, MANY).todos()).hasSize(1);
        new OwnedTodos(startedAgain(after(first, Epoch.KEPT + 1)), todos.owner()).add(content("Third"));
        assertThat(todos.changes(token, MANY)).isEmpty();
    }

    @Test
    void followTwoInstancesThatWriteSideBySide() {
        var other = new OwnedTodos(startedAgain(epoch()), todos.owner());
        var replicas = List.of(new Replica(todos, 2), new Replica(other, 3));
        for (int i = 0; i < 6; i++) {
            ToDo added = (i % 2 == 0 ? todos : other).add(content("To-do " + i));
            replicas.forEach(Replica::followToTheEnd);
            (i % 3 == 0 ? todos : other).replace(added.withContent(content("Changed " + i), NOON));
            replicas.forEach(Replica::followToTheEnd);
        }

        assertThat(todos.lastChange()).isEqualTo(12);
        assertThat(replicas)
                .allSatisfy(replica -> assertThat(replica.listByPlace()).isEqualTo(todos.listByPlace()));
        ChangeToken last = read(null, MANY).next();
        assertThat(todos.changes(at(last, ChangePosition.behind(13), 0), MANY)).isEmpty();
    }

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
        var again = new OwnedTodos(startedAgain(epoch()), todos.owner());
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

    @Test
    void missNothingOfManyWritersWhoeverReadsMeanwhile() {
        int writers = 8;
        int each = 10;
        var replica = new Replica(todos, 3);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> writing = IntStream.range(0, writers)
                    .mapToObj(writer -> CompletableFuture.runAsync(
                            () -> IntStream.range(0, each).forEach(i -> {
                                ToDo added = todos.add(content("To-do " + writer + " " + i));
                                if (i % 3 == 0) {
                                    todos.delete(added, NOON);
                                }
                            }),
                            threads))
                    .toList();
            while (!writing.stream().allMatch(CompletableFuture::isDone)) {
                replica.follow();
            }
            writing.forEach(CompletableFuture::join);
        }

        assertThat(replica.followToTheEnd().listByPlace())
                .isEqualTo(todos.listByPlace())
                .hasSize(writers * 6);
        assertThat(todos.lastChange()).isBetween(1L, writers * (each + 4L));
    }

    @SeededTest
    void leadEachCopyToTheSameList(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Replica> replicas = Stream.of(1, 2, 3, 7, MANY)
                .map(limit -> new Replica(todos, limit))
                .toList();
        List<Deletion> deletions = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            act(random, deletions, NOON.plusSeconds(i));
            replicas.forEach(replica -> {
                if (random.nextInt(3) == 0) {
                    replica.follow();
                }
            });
        }

        assertThat(replicas)
                .allSatisfy(replica ->
                        assertThat(replica.followToTheEnd().listByPlace()).isEqualTo(todos.listByPlace()));
    }

    /** Does something to the list, as its owner may. */
    private void act(RandomGenerator random, List<Deletion> deletions, Instant now) {
        List<ToDo> all = todos.listByPlace();
        int act = all.size() < 2 ? 0 : random.nextInt(10);
        switch (act) {
            case 0, 1, 2 -> todos.write(mine -> mine.add(content("Added"), now));
            case 3, 4 -> {
                ToDo todo = any(random, all);
                boolean completed = !todo.completed();
                todos.replace(todo.withContent(content("Changed", completed, null), now));
            }
            case 5, 6 -> {
                ToDo moved = any(random, all);
                ToDo after = any(random, all);
                todos.move(moved, after.equals(moved) ? null : after);
            }
            case 7 -> deletions.add(todos.delete(any(random, all), now));
            case 8 -> {
                if (!deletions.isEmpty()) {
                    todos.restore(deletions.remove(random.nextInt(deletions.size())), now);
                }
            }
            default -> forgetBefore(now.minusSeconds(random.nextInt(40)), 2);
        }
    }

    private static ToDo any(RandomGenerator random, List<ToDo> all) {
        return all.get(random.nextInt(all.size()));
    }

    private List<ToDo> add(int count) {
        return todos.write(mine -> {
            List<ToDo> added = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                added.add(mine.add(content("To-do " + i), NOON));
            }
            return added;
        });
    }

    private ChangePage read(@Nullable ChangeToken since, int limit) {
        return todos.changes(since, limit).orElseThrow();
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

    private int forgetBefore(Instant then, int limit) {
        return todos.<Integer>writeStore(store -> store.changes().forgetBefore(then, limit));
    }

    private static ChangeToken at(ChangeToken token, ChangePosition position, long start) {
        return new ChangeToken(token.epoch(), position, start, Math.max(position.change(), start));
    }

    private static List<TodoId> ids(List<ToDo> all, int... indexes) {
        return IntStream.of(indexes).mapToObj(i -> all.get(i).id()).toList();
    }

    /** An epoch later than all before. */
    private static Epoch epoch() {
        return epoch(EPOCHS.incrementAndGet());
    }

    private static Epoch after(Epoch epoch, int starts) {
        return epoch(epoch.number() + starts);
    }

    private static Epoch epoch(long number) {
        return new Epoch(number, String.format(Locale.ROOT, "%016x", number));
    }
}
