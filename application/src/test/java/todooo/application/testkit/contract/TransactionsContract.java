package todooo.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.UnitOfWork;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.Sneaky;
import todooo.application.testkit.Waiting;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoQuery;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.value.Owner;

/** The contract of {@link Transactions}. The tests may share a database. */
public abstract class TransactionsContract {
    private OwnedTodos todos;

    protected abstract Transactions transactions();

    @BeforeEach
    void startWithoutTodos() {
        todos = new OwnedTodos(transactions(), Fixtures.newOwner());
    }

    @Test
    void returnsWhatTheWorkReturns() {
        assertThat(transactions().<String>read(unit -> "read")).isEqualTo("read");
        assertThat(transactions().<String>scan(unit -> "scanned")).isEqualTo("scanned");
        assertThat(transactions().<String>write(Owner.LOCAL, unit -> "written")).isEqualTo("written");
    }

    static Stream<Throwable> anyThrowable() {
        return Stream.of(new IllegalArgumentException("bad"), new AssertionError("worse"), new IOException("checked"));
    }

    @ParameterizedTest
    @MethodSource("anyThrowable")
    void rollsBackAndRethrowsWhateverTheWorkThrows(Throwable thrown) {
        assertThatThrownBy(() -> todos.change(mine -> {
                    mine.add(content("Never stored"), NOON);
                    throw Sneaky.rethrow(thrown);
                }))
                .isSameAs(thrown);

        assertThat(todos.list(TodoFilter.ALL)).isEmpty();
        ToDo next = todos.add(content("Works again"));
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(next);
    }

    @ParameterizedTest
    @MethodSource("anyThrowable")
    void rethrowsWhateverAReadThrows(Throwable thrown) {
        assertThatThrownBy(() -> todos.read(mine -> {
                    throw Sneaky.rethrow(thrown);
                }))
                .isSameAs(thrown);
        assertThat(todos.list(TodoFilter.ALL)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("anyThrowable")
    void rethrowsWhateverAScanThrows(Throwable thrown) {
        assertThatThrownBy(() -> todos.scan(mine -> {
                    throw Sneaky.rethrow(thrown);
                }))
                .isSameAs(thrown);
        assertThat(todos.scan(mine -> mine.list(TodoQuery.ALL)).todos()).isEmpty();
    }

    @Test
    void refusesToWriteInAReadOrAScan() {
        ToDo added = todos.add(content("Stays", true, null));
        RemovalSlice slice = todos.removal(null, 1).orElseThrow();
        Deletion deletion = todos.writeStore(mine -> mine.trash().add(DeletionContent.of(added.task()), NOON));
        List<Consumer<Store>> writes = List.of(
                mine -> mine.todos().add(content("New"), NOON),
                mine -> mine.todos().replace(added.withContent(content("Changed"), NOON)),
                mine -> mine.todos().move(added.id(), null),
                mine -> mine.trash().add(DeletionContent.of(added.task()), NOON),
                mine -> mine.trash().put(deletion, added),
                mine -> mine.trash().put(deletion, slice),
                mine -> mine.trash().restore(deletion.id(), NOON, 1),
                mine -> mine.trash().purge(deletion.id(), 1),
                mine -> mine.trash().remove(deletion),
                mine -> mine.changes().forgetBefore(NOON, 1));

        assertThat(writes)
                .allSatisfy(write -> assertThatIllegalStateException()
                        .isThrownBy(() -> todos.readStore(mine -> {
                            write.accept(mine);
                            return true;
                        })))
                .allSatisfy(write -> assertThatIllegalStateException()
                        .isThrownBy(() -> transactions().<Boolean>scan(unit -> {
                            write.accept(unit.of(todos.owner()));
                            return true;
                        })));
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(added);
    }

    @Test
    void refusesANestedTransaction() {
        ToDo added = todos.add(content("One"));

        assertThatIllegalStateException().isThrownBy(() -> todos.read(outer -> todos.find(added)));
        assertThatIllegalStateException().isThrownBy(() -> todos.read(outer -> todos.add(content("Two"))));
        assertThatIllegalStateException().isThrownBy(() -> todos.read(outer -> todos.scan(mine -> true)));
        assertThatIllegalStateException().isThrownBy(() -> todos.scan(outer -> todos.find(added)));
        assertThatIllegalStateException().isThrownBy(() -> todos.scan(outer -> todos.scan(mine -> true)));
        assertThatIllegalStateException().isThrownBy(() -> todos.scan(outer -> todos.add(content("Two"))));
        assertThatIllegalStateException().isThrownBy(() -> todos.write(outer -> todos.scan(mine -> true)));
        assertThatIllegalStateException().isThrownBy(() -> todos.write(outer -> todos.find(added)));
        assertThatIllegalStateException().isThrownBy(() -> todos.write(outer -> todos.add(content("Two"))));
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(added);
    }

    @Test
    void endsTheUnitOfWorkWithItsTransaction() {
        ToDo added = todos.add(content("One"));
        var leaked = new ArrayList<TodoRepository>();
        todos.read(leaked::add);
        todos.scan(leaked::add);
        todos.write(leaked::add);
        assertThatThrownBy(() -> todos.write(mine -> {
                    leaked.add(mine);
                    throw new IllegalArgumentException("rolled back");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(leaked).hasSize(4).allSatisfy(mine -> {
            assertThatIllegalStateException().isThrownBy(() -> mine.find(added.id()));
            assertThatIllegalStateException()
                    .isThrownBy(() -> mine.list(TodoQuery.ALL).todos());
            assertThatIllegalStateException().isThrownBy(() -> mine.add(content("Late"), NOON));
            assertThatIllegalStateException().isThrownBy(() -> mine.move(added.id(), null));
        });
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(added);
    }

    @Test
    void endsALeakedUnitOfWorkToo() {
        var leaked = new AtomicReference<UnitOfWork>();
        transactions().<Boolean>read(unit -> {
            leaked.set(unit);
            return true;
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> leaked.get().of(todos.owner()).todos().find(new TodoId(1)));
    }

    @Test
    void showsAScanNothingThatOthersCommitMeanwhile() {
        ToDo before = todos.add(content("Before"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<List<ToDo>> seen = todos.scan(mine -> {
                List<ToDo> first = mine.list(TodoQuery.ALL).todos();
                Future<?> others = threads.submit(() -> {
                    todos.add(content("Meanwhile"));
                    todos.replace(before.withContent(content("Changed"), NOON));
                });
                Waiting.onEndOf(others);
                return List.of(first, mine.list(TodoQuery.ALL).todos());
            });
            assertThat(seen).containsExactly(List.of(before), List.of(before));
        }
        assertThat(todos.count(TodoFilter.ALL)).hasValue(2);
    }

    @Test
    void showsNothingUncommittedToOthers() throws Exception {
        var added = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ToDo> writing = threads.submit(() -> todos.write(mine -> {
                ToDo todo = mine.add(content("Not yet"), NOON);
                added.countDown();
                Waiting.on(looked);
                return todo;
            }));
            Waiting.on(added);
            assertThat(todos.list(TodoFilter.ALL)).isEmpty();
            looked.countDown();
            assertThat(todos.list(TodoFilter.ALL).size()).isLessThanOrEqualTo(1);
            assertThat(todos.find(Waiting.on(writing))).isPresent();
        }
    }

    @Test
    void letsExactlyOneOfTwoConcurrentChangesOfAVersionWin() {
        ToDo added = todos.add(content("One"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Boolean>> changes = Stream.of("Left", "Right")
                    .map(task -> added.withContent(content(task), NOON))
                    .map(changed -> CompletableFuture.supplyAsync(() -> wins(changed), threads))
                    .toList();

            assertThat(changes.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
        }
        assertThat(todos.find(added))
                .hasValueSatisfying(todo -> assertThat(todo.version()).isEqualTo(2));
    }

    @Test
    void commitsEveryOneOfManyConcurrentWrites() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<ToDo>> adding = IntStream.range(0, 64)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> todos.add(content("To-do " + i)), threads))
                    .toList();

            List<ToDo> added = adding.stream().map(CompletableFuture::join).toList();
            assertThat(todos.list(TodoFilter.ALL)).containsExactlyInAnyOrderElementsOf(added);
        }
    }

    private boolean wins(ToDo changed) {
        try {
            todos.replace(changed);
            return true;
        } catch (StaleVersionException e) {
            return false;
        }
    }
}
