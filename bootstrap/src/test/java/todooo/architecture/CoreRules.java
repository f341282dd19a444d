package todooo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;

/** The core is made of values that never change, and of ports. */
final class CoreRules {
    private CoreRules() {}

    static ArchRule domainFieldsAreFinal(Layers app) {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(app.domain())
                .should()
                .beFinal()
                .because("a value that others hold must not change under them: use a record, and return a new value");
    }

    static ArchRule portsAreInterfaces(Layers app) {
        return classes()
                .that(resideInAPackage(app.portsIn())
                        .or(resideInAPackage(app.portsOut()))
                        .or(resideInAPackage(app.domain()).and(simpleNameEndingWith("Repository"))))
                .should()
                .beInterfaces()
                .orShould(
                        be(describe("a record or an enum inside a port, or a record of ports", CoreRules::isForPorts)))
                .because(
                        "a port says what is wanted, not how: declare an interface, nest its commands and results in it"
                                + " as records, and implement it in a service or an adapter");
    }

    static ArchRule noParameterIsOptional() {
        return noCodeUnits()
                .should(have(describe("an Optional parameter", CoreRules::takesOptional)))
                .because("an Optional that may itself be null says too much: take a @Nullable parameter,"
                        + " or offer a second method");
    }

    private static boolean isForPorts(JavaClass type) {
        return ((type.isRecord() || type.isEnum()) && isInsidePort(type)) || isRecordOfPorts(type);
    }

    private static boolean isRecordOfPorts(JavaClass type) {
        return type.isRecord() && type.getFields().stream().allMatch(CoreRules::isPort);
    }

    private static boolean isInsidePort(JavaClass type) {
        return type.getEnclosingClass().stream().anyMatch(outer -> outer.isInterface() || isInsidePort(outer));
    }

    /** A port, or a record of ports, of the package or below it. */
    private static boolean isPort(JavaField component) {
        JavaClass type = component.getRawType();
        return (type.isInterface() || isRecordOfPorts(type))
                && type.getPackageName().startsWith(component.getOwner().getPackageName());
    }

    private static boolean takesOptional(JavaCodeUnit codeUnit) {
        return codeUnit.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Optional.class));
    }
}
