package todooo.adapter.persistence.sql.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.adapter.persistence.sql.testkit.Adapter;
import todooo.adapter.persistence.sql.testkit.OpenStore;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.list.TodoList;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.todo.ToDo;
import todooo.domain.value.Owner;

/**
 * A list that is deleted while to-dos are put into it: each of them is in time, or is refused; none has a lost list.
 */
abstract class ListRacesContract {
    private static final int ROUNDS = 20;
    private static final int WRITERS = 4;

    @TempDir
    private Path folder;

    protected abstract Adapter adapter();

    @ParameterizedTest
    @EnumSource
    void noTodoIsInAListThatIsGone(TestDatabase product) {
        try (OpenStore store = OpenStore.open(adapter(), product.create(folder));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var todos = new OwnedTodos(store.transactions(), Owner.LOCAL);
            Tags tags = todos.tags("home");
            for (int round = 0; round < ROUNDS; round++) {
                race(todos, tags, threads);
            }

            List<ToDo> left = store.list();
            assertThat(left)
                    .allSatisfy(todo -> assertThat(todo.content().list()).isNull());
            assertThat(todos.tag("home").orElseThrow().todos())
                    .isEqualTo(left.stream()
                            .filter(todo -> todo.content().tags().has(new TagName("home")))
                            .count());
        }
    }

    private static void race(OwnedTodos todos, Tags tags, ExecutorService threads) {
        TodoList list = todos.addList("List");
        List<ToDo> moved = IntStream.range(0, WRITERS)
                .mapToObj(_ -> todos.add(content("Moved").withTags(tags)))
                .toList();
        Stream<Runnable> work = Stream.of(
                        Stream.<Runnable>of(() -> todos.delete(list, NOON)),
                        moved.stream().<Runnable>map(todo -> () -> todos.replace(in(list, todo))),
                        moved.stream()
                                .<Runnable>map(_ -> () -> todos.add(
                                        content("Added").withTags(tags).withList(list.id()))))
                .flatMap(each -> each);
        work.map(each -> CompletableFuture.runAsync(() -> unlessStale(each), threads))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private static ToDo in(TodoList list, ToDo todo) {
        return todo.withContent(todo.content().withList(list.id()), NOON);
    }

    /** Whoever comes too late is refused. */
    private static void unlessStale(Runnable work) {
        try {
            work.run();
        } catch (StaleVersionException e) {
            assertThat(e).hasMessageContaining("Id");
        }
    }
}
