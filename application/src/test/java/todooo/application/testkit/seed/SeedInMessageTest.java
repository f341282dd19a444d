package todooo.application.testkit.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

class SeedInMessageTest {
    @Test
    void isThereForEveryWayToFail() {
        for (Throwable thrown : List.of(new AssertionError("expected 1"), new IllegalStateException("expected 1"))) {
            assertThatThrownBy(() -> run(() -> {
                        throw thrown;
                    }))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("-Dtodooo.seed=42: expected 1")
                    .hasCause(thrown);
        }
    }

    @Test
    void isNotInTheWayOfATestThatPasses() throws Throwable {
        boolean[] ran = new boolean[1];

        run(() -> {
            ran[0] = true;
            return null;
        });

        assertThat(ran).containsExactly(true);
    }

    private static void run(Invocation<Void> test) throws Throwable {
        new SeedInMessage().interceptTestTemplateMethod(test, new SeededMethod(), null);
    }

    /** A call of a randomised test with the seed 42. */
    private static final class SeededMethod implements ReflectiveInvocationContext<Method> {
        @Override
        public List<Object> getArguments() {
            return List.of(42L);
        }

        @Override
        public Class<?> getTargetClass() {
            return SeedInMessageTest.class;
        }

        @Override
        public Method getExecutable() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Object> getTarget() {
            return Optional.empty();
        }
    }
}
