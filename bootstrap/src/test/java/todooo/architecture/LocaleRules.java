package todooo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Digits, letters and dates are the same whatever the language of the machine. */
final class LocaleRules {
    /** Methods that take the locale of the machine unless they are handed one. */
    private static final Map<Class<?>, Set<String>> ADAPTING = Map.of(
            String.class, Set.of("format", "formatted", "toLowerCase", "toUpperCase"),
            Formatter.class, Set.of("<init>"),
            PrintStream.class, Set.of("format", "printf"),
            PrintWriter.class, Set.of("format", "printf"),
            Console.class, Set.of("format", "printf", "readLine", "readPassword"),
            DateTimeFormatter.class, Set.of("ofPattern"));

    private LocaleRules() {}

    static ArchRule theLocaleComesFromOutside() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("the locale of the machine is used", LocaleRules::usesDefaultLocale))
                .because("where the language is Arabic or Turkish, the same number has other digits and the same word"
                        + " other letters: say Locale.ROOT, as in String.format(Locale.ROOT, …)");
    }

    private static boolean usesDefaultLocale(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && isAdapting(target)
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Locale.class));
    }

    private static boolean isAdapting(CodeUnitAccessTarget target) {
        boolean asksForDefault = target.getOwner().isEquivalentTo(Locale.class)
                && target.getName().equals("getDefault");
        boolean formatsNumbers = target.getOwner().isAssignableTo(NumberFormat.class)
                && (target.getName().endsWith("Instance") || target.getName().equals("<init>"));
        return asksForDefault
                || formatsNumbers
                || ADAPTING.entrySet().stream()
                        .anyMatch(entry -> target.getOwner().isAssignableTo(entry.getKey())
                                && entry.getValue().contains(target.getName()));
    }
}
