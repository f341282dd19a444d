package todooo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** Where classes are, and in which direction they depend on each other. */
final class LayerRules {
    private LayerRules() {}

    static ArchRule everyClassIsInALayer(Layers app) {
        return classes()
                .should()
                .resideInAnyPackage(app.all().toArray(String[]::new))
                .because("a class without a layer escapes every other rule: move it into a layer,"
                        + " or declare the new one in Layers and say in AllowList what it may use");
    }

    static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(be(describe("in a @NullMarked package", LayerRules::isInNullMarkedPackage)))
                .because("null is checked only there: add a package-info.java with @NullMarked,"
                        + " and say @Nullable where null is meant");
    }

    static ArchRule packagesHaveNoCycles(Layers app) {
        return slices().matching(app.root() + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("packages that need each other are one: move what both need into the inner one,"
                        + " or turn a dependency round with an interface");
    }

    static ArchRule adaptersNeverSeeEachOther(Layers app) {
        return slices().matching(app.root() + ".adapter.(http|persistence.*)..")
                .should()
                .notDependOnEachOther()
                .because("each adapter can be left out: take what you need as an argument, through a port or a type of"
                        + " the JDK, and let bootstrap hand it in");
    }

    static ArchRule httpReachesStorageOnlyThroughUseCases(Layers app) {
        return noClasses()
                .that()
                .resideInAPackage(app.http())
                .should()
                .dependOnClassesThat()
                .areAssignableTo(app.repository())
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(app.portsOut(), "java.sql", "javax.sql", "jakarta.persistence..")
                .because("a request is one use case: call a port of application.port.in, or add one there and implement"
                        + " it by a service, which may use repositories");
    }

    static ArchRule nothingDependsOnBootstrap(Layers app) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(app.bootstrap())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(app.bootstrap())
                .because("bootstrap wires all the others: take what you need as an argument and let it be handed in");
    }

    private static boolean isInNullMarkedPackage(JavaClass type) {
        return type.getPackage().isAnnotatedWith(NullMarked.class);
    }
}
