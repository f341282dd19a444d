package todooo.adapter.persistence.sql.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import todooo.domain.tag.RetiredTag;
import todooo.domain.tag.TagId;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.trash.Deletion;
import todooo.domain.value.Owner;

/** Deleted to-dos that are purged while they follow a tag that was renamed: both come to their end. */
abstract class TagRacesContract {
    private static final int ROUNDS = 20;
    private static final int DELETIONS = 4;
    private static final int MANY = 100;

    @TempDir
    private Path folder;

    protected abstract Adapter adapter();

    @ParameterizedTest
    @EnumSource
    void aPurgeAndARenameBothEnd(TestDatabase product) {
        try (OpenStore store = OpenStore.open(adapter(), product.create(folder));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var todos = new OwnedTodos(store.transactions(), Owner.LOCAL);
            for (int round = 0; round < ROUNDS; round++) {
                race(todos, new TagName("home" + round), threads);
            }

            assertThat(todos.<Optional<RetiredTag>>readStore(
                            stored -> stored.tags().anyRetired()))
                    .isEmpty();
        }
    }

    private static void race(OwnedTodos todos, TagName successor, ExecutorService threads) {
        Tags tags = todos.tags("home", "work");
        List<Deletion> deletions = IntStream.range(0, DELETIONS)
                .mapToObj(_ -> todos.delete(todos.add(content("Deleted").withTags(tags)), NOON))
                .toList();
        TagId id = todos.tag("home").orElseThrow().id();
        RetiredTag home = todos.writeStore(store -> {
            store.tags().rename(id, successor);
            return store.tags().retired(new TagName("home")).orElseThrow();
        });
        Stream<Runnable> work = Stream.concat(
                Stream.of(() -> todos.<Integer>writeStore(store -> store.tags().follow(home, NOON, MANY))),
                deletions.stream().<Runnable>map(deletion -> () -> purge(todos, deletion)));
        work.map(each -> CompletableFuture.runAsync(each, threads)).toList().forEach(CompletableFuture::join);
    }

    private static void purge(OwnedTodos todos, Deletion deletion) {
        todos.changeStore(store -> {
            assertThat(store.trash().purge(deletion.id(), MANY)).isEqualTo(1);
            store.trash().remove(deletion);
        });
    }
}
