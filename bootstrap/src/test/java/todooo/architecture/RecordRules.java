package todooo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Records are for data. */
final class RecordRules {
    /** Packages and types whose values are data; a function is a value as well. */
    private static final Set<String> DATA = Set.of(
            "java.lang",
            "java.math",
            "java.net",
            "java.nio.file",
            "java.time",
            "java.util",
            "java.util.function",
            "io.helidon.http",
            "todooo.adapter.http.rest.body.Pieces",
            "todooo.domain.value.Id");

    private RecordRules() {}

    static ArchRule recordsHoldDataOnly(Layers app) {
        return fields().that()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat(areRecordsOfData(app))
                .should(have(describe("only data in its type", RecordRules::holdsData)))
                .because(
                        "a record shows all that it holds, and is equal to another with the same: hold a port, a session"
                                + " or a lock in a final class, or name a new kind of data in RecordRules");
    }

    /** All but those that hand services on together, and the private ones, each a tuple of one computation. */
    private static DescribedPredicate<JavaClass> areRecordsOfData(Layers app) {
        return describe(
                "are records of data",
                type -> type.isRecord()
                        && !type.getModifiers().contains(JavaModifier.PRIVATE)
                        && !app.bundles().contains(type.getName()));
    }

    private static boolean holdsData(JavaField component) {
        return isFunction(component.getRawType())
                || component.getAllInvolvedRawTypes().stream().allMatch(RecordRules::isData);
    }

    private static boolean isFunction(JavaClass type) {
        return type.getPackageName().equals("java.util.function") || type.isAnnotatedWith(FunctionalInterface.class);
    }

    private static boolean isData(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        return element.isPrimitive()
                || element.isRecord()
                || element.isEnum()
                || DATA.contains(element.getPackageName())
                || DATA.contains(element.getName())
                || (element.isInterface() && element.reflect().isSealed());
    }
}
