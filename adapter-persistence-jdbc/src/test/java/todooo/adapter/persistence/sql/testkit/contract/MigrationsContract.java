package todooo.adapter.persistence.sql.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.testkit.Adapter;
import todooo.adapter.persistence.sql.testkit.OlderSchema;
import todooo.adapter.persistence.sql.testkit.OpenStore;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.application.port.out.IdempotencyKeys.Receipt;
import todooo.application.port.out.UnitOfWork;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.query.DeletionQuery;
import todooo.domain.query.PageLimit;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionContent.Kind;
import todooo.domain.trash.DeletionContent.State;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.Owner;

/** Transactions on a database that an earlier program has filled, with each schema before the newest. */
abstract class MigrationsContract {
    @TempDir
    private Path folder;

    protected abstract Adapter adapter();

    @TestFactory
    Stream<DynamicTest> keepEveryTodoOfEverySchema() {
        return Stream.of(TestDatabase.values())
                .flatMap(product ->
                        OlderSchema.versionsBeforeTheNewest(product, product.create(created(product.name()))).stream()
                                .map(version -> DynamicTest.dynamicTest(
                                        "%s, version %s".formatted(product, version),
                                        () -> keepsEverything(product, version))));
    }

    /** Reads it all, finds it, and changes what the rules of today would refuse to write. */
    private void keepsEverything(TestDatabase product, String version) throws SQLException {
        DatabaseSettings settings = product.create(created(product + version));
        OlderSchema.create(product, settings, version);
        try (OpenStore store = OpenStore.open(adapter(), settings)) {
            List<ToDo> todos = all(store);

            assertThat(todos).hasSize(OlderSchema.TODOS);
            Map<String, ToDo> byTask =
                    todos.stream().collect(Collectors.toMap(todo -> todo.task().text(), Function.identity()));
            assertThat(byTask.get("Plain 6"))
                    .isEqualTo(store.find(byTask.get("Plain 6")))
                    .satisfies(todo -> {
                        assertThat(todo.completed()).isTrue();
                        assertThat(todo.order()).isEqualTo(6);
                        assertThat(todo.createdAt()).isEqualTo(Instant.ofEpochSecond(6));
                        assertThat(todo.updatedAt())
                                .isEqualTo(Instant.ofEpochSecond(6).plusNanos(1_000));
                        assertThat(todo.version()).isEqualTo(1);
                    });
            assertThat(byTask.get("Plain 7").order()).isNull();
            assertThat(byTask.get("Ünïcode 😀 100% _").order()).isEqualTo(Integer.MIN_VALUE);
            assertThat(byTask.get("\u200b").order()).isEqualTo(Integer.MAX_VALUE);
            assertThat(found(store, "ÜNÏCODE 😀")).containsExactly(byTask.get("Ünïcode 😀 100% _"));
            assertThat(found(store, "plain 2499")).containsExactly(byTask.get("Plain 2499"));
            assertThat(createdUnderTheKey(store)).isEmpty(); // keys without a fingerprint expire

            assertThat(store.transactions().<ToDo>write(Owner.LOCAL, unit -> reopened(unit, byTask.get("\u200b"))))
                    .extracting(ToDo::completed)
                    .isEqualTo(false);
            assertThat(store.add("New").id().value())
                    .isGreaterThan(todos.getLast().id().value());
            if (Integer.parseInt(version) >= OlderSchema.FIRST_WITH_TRASH) {
                keepsTheTrash(new OwnedTodos(store.transactions(), Owner.LOCAL));
            }
        }
    }

    /** Reads the trash, adds to it, and brings back what is in it. */
    private static void keepsTheTrash(OwnedTodos todos) {
        List<Deletion> trash =
                todos.readStore(store -> store.trash().list(new DeletionQuery(Instant.EPOCH, null, PageLimit.MAX)));
        assertThat(trash)
                .singleElement()
                .isEqualTo(new Deletion(
                        new DeletionId(1),
                        Owner.LOCAL,
                        new DeletionContent(Kind.TODO, new Task("Deleted"), 1, State.COMPLETE),
                        Instant.ofEpochSecond(4_000),
                        Instant.ofEpochSecond(4_000).plusNanos(1_000),
                        2));
        assertThat(todos.delete(todos.add(content("Deleted now")), NOON).id())
                .as("an id is never used twice")
                .isEqualTo(new DeletionId(3));

        assertThat(todos.restore(trash.getFirst(), NOON)).isEqualTo(1);
        assertThat(todos.find(new TodoId(1_000_000)))
                .contains(new ToDo(
                        new TodoId(1_000_000),
                        Owner.LOCAL,
                        content("Deleted", true, 5),
                        Instant.ofEpochSecond(3_000),
                        NOON,
                        5));
    }

    private Path created(String name) {
        try {
            return Files.createDirectory(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, page by page, the oldest first. */
    private static List<ToDo> all(OpenStore store) {
        List<ToDo> all = new ArrayList<>();
        TodoQuery query = TodoQuery.ALL.atMost(new PageLimit(PageLimit.MAX));
        TodoPosition next = null;
        while (true) {
            TodoPage page = list(store, query.after(next));
            all.addAll(page.todos());
            next = page.next();
            if (next == null) {
                return all;
            }
        }
    }

    private static List<ToDo> found(OpenStore store, String text) {
        return list(store, TodoQuery.ALL.of(TodoFilter.of(new SearchText(text), null)))
                .todos();
    }

    private static TodoPage list(OpenStore store, TodoQuery query) {
        return store.transactions().read(unit -> unit.of(Owner.LOCAL).todos().list(query));
    }

    private static Optional<Receipt> createdUnderTheKey(OpenStore store) {
        return store.transactions()
                .read(unit -> unit.of(Owner.LOCAL)
                        .idempotencyKeys()
                        .find(new IdempotencyKey(OlderSchema.KEY), Instant.EPOCH));
    }

    /** Changes another member than the one that the rules of today would refuse. */
    private static ToDo reopened(UnitOfWork unit, ToDo todo) {
        ToDo changed = todo.withContent(todo.content().withCompleted(false), NOON);
        unit.of(Owner.LOCAL).todos().replace(changed);
        return unit.of(Owner.LOCAL).todos().find(todo.id()).orElseThrow();
    }
}
