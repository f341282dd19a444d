package todooo.application.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import todooo.application.port.in.transfer.Identity;
import todooo.application.port.in.transfer.ImportRecord;
import todooo.application.port.in.transfer.ImportRecord.OfList;
import todooo.application.port.in.transfer.ImportRecord.OfTodo;
import todooo.application.port.in.transfer.ImportRecord.Position;
import todooo.application.port.in.transfer.ImportRecord.Remark;
import todooo.application.port.in.transfer.ImportRecord.Unusable;
import todooo.application.port.in.transfer.ImportTodos.Command;
import todooo.application.port.in.transfer.ImportTodos.Import;
import todooo.application.port.in.transfer.ImportTodos.ImportOutcome;
import todooo.application.port.in.transfer.ImportTodos.ImportOutcome.Result;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.DisturbedTransactions;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListTitle;
import todooo.domain.list.TodoList;
import todooo.domain.query.TodoFilter;
import todooo.domain.storage.StorageException;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.trash.Deletion;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.Owner;

class ImportTodosServiceTest {
    private static final Owner ANA = new Owner("ana");
    private static final Instant BEFORE = NOON.minusSeconds(86_400);
    private static final SliceLimit TWO = new SliceLimit(2, 1_000);

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final OwnedTodos todos = new OwnedTodos(transactions, ANA);

    @Test
    void addsTodosInTheOrderOfTheFile() {
        assertThat(results(run(todo("First"), todo("Second"), todo("Third"))))
                .containsExactly(Result.ADDED, Result.ADDED, Result.ADDED);

        assertThat(tasks()).containsExactly("First", "Second", "Third");
    }

    @Test
    void keepsWhenATodoWasCreated() {
        run(exported(7, BEFORE, "Old"), exported(8, NOON.plusSeconds(60), "From a clock that is ahead"));

        assertThat(all())
                .extracting(ToDo::createdAt, ToDo::updatedAt, ToDo::version)
                .containsExactly(tuple(BEFORE, NOON, 1L), tuple(NOON, NOON, 1L));
    }

    @Test
    void addsNothingWhenTheSameFileIsImportedTwice() {
        ImportRecord[] file = {
            list("1", "Home"), todo("A"), todo("A"), named("uid", "B"), exported(7, BEFORE, "C"), inList("1", "D")
        };
        run(file);
        List<ToDo> first = all();

        assertThat(results(run(file))).containsOnly(Result.EXISTS);
        assertThat(all()).isEqualTo(first).hasSize(5);
        assertThat(todos.lists()).hasSize(1);
    }

    @Test
    void tellsEqualTodosOfOneFileApart() {
        assertThat(results(run(todo("Buy milk"), todo("Buy milk")))).containsExactly(Result.ADDED, Result.ADDED);
        assertThat(results(run(todo("Buy milk"), todo("Buy milk"), todo("Buy milk"))))
                .containsExactly(Result.EXISTS, Result.EXISTS, Result.ADDED);
    }

    @Test
    void addsATodoThatComesTwiceUnderOneNameOnce() {
        assertThat(results(run(named("uid", "A"), named("uid", "A changed"), named("other", "B"))))
                .containsExactly(Result.ADDED, Result.REPEATED, Result.ADDED);
    }

    @Test
    void knowsTheTodosOfThisDatabaseByTheirIdsAndTimes() {
        ToDo mine = todos.add(content("Mine"));
        ToDo changed = mine.withContent(content("Changed since"), NOON);
        todos.replace(changed);

        List<ImportOutcome> outcomes = run(
                exported(mine.id().value(), mine.createdAt(), "Mine"),
                exported(mine.id().value(), BEFORE, "Of another database"));

        assertThat(results(outcomes)).containsExactly(Result.EXISTS, Result.ADDED);
        assertThat(outcomes.getFirst().id()).isEqualTo(mine.id().value());
        assertThat(todos.find(mine)).contains(changed);
    }

    @Test
    void leavesATodoInTheTrashUntilItIsRemovedForGood() {
        run(named("uid", "A"));
        Deletion deletion = todos.delete(all().getFirst(), NOON);

        assertThat(results(run(named("uid", "A")))).containsExactly(Result.TRASHED);

        todos.changeStore(store -> store.trash().purge(deletion.id(), 10));
        assertThat(results(run(named("uid", "A")))).containsExactly(Result.ADDED);
    }

    @Test
    void findsAListByItsOriginThenByItsTitle() {
        TodoList home = todos.addList("Home");
        run(list("5", "hOME"), inList("5", "A"), list("6", "Work"), inList("6", "B"));
        TodoList work = todos.lists().getLast();
        todos.changeStore(
                store -> store.lists().replace(work.withContent(ListContent.of(new ListTitle("Office")), NOON)));

        run(list("6", "Work"), inList("6", "C"));

        assertThat(all())
                .extracting(todo -> todo.task().text(), todo -> todo.content().list())
                .containsExactly(tuple("A", home.id()), tuple("B", work.id()), tuple("C", work.id()));
        assertThat(todos.lists()).hasSize(2);
    }

    @Test
    void putsATodoIntoTheInboxIfItsListIsNotThere() {
        ImportOutcome outcome = run(inList("9", "A")).getFirst();

        assertThat(outcome.result()).isEqualTo(Result.ADDED);
        assertThat(outcome.remarks()).extracting(Remark::part).containsExactly("list");
        assertThat(all().getFirst().content().list()).isNull();
    }

    @Test
    void makesNoMoreListsThanAnOwnerMayHave() {
        todos.changeStore(store -> {
            for (int i = 0; i < TodoList.MAX_LISTS; i++) {
                store.lists().add(ListContent.of(new ListTitle("List " + i)), NOON);
            }
        });

        List<ImportOutcome> outcomes = run(list("1", "List 7"), list("2", "One more"), inList("2", "A"));

        assertThat(results(outcomes)).containsExactly(Result.EXISTS, Result.SKIPPED, Result.ADDED);
        assertThat(todos.lists()).hasSize(TodoList.MAX_LISTS);
    }

    @Test
    void usesTagsInTheirPresentSpellingAndMakesOthers() {
        todos.tags("home");

        run(tagged("A", "Home", "new"), tagged("B", "NEW"));

        assertThat(all()).extracting(todo -> todo.content().tags()).containsExactly(tags("home", "new"), tags("new"));
    }

    @Test
    void makesNoMoreTagsThanAnOwnerMayHave() {
        todos.changeStore(store -> {
            for (int i = 1; i < Tag.MAX_TAGS; i++) {
                store.tags().add(new TagName("tag " + i));
            }
        });

        List<ImportOutcome> outcomes = run(tagged("A", "last"), tagged("B", "tag 1", "too many"));

        assertThat(outcomes.getFirst().remarks()).isEmpty();
        assertThat(outcomes.getLast().remarks()).extracting(Remark::part).containsExactly("tags");
        assertThat(all()).extracting(todo -> todo.content().tags()).containsExactly(tags("last"), tags("tag 1"));
    }

    @Test
    void skipsWhatCannotBeReadAndGoesOn() {
        var reason = new Remark("task", "is missing");

        List<ImportOutcome> outcomes = run(todo("A"), new Unusable(new Position(2, 2), List.of(reason)), todo("B"));

        assertThat(results(outcomes)).containsExactly(Result.ADDED, Result.SKIPPED, Result.ADDED);
        assertThat(outcomes.get(1).remarks()).containsExactly(reason);
        assertThat(tasks()).containsExactly("A", "B");
    }

    @Test
    void saysTheSameInADryRunAndWritesNothing() {
        todos.tags("home");
        ToDo mine = todos.add(content("Mine"));
        ImportRecord[] file = {
            list("1", "Home"),
            inList("1", "A"),
            list("2", "HOME"),
            tagged("B", "home", "new"),
            todo("B"),
            todo("B"),
            named("uid", "C"),
            named("uid", "C"),
            exported(mine.id().value(), mine.createdAt(), "Mine"),
            list("1", "X")
        };

        List<ImportOutcome> dry = run(true, transactions, file);
        assertThat(todos.lists()).isEmpty();
        assertThat(all()).containsExactly(mine);
        assertThat(todos.tag("new")).isEmpty();

        assertThat(results(run(file))).isEqualTo(results(dry));
    }

    @Test
    void goesOnWhereItStoppedHalfWay() {
        ImportRecord[] file = {list("1", "Home"), todo("A"), todo("A"), inList("1", "B"), todo("A")};
        var failing = DisturbedTransactions.failingAt(
                transactions, 2, new StorageException.Unavailable(new IllegalStateException("away")));

        assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(() -> run(false, failing, file));
        assertThat(tasks()).containsExactly("A");

        assertThat(results(run(file)))
                .containsExactly(Result.EXISTS, Result.EXISTS, Result.ADDED, Result.ADDED, Result.ADDED);
        assertThat(tasks()).containsExactly("A", "A", "B", "A");
        assertThat(results(run(file))).containsOnly(Result.EXISTS);
    }

    @Test
    void takesNoRecordForAnotherOneThatHasItsIdAndTimeHere() {
        todos.add(content("Mine"));
        ImportRecord[] file = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> exported(i, BEFORE, "From elsewhere " + i))
                .toArray(ImportRecord[]::new);
        run(Arrays.copyOf(file, 4));

        assertThat(results(run(file)))
                .containsExactly(
                        Result.EXISTS,
                        Result.EXISTS,
                        Result.EXISTS,
                        Result.EXISTS,
                        Result.ADDED,
                        Result.ADDED,
                        Result.ADDED,
                        Result.ADDED,
                        Result.ADDED);
        assertThat(tasks()).hasSize(10).doesNotHaveDuplicates();
        assertThat(results(run(file))).containsOnly(Result.EXISTS);
    }

    @Test
    void takesNoListForAnotherOneThatHasItsIdAndTimeHere() {
        todos.addList("Mine");
        run(exportedList(1, BEFORE, null, "One"));

        List<ImportOutcome> outcomes = run(exportedList(2, BEFORE, null, "Two"), exportedList(1, BEFORE, null, "One"));

        assertThat(results(outcomes)).containsExactly(Result.ADDED, Result.EXISTS);
        assertThat(todos.lists()).hasSize(3);
    }

    @Test
    void knowsItsOwnExportOfWhatItHadImported() {
        run(named("uid", "B"), exportedList(7, BEFORE, null, "Home"));
        ToDo imported = all().getFirst();
        TodoList list = todos.lists().getFirst();
        Fingerprint origin = todos.<Fingerprint>readStore(store -> Objects.requireNonNull(
                store.imports().todosOf(List.of(imported.id())).getFirst().origin()));
        Fingerprint listOrigin = todos.<Fingerprint>readStore(
                store -> store.imports().listOrigins().get(list.id()));

        List<ImportOutcome> outcomes = run(
                exportedList(list.id().value(), list.createdAt(), listOrigin, "Renamed"),
                exported(imported.id().value(), imported.createdAt(), origin, "Changed"));

        assertThat(results(outcomes)).containsExactly(Result.EXISTS, Result.EXISTS);
    }

    @Test
    void takesFewerRecordsIntoATransactionTheLongerTheyAre() {
        var counting = new DisturbedTransactions(transactions, _ -> {});

        run(false, counting, todo("x".repeat(250)), todo("y".repeat(250)), todo("A"), todo("B"));
        assertThat(counting.writes()).isEqualTo(2);

        var small = new SliceLimit(100, 400);
        var more = new DisturbedTransactions(transactions, _ -> {});
        drain(begin(false, more, small, todo("1" + "x".repeat(250)), todo("2" + "y".repeat(250)), todo("C")));
        assertThat(more.writes()).isEqualTo(2);
    }

    private List<ImportOutcome> run(ImportRecord... records) {
        return run(false, transactions, records);
    }

    private List<ImportOutcome> run(boolean dryRun, Transactions through, ImportRecord... records) {
        return drain(begin(dryRun, through, TWO, records));
    }

    private static Import begin(boolean dryRun, Transactions through, SliceLimit limit, ImportRecord... records) {
        return TransferServices.over(through, () -> NOON, limit)
                .imports()
                .begin(new Command(ANA, dryRun), List.of(records).iterator());
    }

    private static List<ImportOutcome> drain(Import running) {
        List<ImportOutcome> outcomes = new ArrayList<>();
        for (List<ImportOutcome> slice = running.next(); !slice.isEmpty(); slice = running.next()) {
            outcomes.addAll(slice);
        }
        return outcomes;
    }

    private static List<Result> results(List<ImportOutcome> outcomes) {
        return outcomes.stream().map(ImportOutcome::result).toList();
    }

    private List<ToDo> all() {
        return todos.list(TodoFilter.ALL).stream()
                .sorted(Comparator.comparingLong(todo -> todo.id().value()))
                .toList();
    }

    private List<String> tasks() {
        return all().stream().map(todo -> todo.task().text()).toList();
    }

    private static ImportRecord list(String key, String title) {
        return new OfList(
                new Position(1, 1),
                key,
                ListContent.of(new ListTitle(title)),
                new Identity.Named("test", key),
                null,
                List.of());
    }

    private static ImportRecord todo(String task) {
        return todo(content(task), null, new Identity.ByContent("test"), null);
    }

    private static ImportRecord inList(String key, String task) {
        return todo(content(task), key, new Identity.ByContent("test"), null);
    }

    private static ImportRecord named(String name, String task) {
        return todo(content(task), null, new Identity.Named("test", name), null);
    }

    private static ImportRecord exported(long id, Instant createdAt, String task) {
        return exported(id, createdAt, null, task);
    }

    private static ImportRecord exported(long id, Instant createdAt, @Nullable Fingerprint origin, String task) {
        return todo(content(task), null, new Identity.Exported("test", id, createdAt, origin), createdAt);
    }

    private static ImportRecord exportedList(long id, Instant createdAt, @Nullable Fingerprint origin, String title) {
        return new OfList(
                new Position(1, 1),
                String.valueOf(id),
                ListContent.of(new ListTitle(title)),
                new Identity.Exported("test", id, createdAt, origin),
                createdAt,
                List.of());
    }

    private static ImportRecord tagged(String task, String... names) {
        return todo(content(task).withTags(tags(names)), null, new Identity.ByContent("test"), null);
    }

    private static Tags tags(String... names) {
        return Tags.of(Arrays.stream(names).map(TagName::new).toList());
    }

    private static ImportRecord todo(
            TodoContent content, @Nullable String list, Identity identity, @Nullable Instant createdAt) {
        return new OfTodo(new Position(1, 1), content, list, identity, createdAt, List.of());
    }
}
