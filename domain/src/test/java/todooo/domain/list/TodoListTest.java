package todooo.domain.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.domain.value.InvalidValueException;
import todooo.domain.value.Owner;

class TodoListTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ListContent HOME = ListContent.of(new ListTitle("Home"));
    private static final TodoList LIST = TodoList.added(new ListId(1), Owner.LOCAL, HOME, NOON);

    @Test
    void startsAtVersionOneAndInUse() {
        assertThat(LIST.version()).isEqualTo(1);
        assertThat(LIST.content().archived()).isFalse();
        assertThat(LIST.createdAt()).isEqualTo(NOON).isEqualTo(LIST.updatedAt());
    }

    @Test
    void editsOnlyWhatTheyName() {
        assertThat(LIST.edited(List.of(new ListEdit.SetTitle(new ListTitle("Work"))), NOON)
                        .content())
                .isEqualTo(new ListContent(new ListTitle("Work"), false));
        TodoList archived = LIST.edited(List.of(new ListEdit.SetArchived(true)), NOON.plusSeconds(1));
        assertThat(archived)
                .isEqualTo(new TodoList(
                        LIST.id(),
                        Owner.LOCAL,
                        new ListContent(new ListTitle("Home"), true),
                        NOON,
                        NOON.plusSeconds(1),
                        2));
    }

    @Test
    void editsThatChangeNothingMakeNoVersion() {
        assertThat(LIST.edited(List.of(new ListEdit.SetArchived(false)), NOON.plusSeconds(1)))
                .isSameAs(LIST);
    }

    @Test
    void everyComponentIsPartOfTheFingerprint() {
        assertThat(HOME.withArchived(true).fingerprint()).isNotEqualTo(HOME.fingerprint());
        assertThat(HOME.withTitle(new ListTitle("home")).fingerprint()).isNotEqualTo(HOME.fingerprint());
        assertThat(ListContent.of(new ListTitle("Home")).fingerprint()).isEqualTo(HOME.fingerprint());
    }

    @Test
    void cutsItsTimesToTheMicrosecond() {
        assertThat(TodoList.added(new ListId(1), Owner.LOCAL, HOME, NOON.plusNanos(1_999))
                        .createdAt())
                .isEqualTo(NOON.plusNanos(1_000));
    }

    @Test
    void hasNoVersionBelowOneAndNoIdBelowOne() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new TodoList(LIST.id(), Owner.LOCAL, HOME, NOON, NOON, 0));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new ListId(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "two\nlines", "\ud800", "\u202eemoH"})
    void hasALegibleTitle(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> ListTitle.written(text));
    }

    @Test
    void hasATitleOfAtMost128CodePoints() {
        assertThat(ListTitle.written("🏠".repeat(128)).text()).hasSize(256);
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> ListTitle.written("t".repeat(129)));
    }
}
