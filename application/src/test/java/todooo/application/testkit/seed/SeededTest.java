package todooo.application.testkit.seed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A randomised test, whose parameter is a seed of {@link Seeds#all}; the message of a failure begins with it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = SeededTest.OPTION + "{0}")
@MethodSource("todooo.application.testkit.seed.Seeds#all")
@ExtendWith(SeedInMessage.class)
public @interface SeededTest {
    /** The option that repeats a run; the seed follows. */
    String OPTION = "-Dtodooo.seed=";
}
