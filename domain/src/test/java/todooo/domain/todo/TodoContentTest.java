package todooo.domain.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import todooo.domain.date.Due;
import todooo.domain.date.ZoneName;
import todooo.domain.list.ListId;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.value.InvalidValueException;

class TodoContentTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ZoneName BERLIN = new ZoneName("Europe/Berlin");
    private static final TodoContent ONE = one();
    private static final TodoContent OTHER = new TodoContent(
            new Task("Teach SQL"),
            false,
            -7,
            new ListId(4),
            new Notes("Not before noon"),
            Tags.of(List.of(new TagName("work"))),
            Due.parse("2026-12-02"),
            LocalDate.of(2026, 12, 2),
            Priority.LOW,
            Instant.EPOCH);

    @Test
    void equalContentsHaveTheSameFingerprint() {
        assertThat(one().fingerprint()).isEqualTo(ONE.fingerprint());
    }

    @Test
    void everyComponentIsPartOfTheFingerprint() throws ReflectiveOperationException {
        RecordComponent[] components = TodoContent.class.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getName().equals("completedAt")) {
                continue; // the service's own
            }
            Object[] values = values(components, ONE);
            values[i] = components[i].getAccessor().invoke(OTHER);

            assertThat(constructor(components).newInstance(values).fingerprint())
                    .as("with another %s", components[i].getName())
                    .isNotEqualTo(ONE.fingerprint());
        }
    }

    @Test
    void aMissingValueIsAnotherThanZero() {
        assertThat(ONE.withOrder(null).fingerprint())
                .isNotEqualTo(ONE.withOrder(0).fingerprint());
    }

    @Test
    void theZoneIsPartOfTheFingerprint() {
        assertThat(ONE.withDue(Due.parse("2026-12-01T09:30")).fingerprint()).isNotEqualTo(ONE.fingerprint());
    }

    @Test
    void theTimeOfCompletionIsNotPartOfTheFingerprint() {
        assertThat(ONE.withCompletedAt(null).fingerprint()).isEqualTo(ONE.fingerprint());
    }

    @Test
    void tagsWithLineBreaksBetweenThemAreOthersThanOneTag() {
        assertThat(ONE.withTags(Tags.of(List.of(new TagName("home school")))).fingerprint())
                .isNotEqualTo(ONE.fingerprint());
    }

    @Test
    void isCompletedNowIfItBeginsCompletedAndSaysNoTime() {
        assertThat(TodoContent.of(new Task("Done"), true, null).begun(NOON).completedAt())
                .isEqualTo(NOON);
        assertThat(ONE.begun(NOON.plusSeconds(1)).completedAt()).isEqualTo(NOON);
        assertThat(TodoContent.of(new Task("Open")).begun(NOON).completedAt()).isNull();
    }

    @Test
    void editsOfOneMemberLeaveTheOthers() {
        assertThat(ONE.edited(List.of(new TodoEdit.SetList(null)))).isEqualTo(ONE.withList(null));
        assertThat(ONE.edited(List.of(new TodoEdit.SetNotes(null)))).isEqualTo(ONE.withNotes(null));
        assertThat(ONE.edited(List.of(new TodoEdit.SetTags(Tags.NONE)))).isEqualTo(ONE.withTags(Tags.NONE));
        assertThat(ONE.edited(List.of(new TodoEdit.SetStart(null)))).isEqualTo(ONE.withStart(null));
        assertThat(ONE.edited(List.of(new TodoEdit.SetPriority(Priority.MEDIUM))))
                .isEqualTo(ONE.withPriority(Priority.MEDIUM));
    }

    @Test
    void oneTagIsAddedAndRemovedWithoutTouchingOthers() {
        assertThat(ONE.edited(List.of(new TodoEdit.AddTag(new TagName("work"))))
                        .tags()
                        .names())
                .extracting(TagName::text)
                .containsExactly("home", "school", "work");
        assertThat(ONE.edited(List.of(new TodoEdit.RemoveTag(new TagName("HOME"))))
                        .tags()
                        .names())
                .extracting(TagName::text)
                .containsExactly("school");
    }

    @Test
    void refusesATagTooMany() {
        TodoContent full = ONE.withTags(Tags.of(
                IntStream.range(0, 20).mapToObj(i -> new TagName("tag " + i)).toList()));

        assertThatExceptionOfType(InvalidFieldException.class)
                .isThrownBy(() -> full.edited(List.of(new TodoEdit.AddTag(new TagName("one more")))))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("tags"));
    }

    @Test
    void anotherTimeStaysInTheZone() {
        assertThat(ONE.edited(List.of(new TodoEdit.SetDue(Due.parse("2027-01-01T08:00"))))
                        .due())
                .isEqualTo(Due.parse("2027-01-01T08:00").in(BERLIN));
    }

    @Test
    void aWholeDayOrNoneTakesTheZoneAway() {
        assertThat(ONE.edited(List.of(new TodoEdit.SetDue(Due.parse("2027-01-01"))))
                        .due())
                .isEqualTo(Due.parse("2027-01-01"));
        assertThat(ONE.edited(List.of(new TodoEdit.SetDue(null))).due()).isNull();
        assertThat(ONE.edited(List.of(new TodoEdit.SetDueZone(null))).due()).isEqualTo(Due.parse("2026-12-01T09:30"));
    }

    @Test
    void aZoneNeedsATime() {
        TodoEdit zone = new TodoEdit.SetDueZone(BERLIN);
        for (@Nullable Due due : new @Nullable Due[] {null, Due.parse("2027-01-01")}) {
            assertThatExceptionOfType(InvalidFieldException.class)
                    .isThrownBy(() -> ONE.edited(List.of(new TodoEdit.SetDue(due), zone)))
                    .satisfies(refused -> assertThat(refused.field()).isEqualTo("dueZone"));
        }
        assertThat(ONE.withDue(null)
                        .edited(List.of(new TodoEdit.SetDueZone(null)))
                        .due())
                .isNull();
        assertThat(ONE.withDue(null)
                        .edited(List.of(new TodoEdit.SetDue(Due.parse("2027-01-01T08:00")), zone))
                        .due())
                .isEqualTo(Due.parse("2027-01-01T08:00").in(BERLIN));
    }

    @Test
    void hasNoStartThatCannotBeWritten() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> ONE.withStart(LocalDate.of(10_000, 1, 1)));
    }

    /** Instances of two versions of the program may share a database. */
    @Test
    void theFingerprintIsTheSameInEveryVersionOfTheProgram() {
        assertThat(TodoContent.of(new Task("Learn SQL")).fingerprint().hex())
                .isEqualTo("e1a7bb9bd3be579c91815ed83c34ac89a60929bd5cd3569bdccd0afcc03191d7");
    }

    private static TodoContent one() {
        return new TodoContent(
                new Task("Learn SQL"),
                true,
                3,
                new ListId(3),
                new Notes("At noon"),
                Tags.of(List.of(new TagName("home"), new TagName("school"))),
                Due.parse("2026-12-01T09:30").in(BERLIN),
                LocalDate.of(2026, 12, 1),
                Priority.HIGH,
                NOON);
    }

    private static Constructor<TodoContent> constructor(RecordComponent[] components)
            throws ReflectiveOperationException {
        return TodoContent.class.getDeclaredConstructor(
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    }

    private static Object[] values(RecordComponent[] components, TodoContent content)
            throws ReflectiveOperationException {
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].getAccessor().invoke(content);
        }
        return values;
    }
}
