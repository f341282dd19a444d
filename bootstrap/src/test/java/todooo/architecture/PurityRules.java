package todooo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.text.DateFormat;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Time, randomness and configuration are arguments, so that every run can be repeated; only bootstrap reads them. */
final class PurityRules {
    private PurityRules() {}

    static ArchRule timeComesFromOutside(Layers app) {
        return outsideBootstrap(app)
                .should()
                .accessTargetWhere(describe("the clock of the machine is read", PurityRules::readsClock))
                .because(
                        "a test must be able to set the time: take an Instant, or an InstantSource that bootstrap makes");
    }

    static ArchRule randomnessIsInjected(Layers app) {
        return outsideBootstrap(app)
                .should()
                .accessTargetWhere(describe("a random value is drawn", PurityRules::usesRandomness))
                .because(
                        "a test must be able to repeat a run: take a RandomGenerator, or the id itself, as an argument");
    }

    static ArchRule configurationComesFromOutside(Layers app) {
        return outsideBootstrap(app)
                .should()
                .accessTargetWhere(
                        describe("the environment or a system property is read", PurityRules::readsEnvironment))
                .because("only the configuration in bootstrap reads the environment and system properties:"
                        + " take the value as an argument");
    }

    static ArchRule nothingPrints(Layers app) {
        var bootstrap = resideInAPackage(app.bootstrap());
        return noClasses()
                .should()
                .accessTargetWhere(describe(
                        "something is printed", access -> prints(access, bootstrap.test(access.getOriginOwner()))))
                .because("an operator reads the log: use System.Logger;"
                        + " only bootstrap says on standard error why it could not start, and on standard output what it"
                        + " was asked for");
    }

    static ArchRule nothingIsBoundToAThread() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocal.class)
                .because("requests run on virtual threads, and a ThreadLocal outlives what it was set for:"
                        + " pass the value as an argument, or bind a ScopedValue");
    }

    static ArchRule nothingUsesTheOldDates() {
        return noClasses()
                .should()
                .dependOnClassesThat(assignableTo(Date.class)
                        .or(assignableTo(Calendar.class))
                        .or(assignableTo(TimeZone.class))
                        .or(assignableTo(DateFormat.class))
                        .as("are older than java.time"))
                .because("they can be changed and hide a time zone: use Instant, LocalDate or ZoneId of java.time");
    }

    private static GivenClassesConjunction outsideBootstrap(Layers app) {
        return noClasses().that().resideOutsideOfPackage(app.bootstrap());
    }

    private static boolean readsClock(JavaAccess<?> access) {
        return isNow(access)
                || isOneOf(access, Clock.class, "system", "systemUTC", "systemDefaultZone")
                || isOneOf(access, Clock.class, "tickMillis", "tickSeconds", "tickMinutes")
                || isOneOf(access, InstantSource.class, "system")
                || isOneOf(access, System.class, "currentTimeMillis", "nanoTime");
    }

    /** Any {@code now} of java.time, but for those that are handed a clock. */
    private static boolean isNow(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getName().equals("now")
                && target.getOwner().getPackageName().startsWith("java.time")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean usesRandomness(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(Random.class)
                || access.getTargetOwner().isAssignableTo(SplittableRandom.class)
                || access.getTargetOwner().isEquivalentTo(RandomGeneratorFactory.class)
                || isOneOf(access, RandomGenerator.class, "getDefault", "of")
                || isOneOf(access, Math.class, "random")
                || isOneOf(access, UUID.class, "randomUUID");
    }

    private static boolean readsEnvironment(JavaAccess<?> access) {
        return isOneOf(access, System.class, "getenv", "getProperty", "getProperties")
                || isOneOf(access, Boolean.class, "getBoolean")
                || isOneOf(access, Integer.class, "getInteger")
                || isOneOf(access, Long.class, "getLong");
    }

    private static boolean prints(JavaAccess<?> access, boolean inBootstrap) {
        return (isOneOf(access, System.class, "out", "err") && !inBootstrap)
                || (access.getTarget() instanceof CodeUnitAccessTarget target
                        && target.getName().equals("printStackTrace")
                        && target.getRawParameterTypes().isEmpty());
    }

    private static boolean isOneOf(JavaAccess<?> access, Class<?> owner, String... names) {
        return access.getTargetOwner().isEquivalentTo(owner)
                && List.of(names).contains(access.getTarget().getName());
    }
}
