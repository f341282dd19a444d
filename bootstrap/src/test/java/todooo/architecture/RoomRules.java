package todooo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * How the packages of a layer are kept apart: what the compiler no longer guards once types are public between them.
 */
final class RoomRules {
    private static final int MAX_TYPES = 20;

    private RoomRules() {}

    static ArchRule classesHaveNoCircles(Layers app) {
        return slices().assignedFrom(new Assignment(
                        "top-level classes",
                        type -> type.getPackageName().startsWith(app.root())
                                ? SliceIdentifier.of(topLevel(type).getName())
                                : SliceIdentifier.ignore()))
                .should()
                .beFreeOfCycles()
                .because(
                        "classes that need each other can only be understood, tested and moved together: move what both"
                                + " need into a third, or hand one of them what it needs as a function or an interface");
    }

    static ArchRule aPackageHasAtMostTwentyTypes() {
        return classes()
                .that(describe("are top-level", RoomRules::isOfItsOwn))
                .should(new AtMostInAPackage())
                .because("a newcomer reads the names of a package as its table of contents:"
                        + " split it by what its types are about");
    }

    static ArchRule featuresDoNotSeeEachOther(Layers app) {
        return slices().assignedFrom(new Assignment(
                        "features",
                        type -> app.featureOf(type.getPackageName())
                                .map(SliceIdentifier::of)
                                .orElse(SliceIdentifier.ignore())))
                .should()
                .notDependOnEachOther()
                .because("a feature can be read, changed and left out alone: move what two of them need into a room"
                        + " that is none");
    }

    static ArchRule theInsideOfHelidonStaysInOneRoom(Layers app) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(app.wire())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.helidon.webserver.spi..",
                        "io.helidon.webserver.http1..",
                        "io.helidon.common.concurrency..",
                        "io.helidon.common.task..")
                .because(
                        "Helidon does not document its inside, and any version may change it: do it in adapter.http.wire,"
                                + " and list there what you take for granted and the test that holds it");
    }

    static ArchRule onlyEntryPointsAreUsedFromOutside(Layers app) {
        return app.closedLayers().stream()
                .map(layer -> onlyEntryPointsAreUsed(layer, app))
                .reduce((some, other) -> CompositeArchRule.of(some).and(other))
                .orElseThrow();
    }

    private static ArchRule onlyEntryPointsAreUsed(String layer, Layers app) {
        DescribedPredicate<JavaClass> isItsOwn = resideInAPackage(layer);
        return classes()
                .that()
                .resideOutsideOfPackage(layer)
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(isItsOwn)
                        .or(describe("are entry points", type -> app.isEntryPoint(topLevel(type)))))
                .because("what is used from outside is hard to change: use an entry point, or name one in"
                        + " Layers.entryPoints");
    }

    static ArchRule whatIsPublicIsUsedByAnotherPackage(Layers app) {
        return classes()
                .that(resideInAnyPackage(app.closedLayers().toArray(String[]::new)))
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and(describe("are no entry points", type -> !app.isEntryPoint(type)))
                .should(be(describe("used by another package", RoomRules::isUsedByAnotherPackage)))
                .because("what is public gets used: make it package-private");
    }

    private static boolean isUsedByAnotherPackage(JavaClass type) {
        return type.getAllSubclasses().stream().anyMatch(subclass -> isElsewhere(subclass, type))
                || type.getDirectDependenciesToSelf().stream()
                        .map(Dependency::getOriginClass)
                        .anyMatch(user -> isElsewhere(user, type));
    }

    private static boolean isElsewhere(JavaClass other, JavaClass type) {
        return !other.getPackageName().equals(type.getPackageName());
    }

    private static boolean isOfItsOwn(JavaClass type) {
        return type.isTopLevelClass() && !type.getSimpleName().equals("package-info");
    }

    private static JavaClass topLevel(JavaClass type) {
        JavaClass outer = type.getBaseComponentType();
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    /** Which slice a class belongs to. */
    private record Assignment(String getDescription, Function<JavaClass, SliceIdentifier> slice)
            implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return slice.apply(type);
        }
    }

    /** Finds the types of each package that come, by their names, after the first twenty. */
    private static final class AtMostInAPackage extends ArchCondition<JavaClass> {
        AtMostInAPackage() {
            super("be among at most %d types of their package".formatted(MAX_TYPES));
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            List<JavaClass> types = type.getPackage().getClasses().stream()
                    .filter(RoomRules::isOfItsOwn)
                    .sorted(Comparator.comparing(JavaClass::getName))
                    .toList();
            if (types.indexOf(type) >= MAX_TYPES) {
                events.add(SimpleConditionEvent.violated(
                        type,
                        "%s is one type more than the %d that a package has at most"
                                .formatted(type.getName(), MAX_TYPES)));
            }
        }
    }
}
