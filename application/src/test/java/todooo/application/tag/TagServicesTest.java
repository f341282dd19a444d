package todooo.application.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.RETENTION;
import static todooo.application.testkit.Fixtures.content;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todooo.application.act.Slices;
import todooo.application.port.in.tag.DeleteTag;
import todooo.application.port.in.tag.DeleteTag.Deleted;
import todooo.application.port.in.tag.ListTags;
import todooo.application.port.in.tag.RenameTag;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.DisturbedTransactions;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.query.PageLimit;
import todooo.domain.query.TodoFilter;
import todooo.domain.storage.PartlyDoneException;
import todooo.domain.storage.StorageException;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagName;
import todooo.domain.tag.TagNotFoundException;
import todooo.domain.todo.ToDo;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;

class TagServicesTest {
    private static final Owner ANA = new Owner("ana");
    private static final IdempotencyKey KEY = new IdempotencyKey("key");
    private static final int SLICE = 2;

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final OwnedTodos todos = new OwnedTodos(transactions, ANA);
    private final StorageException failure = new StorageException.Unavailable(new IllegalStateException("planted"));
    private final Instant now = NOON.plusSeconds(1);

    @Test
    void listsThemInTheOrderOfTheirFoldedNamesPageByPage() {
        todos.tags("b", "C", "a");

        ListTags.Page first = list(null);

        assertThat(first.tags()).extracting(tag -> tag.name().text()).containsExactly("a", "b");
        assertThat(first.hasMore()).isTrue();
        ListTags.Page last = list(first.tags().getLast().name());
        assertThat(last.tags()).extracting(tag -> tag.name().text()).containsExactly("C");
        assertThat(last.hasMore()).isFalse();
    }

    private ListTags.Page list(@Nullable TagName after) {
        return TagServices.over(transactions, () -> now, RETENTION)
                .list()
                .list(new ListTags.Query(ANA, after, new PageLimit(2)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "3, 2", "4, 3"})
    void renamesATagOnAllItsTodosInSlices(int count, int writes) {
        fill(count, "work");
        var slices = new DisturbedTransactions(transactions, write -> {});

        Tag renamed = rename(slices, "WORK", "Job");

        assertThat(slices.writes()).isEqualTo(writes);
        assertThat(renamed.name().text()).isEqualTo("Job");
        assertThat(renamed.todos()).isEqualTo(count);
        assertThat(todos.tag("work")).isEmpty();
        assertThat(names()).hasSize(count).allMatch(List.of("Job")::equals);
        assertThat(todos.list(TodoFilter.ALL)).allSatisfy(todo -> {
            assertThat(todo.version()).isEqualTo(2);
            assertThat(todo.updatedAt()).isEqualTo(now);
        });
    }

    @Test
    void spellsATagAnew() {
        fill(3, "work");

        assertThat(rename(transactions, "work", "Work").todos()).isEqualTo(3);
        assertThat(names()).containsOnly(List.of("Work"));
    }

    @Test
    void leavesATagThatHasItsNameAlready() {
        fill(1, "work");

        assertThat(rename(transactions, "WORK", "work").todos()).isEqualTo(1);
        assertThat(todos.list(TodoFilter.ALL)).extracting(ToDo::version).containsExactly(1L);
    }

    @Test
    void makesOneTagOfTwo() {
        fill(3, "work");
        fill(2, "job");
        fill(1, "work", "job");

        Tag merged = rename(transactions, "work", "JOB");

        assertThat(merged).isEqualTo(todos.tag("job").orElseThrow());
        assertThat(merged.name().text()).isEqualTo("job");
        assertThat(merged.todos()).isEqualTo(6);
        assertThat(names()).containsOnly(List.of("job"));
    }

    @ParameterizedTest
    @CsvSource({"Job", "Work"})
    void goesOnWithARenamingThatStopped(String newName) {
        fill(5, "work");
        assertStopsAfter(2, () -> rename(failingAt(2), "work", newName));
        assertThat(names()).contains(List.of("work"), List.of(newName));

        assertThat(rename(transactions, "work", newName).todos()).isEqualTo(5);
        assertThat(names()).hasSize(5).containsOnly(List.of(newName));
    }

    @Test
    void knowsNoTagThatHasBeenRenamed() {
        fill(1, "work");
        rename(transactions, "work", "job");

        assertThatExceptionOfType(TagNotFoundException.class).isThrownBy(() -> rename(transactions, "work", "job"));
        assertThatExceptionOfType(TagNotFoundException.class).isThrownBy(() -> rename(transactions, "work", "other"));
    }

    @Test
    void doesNotGoOnWithARenamingToAnotherName() {
        fill(3, "work");
        todos.tags("other");
        assertStopsAfter(2, () -> rename(failingAt(2), "work", "job"));

        assertThatExceptionOfType(TagNotFoundException.class).isThrownBy(() -> rename(transactions, "work", "other"));
        assertThat(names()).contains(List.of("work"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "3, 2", "4, 3"})
    void takesATagOffAllItsTodosInSlices(int count, int writes) {
        fill(count, "work", "keep");
        var slices = new DisturbedTransactions(transactions, write -> {});

        assertThat(delete(slices, "Work", null)).isEqualTo(new Deleted(count, false));

        assertThat(slices.writes()).isEqualTo(writes);
        assertThat(todos.tag("work")).isEmpty();
        assertThat(names()).hasSize(count).allMatch(List.of("keep")::equals);
        assertThatExceptionOfType(TagNotFoundException.class).isThrownBy(() -> delete(transactions, "work", null));
    }

    @Test
    void goesOnWithADeletionThatStopped() {
        fill(5, "work");
        assertStopsAfter(2, () -> delete(failingAt(2), "work", null));

        assertThat(delete(transactions, "work", null)).isEqualTo(new Deleted(3, false));
        assertThat(names()).containsOnly(List.of());
    }

    @Test
    void goesOnWithADeletionUnderItsKey() {
        fill(5, "work");
        assertStopsAfter(2, () -> delete(failingAt(2), "work", KEY));

        assertThat(delete(transactions, "work", KEY)).isEqualTo(new Deleted(5, true));
        assertThat(names()).containsOnly(List.of());
        assertThat(delete(transactions, "work", KEY)).isEqualTo(new Deleted(5, true));
    }

    @Test
    void deletesOnceUnderAKey() {
        fill(1, "work");
        delete(transactions, "work", KEY);
        fill(1, "work");

        assertThat(delete(transactions, "work", KEY)).isEqualTo(new Deleted(1, true));
        assertThat(todos.tag("work")).isPresent();
        assertThatExceptionOfType(IdempotencyKeyReusedException.class)
                .isThrownBy(() -> delete(transactions, "other", KEY));
    }

    @Test
    void knowsNoTagOfAnotherOwner() {
        new OwnedTodos(transactions, new Owner("bob")).tags("private");

        assertThatExceptionOfType(TagNotFoundException.class)
                .isThrownBy(() -> rename(transactions, "private", "public"));
        assertThatExceptionOfType(TagNotFoundException.class).isThrownBy(() -> delete(transactions, "private", null));
    }

    private void fill(int count, String... names) {
        todos.tags(names);
        for (int i = 0; i < count; i++) {
            todos.add(content("To-do " + i).withTags(todos.tags(names)));
        }
    }

    private List<List<String>> names() {
        return todos.list(TodoFilter.ALL).stream()
                .map(todo -> todo.content().tags().names().stream()
                        .map(TagName::text)
                        .toList())
                .toList();
    }

    private Transactions failingAt(int write) {
        return DisturbedTransactions.failingAt(transactions, write, failure);
    }

    private Tag rename(Transactions through, String name, String newName) {
        return TagServices.over(through, () -> now, RETENTION, new Slices(SLICE))
                .rename()
                .rename(new RenameTag.Command(ANA, new TagName(name), new TagName(newName)));
    }

    private Deleted delete(Transactions through, String name, @Nullable IdempotencyKey key) {
        return TagServices.over(through, () -> now, RETENTION, new Slices(SLICE))
                .delete()
                .delete(new DeleteTag.Command(ANA, new TagName(name), key));
    }

    private void assertStopsAfter(int done, Runnable request) {
        assertThatExceptionOfType(PartlyDoneException.class)
                .isThrownBy(request::run)
                .satisfies(thrown -> {
                    assertThat(thrown.done()).isEqualTo(done);
                    assertThat(thrown.reason()).isSameAs(failure);
                });
    }
}
