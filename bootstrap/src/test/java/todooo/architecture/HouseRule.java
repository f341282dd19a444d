package todooo.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/** Every rule of the house. Each holds for the program, and each has a planted violation that it finds. */
enum HouseRule {
    EVERY_CLASS_IS_IN_A_LAYER(LayerRules::everyClassIsInALayer),
    EVERY_PACKAGE_IS_NULL_MARKED(app -> LayerRules.everyPackageIsNullMarked()),
    PACKAGES_HAVE_NO_CYCLES(LayerRules::packagesHaveNoCycles),
    ADAPTERS_NEVER_SEE_EACH_OTHER(LayerRules::adaptersNeverSeeEachOther),
    HTTP_REACHES_STORAGE_ONLY_THROUGH_USE_CASES(LayerRules::httpReachesStorageOnlyThroughUseCases),
    NOTHING_DEPENDS_ON_BOOTSTRAP(LayerRules::nothingDependsOnBootstrap),

    CLASSES_HAVE_NO_CIRCLES(RoomRules::classesHaveNoCircles),
    A_PACKAGE_HAS_AT_MOST_TWENTY_TYPES(app -> RoomRules.aPackageHasAtMostTwentyTypes()),
    FEATURES_DO_NOT_SEE_EACH_OTHER(RoomRules::featuresDoNotSeeEachOther),
    ROOMS_USE_ONLY_WHAT_IS_ON_THEIR_LISTS(Room::roomsUseOnlyWhatIsOnTheirLists),
    THE_INSIDE_OF_HELIDON_STAYS_IN_ONE_ROOM(RoomRules::theInsideOfHelidonStaysInOneRoom),
    ONLY_ENTRY_POINTS_ARE_USED_FROM_OUTSIDE(RoomRules::onlyEntryPointsAreUsedFromOutside),
    WHAT_IS_PUBLIC_IS_USED_BY_ANOTHER_PACKAGE(RoomRules::whatIsPublicIsUsedByAnotherPackage),

    DOMAIN_USES_ONLY_JAVA(app -> AllowList.domain(app).rule()),
    APPLICATION_USES_ONLY_JAVA_AND_THE_DOMAIN(app -> AllowList.application(app).rule()),
    SQL_USES_ONLY_ITS_TECHNOLOGY(app -> AllowList.sql(app).rule()),
    JDBC_USES_ONLY_ITS_TECHNOLOGY(app -> AllowList.jdbc(app).rule()),
    JPA_USES_ONLY_ITS_TECHNOLOGY(app -> AllowList.jpa(app).rule()),
    HTTP_USES_ONLY_ITS_TECHNOLOGY(app -> AllowList.http(app).rule()),

    DOMAIN_FIELDS_ARE_FINAL(CoreRules::domainFieldsAreFinal),
    PORTS_ARE_INTERFACES(CoreRules::portsAreInterfaces),
    RECORDS_HOLD_DATA_ONLY(RecordRules::recordsHoldDataOnly),
    NO_PARAMETER_IS_OPTIONAL(app -> CoreRules.noParameterIsOptional()),

    TIME_COMES_FROM_OUTSIDE(PurityRules::timeComesFromOutside),
    RANDOMNESS_IS_INJECTED(PurityRules::randomnessIsInjected),
    CONFIGURATION_COMES_FROM_OUTSIDE(PurityRules::configurationComesFromOutside),
    NOTHING_PRINTS(PurityRules::nothingPrints),
    NOTHING_IS_BOUND_TO_A_THREAD(app -> PurityRules.nothingIsBoundToAThread()),
    NOTHING_USES_THE_OLD_DATES(app -> PurityRules.nothingUsesTheOldDates()),
    THE_LOCALE_COMES_FROM_OUTSIDE(app -> LocaleRules.theLocaleComesFromOutside()),

    ENTITIES_STAY_IN_THE_JPA_ADAPTER(PersistenceRules::entitiesStayInTheJpaAdapter),
    ENTITIES_ARE_IN_NO_PUBLIC_SIGNATURE(app -> PersistenceRules.entitiesAreInNoPublicSignature()),
    REPOSITORIES_ARE_MADE_BY_THEIR_OWN_ADAPTER(PersistenceRules::repositoriesAreMadeByTheirOwnAdapter),
    ONLY_TRANSACTIONS_END_TRANSACTIONS(PersistenceRules::onlyTransactionsEndTransactions);

    @SuppressWarnings("ImmutableEnumChecker") // a function that holds nothing
    private final Function<Layers, ArchRule> rule;

    HouseRule(Function<Layers, ArchRule> rule) {
        this.rule = rule;
    }

    ArchRule in(Layers app) {
        return rule.apply(app);
    }
}
