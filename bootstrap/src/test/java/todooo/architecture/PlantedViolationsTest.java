package todooo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.FailureReport;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each rule is able to fail: it finds what is planted against it in the little program below {@code planted}, neither
 * more nor less, and says what to do instead.
 */
final class PlantedViolationsTest {
    private static final Layers PLANTED = new Layers("todooo.architecture.planted");
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(PLANTED.root());
    private static final Pattern CULPRIT = Pattern.compile("architecture\\.planted\\.[a-z.]+([A-Z]\\w+)");

    @ParameterizedTest
    @EnumSource
    void isFound(HouseRule rule) {
        FailureReport report = rule.in(PLANTED).evaluate(CLASSES).getFailureReport();
        assertThat(report.getDetails())
                .extracting(PlantedViolationsTest::culprit)
                .containsExactlyInAnyOrderElementsOf(culprits(rule));
        assertThat(report.toString()).contains(", because ");
    }

    /** The class of each finding. A rule without a planted violation does not compile here. */
    private static List<String> culprits(HouseRule rule) {
        return switch (rule) {
            case EVERY_CLASS_IS_IN_A_LAYER -> List.of("Helper");
            case EVERY_PACKAGE_IS_NULL_MARKED -> List.of("Helper");
            case PACKAGES_HAVE_NO_CYCLES -> List.of("FindTodo");
            case ADAPTERS_NEVER_SEE_EACH_OTHER -> List.of("NosyRoute");
            case HTTP_REACHES_STORAGE_ONLY_THROUGH_USE_CASES -> List.of("StoringRoute", "OldDateRoute");
            case NOTHING_DEPENDS_ON_BOOTSTRAP -> List.of("SelfWiringService");
            case CLASSES_HAVE_NO_CIRCLES -> List.of("FindTodo", "Book");
            case A_PACKAGE_HAS_AT_MOST_TWENTY_TYPES -> List.of("T21");
            case FEATURES_DO_NOT_SEE_EACH_OTHER -> List.of("DocumentedRoute");
            case ROOMS_USE_ONLY_WHAT_IS_ON_THEIR_LISTS ->
                List.of("DocumentedRoute", "TodoProblem", "TodoLinks", "UnlistedRoute");
            case THE_INSIDE_OF_HELIDON_STAYS_IN_ONE_ROOM -> List.of("ConnectedRoute");
            case ONLY_ENTRY_POINTS_ARE_USED_FROM_OUTSIDE -> List.of("NosyRoute", "Main");
            case WHAT_IS_PUBLIC_IS_USED_BY_ANOTHER_PACKAGE -> List.of("PublicService", "HandingOut");
            case DOMAIN_USES_ONLY_JAVA -> List.of("StoringTodo", "MappedTodo");
            case APPLICATION_USES_ONLY_JAVA_AND_THE_DOMAIN -> List.of("StoringService", "SelfWiringService");
            case SQL_USES_ONLY_ITS_TECHNOLOGY -> List.of("MappingDatabase");
            case JDBC_USES_ONLY_ITS_TECHNOLOGY -> List.of("PoolingSession");
            case JPA_USES_ONLY_ITS_TECHNOLOGY -> List.of("MigratingSession");
            case HTTP_USES_ONLY_ITS_TECHNOLOGY -> List.of("NosyRoute", "OldDateRoute");
            case DOMAIN_FIELDS_ARE_FINAL -> List.of("ChangingTodo");
            case PORTS_ARE_INTERFACES -> List.of("ImplementedUseCase");
            case RECORDS_HOLD_DATA_ONLY -> List.of("ServingRoute", "ServingRoute");
            case NO_PARAMETER_IS_OPTIONAL -> List.of("OptionalUseCase");
            case TIME_COMES_FROM_OUTSIDE -> List.of("TimedRoute", "TimedRoute", "TimedRoute");
            case RANDOMNESS_IS_INJECTED -> List.of("RandomRoute", "RandomRoute", "RandomRoute");
            case CONFIGURATION_COMES_FROM_OUTSIDE -> List.of("ConfiguredRoute", "ConfiguredRoute", "ConfiguredRoute");
            case NOTHING_PRINTS -> List.of("PrintingRoute", "PrintingRoute", "PrintingRoute");
            case NOTHING_IS_BOUND_TO_A_THREAD -> List.of("ThreadBoundRoute", "ThreadBoundRoute");
            case NOTHING_USES_THE_OLD_DATES -> List.of("OldDateRoute", "OldDateRoute");
            case THE_LOCALE_COMES_FROM_OUTSIDE -> Collections.nCopies(9, "LocalCommand");
            case ENTITIES_STAY_IN_THE_JPA_ADAPTER -> List.of("MappedTodo", "NosyRoute");
            case ENTITIES_ARE_IN_NO_PUBLIC_SIGNATURE -> List.of("HandingOut");
            case REPOSITORIES_ARE_MADE_BY_THEIR_OWN_ADAPTER -> List.of("Main");
            case ONLY_TRANSACTIONS_END_TRANSACTIONS ->
                List.of("CommittingSession", "CommittingSession", "CommittingSession", "CommittingEntities");
        };
    }

    private static String culprit(String finding) {
        var matcher = CULPRIT.matcher(finding);
        return matcher.find() ? matcher.group(1) : finding;
    }
}
