package todooo.domain.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TodoContentTest {
    private static final TodoContent ONE = one();
    private static final TodoContent OTHER = TodoContent.of(new Task("Teach SQL"), false, -7);

    @Test
    void equalContentsHaveTheSameFingerprint() {
        assertThat(one().fingerprint()).isEqualTo(ONE.fingerprint());
    }

    @Test
    void everyComponentIsPartOfTheFingerprint() throws ReflectiveOperationException {
        RecordComponent[] components = TodoContent.class.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
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

    /** Instances of two versions of the program may share a database. */
    @Test
    void theFingerprintIsTheSameInEveryVersionOfTheProgram() {
        assertThat(TodoContent.of(new Task("Learn SQL")).fingerprint().hex())
                .isEqualTo("e1a7bb9bd3be579c91815ed83c34ac89a60929bd5cd3569bdccd0afcc03191d7");
    }

    private static TodoContent one() {
        return TodoContent.of(new Task("Learn SQL"), true, 3);
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
