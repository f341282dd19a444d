package todooo.domain.change;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeReaderTest {
    private static final int MANY = 100;

    private final KnownChanges changes = new KnownChanges();
    private final ChangeReader reader = new ChangeReader(changes);

    @Test
    void readsNothingFromNothing() {
        assertThat(reader.read(null, MANY))
                .contains(page(List.of(), List.of(), token("now", 0, Long.MAX_VALUE, 0), false));
    }

    @Test
    void readsAllTodosFromTheBeginning() {
        counted(5, 0);
        ChangedTodo second = changes.todo(1, 4);
        ChangedTodo first = changes.todo(2, 0);

        assertThat(reader.read(null, MANY))
                .contains(page(List.of(first, second), List.of(), token("now", 5, Long.MAX_VALUE, 5), false));
    }

    @Test
    void readsOneMoreThanTheLimitToKnowWhetherThereIsMore() {
        counted(3, 0);
        changes.todo(1, 1);
        changes.todo(2, 1);
        changes.todo(3, 2);

        ChangePage two = reader.read(null, 2).orElseThrow();

        assertThat(changes.limits).containsExactly(3, 3, 3);
        assertThat(two.entries()).hasSize(2);
        assertThat(two.more()).isTrue();
        assertThat(two.next()).isEqualTo(token("now", 1, 2, 3));
        assertThat(reader.read(null, 3).orElseThrow().more()).isFalse();
    }

    @Test
    void goesOnInsideAChange() {
        counted(3, 0);
        changes.todo(1, 1);
        ChangedTodo second = changes.todo(2, 1);
        ChangedTodo third = changes.todo(3, 2);

        assertThat(reader.read(token("now", 1, 1, 3), MANY).orElseThrow().entries())
                .containsExactly(second, third);
    }

    @Test
    void mergesTodosAndTombstonesInTheirOrder() {
        counted(4, 0);
        ChangedTodo one = changes.todo(5, 2);
        Tombstone two = changes.gone(6, 2);
        ChangedTodo three = changes.todo(7, 2);
        Tombstone four = changes.gone(1, 3);
        ChangedTodo five = changes.todo(1, 4);
        ChangeToken token = token("now", 1, Long.MAX_VALUE, 1);

        assertPage(token, 1, List.of(one), List.of(), token("now", 2, 5, 1));
        assertPage(token, 2, List.of(one), List.of(two), token("now", 2, 6, 1));
        assertPage(token, 3, List.of(one, three), List.of(two), token("now", 2, 7, 1));
        assertPage(token, 4, List.of(one, three), List.of(two, four), token("now", 3, 1, 1));
        assertThat(reader.read(token, 5))
                .contains(
                        page(List.of(one, three, five), List.of(two, four), token("now", 4, Long.MAX_VALUE, 1), false));
    }

    @Test
    void tellsListsBeforeTodosOfTheSameChange() {
        counted(4, 0);
        ChangedTodo todo = changes.todo(1, 2);
        ChangedList list = changes.list(9, 2);
        Tombstone goneList = changes.goneList(8, 2);
        Tombstone gone = changes.gone(2, 2);
        ChangedList later = changes.list(1, 3);

        List<FeedEntry> told = new ArrayList<>();
        ChangeToken next = token("now", 1, Long.MAX_VALUE, 1);
        for (int i = 0; i < 5; i++) {
            ChangePage page = reader.read(next, 1).orElseThrow();
            assertThat(page.entries()).hasSize(1);
            told.addAll(page.entries());
            next = page.next();
        }

        assertThat(told).containsExactly(goneList, list, todo, gone, later);
        assertThat(reader.read(next, 1).orElseThrow().entries()).isEmpty();
    }

    @Test
    void hasMoreIfOnlyTombstonesAreLeft() {
        counted(3, 0);
        ChangedTodo todo = changes.todo(1, 2);
        changes.gone(2, 3);

        assertPage(token("now", 1, Long.MAX_VALUE, 1), 1, List.of(todo), List.of(), token("now", 2, 1, 1));
    }

    @Test
    void doesNotTellWhatWasGoneWhenTheClientBegan() {
        counted(9, 0);
        changes.gone(1, 3);
        ChangedTodo old = changes.todo(2, 4);
        changes.gone(3, 5);
        Tombstone later = changes.gone(4, 6);

        ChangePage page = reader.read(token("now", 2, 9, 5), MANY).orElseThrow();

        assertThat(page.entries()).containsExactly(old, later);
        assertThat(page.next().start()).isEqualTo(5);
    }

    @Test
    void tellsTheRestOfTheChangeUpToWhichTheClientHasReadSinceItBegan() {
        counted(9, 0);
        Tombstone later = changes.gone(4, 5);

        assertThat(reader.read(token("now", 5, 3, 5), MANY).orElseThrow().entries())
                .containsExactly(later);
    }

    @Test
    void leavesWhatChangesMeanwhileToTheNextTime() {
        counted(2, 0);
        ChangedTodo first = changes.todo(1, 2);
        changes.meanwhile = () -> {
            counted(3, 0);
            changes.todo(2, 3);
            changes.meanwhile = () -> {};
        };

        ChangePage page = reader.read(null, MANY).orElseThrow();

        assertThat(page.entries()).containsExactly(first);
        assertThat(page.more()).isFalse();
        assertThat(page.next()).isEqualTo(token("now", 2, Long.MAX_VALUE, 2));
    }

    @Test
    void refusesATokenWhoseTombstonesAreForgottenMeanwhile() {
        counted(5, 0);
        ChangeToken token = token("now", 2, Long.MAX_VALUE, 2);
        assertThat(reader.read(token, MANY)).isPresent();
        changes.meanwhile = () -> counted(5, 3);

        assertThat(reader.read(token, MANY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 9223372036854775807, 2, true",
        "6, 9223372036854775807, 2, false",
        "6, 1, 2, false",
        "2, 1, 5, true",
        "2, 1, 6, false"
    })
    void takesNoTokenOfMoreThanWasCounted(long change, long id, long start, boolean taken) {
        counted(5, 0);
        assertThat(reader.read(token("now", change, id, start), MANY).isPresent())
                .isEqualTo(taken);

        counted(9, 0);
        changes.ends.put("before", 5L);
        assertThat(reader.read(token("before", change, id, start), MANY).isPresent())
                .isEqualTo(taken);
        assertThat(reader.read(token("now", change, id, start), MANY)).isPresent();
        assertThat(reader.read(token("unknown", change, id, start), MANY)).isEmpty();
    }

    /** What had moved on by then is not met at its position, and not told again. */
    @Test
    void takesNoTokenThatWasGivenAfterMoreThanWasCounted() {
        counted(5, 0);
        ChangeToken middle = token("now", 2, 1, 1);
        assertThat(reader.read(middle, MANY)).isPresent();

        assertThat(reader.read(new ChangeToken("now", middle.position(), 1, 6), MANY))
                .isEmpty();
    }

    @Test
    void givesTokensOfTheLatestEpoch() {
        counted(9, 0);
        changes.ends.put("before", 5L);
        changes.todo(1, 6);
        changes.todo(2, 7);

        assertThat(reader.read(token("before", 5, 1, 5), 1).orElseThrow().next())
                .isEqualTo(given(token("now", 6, 1, 5)));
        assertThat(reader.read(token("before", 5, 1, 5), 2).orElseThrow().next())
                .isEqualTo(token("now", 9, Long.MAX_VALUE, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 9223372036854775807, 0, false",
        "4, 1, 0, false",
        "4, 9223372036854775806, 0, false",
        "4, 9223372036854775807, 0, true",
        "5, 1, 0, true",
        "0, 0, 3, false",
        "0, 0, 4, true",
        "4, 9223372036854775807, 3, true"
    })
    void takesNoTokenThatIsOlderThanWhatIsForgotten(long change, long id, long start, boolean taken) {
        counted(9, 4);

        assertThat(reader.read(token("now", change, id, start), MANY).isPresent())
                .isEqualTo(taken);
    }

    @Test
    void readsFromTheBeginningWhateverIsForgotten() {
        counted(9, 9);
        ChangedTodo todo = changes.todo(1, 3);

        assertThat(reader.read(null, MANY).orElseThrow().entries()).containsExactly(todo);
    }

    private void assertPage(
            ChangeToken since, int limit, List<ChangedTodo> changed, List<Tombstone> removed, ChangeToken next) {
        assertThat(reader.read(since, limit)).contains(page(changed, removed, given(next), true));
    }

    /** The same token, as it is given at the last change. */
    private ChangeToken given(ChangeToken token) {
        return new ChangeToken(token.epoch(), token.position(), token.start(), changes.counter.last());
    }

    private void counted(long last, long forgotten) {
        changes.counter = new ChangeCounter("now", last, forgotten);
    }

    private static ChangeToken token(String epoch, long change, long id, long start) {
        return new ChangeToken(epoch, new ChangePosition(change, ChangedKind.TODO, id), start, Math.max(change, start));
    }

    private static ChangePage page(List<ChangedTodo> changed, List<Tombstone> removed, ChangeToken next, boolean more) {
        List<FeedEntry> entries = new ArrayList<>(changed);
        entries.addAll(removed);
        entries.sort(comparing(FeedEntry::position));
        return new ChangePage(entries, next, more);
    }
}
