package todooo.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FatalErrorHandlerTest {
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final List<Integer> statuses = new ArrayList<>();
    private final FatalErrorHandler errors = new FatalErrorHandler(
            new LastWords(log, statuses::add), System.getLogger(FatalErrorHandlerTest.class.getName()));

    @Test
    void endTheProcessWith7WhenMemoryRanOut() {
        errors.accept(new OutOfMemoryError("planted"));

        assertThat(statuses).containsExactly(7);
        assertThat(said()).contains("Todooo cannot go on: it ran out of memory").hasLineCount(1);
    }

    @Test
    void lookAtTheCauses() {
        errors.uncaughtException(
                Thread.currentThread(), new IllegalStateException(new AssertionError(new OutOfMemoryError())));

        assertThat(statuses).containsExactly(7);
    }

    @Test
    void includeAClassThatNeverInitialisesAgain() {
        errors.accept((Error) new NoClassDefFoundError("Could not initialize class X")
                .initCause(new ExceptionInInitializerError(
                        "Exception java.lang.OutOfMemoryError: Java heap space [in thread \"main\"]")));

        assertThat(statuses).containsExactly(7);
    }

    @Test
    void includeAFailureOfTheJvm() {
        errors.accept(new InternalError("a fault occurred in an unsafe memory access operation"));

        assertThat(statuses).containsExactly(7);
        assertThat(said()).contains("the JVM failed", "unsafe memory access");
    }

    @Test
    void leaveDefectsToOthers() {
        errors.accept(new AssertionError("a defect"));
        errors.accept(new StackOverflowError());
        errors.accept(new NoClassDefFoundError("no/such/Class"));
        errors.uncaughtException(Thread.currentThread(), new IllegalStateException("planted"));

        assertThat(statuses).isEmpty();
        assertThat(said()).isEmpty();
    }

    @Test
    void bearCausesThatGoRoundInACircle() {
        var first = new IllegalStateException("first");
        var second = new IllegalStateException("second", first);
        first.initCause(second);

        errors.endIfFatal(first);

        assertThat(statuses).isEmpty();
    }

    @Test
    void giveOneReasonWhenSeveralThreadsFail() {
        errors.accept(new OutOfMemoryError("first"));
        errors.accept(new InternalError("second"));

        assertThat(statuses).containsExactly(7, 7);
        assertThat(said()).hasLineCount(1);
    }

    private String said() {
        return log.toString(StandardCharsets.UTF_8);
    }
}
