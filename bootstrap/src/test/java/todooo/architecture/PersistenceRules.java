package todooo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.MappedSuperclass;
import java.sql.Connection;
import java.util.Set;

/** How storage stays the secret of its adapter, and a transaction that of one class. */
final class PersistenceRules {
    private static final DescribedPredicate<JavaClass> MAPPED =
            describe("are mapped by JPA", type -> isEntity(type) || type.isAnnotatedWith(MappedSuperclass.class));

    private PersistenceRules() {}

    static ArchRule entitiesStayInTheJpaAdapter(Layers app) {
        return classes()
                .that(MAPPED)
                .should()
                .resideInAPackage(app.jpa())
                .andShould()
                .onlyHaveDependentClassesThat()
                .resideInAPackage(app.jpa())
                .because(
                        "an entity is how JPA stores a to-do, not what a to-do is: keep it below the package of the JPA"
                                + " adapter and hand out domain values");
    }

    static ArchRule entitiesAreInNoPublicSignature() {
        return noCodeUnits()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(have(describe("an entity in the signature", PersistenceRules::mentionsEntity)))
                .because("an entity changes with its session: take and return domain values, and map them inside");
    }

    static ArchRule repositoriesAreMadeByTheirOwnAdapter(Layers app) {
        return noClasses()
                .should()
                .accessTargetWhere(describe(
                        "a repository of another adapter is made",
                        access -> access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                                && access.getTargetOwner().isAssignableTo(app.repository())
                                && !app.isSameAdapter(access.getOriginOwner(), access.getTargetOwner())))
                .because("a repository lives as long as its transaction: ask Transactions for a unit of work");
    }

    static ArchRule onlyTransactionsEndTransactions(Layers app) {
        return noClasses()
                .that()
                .haveNameNotMatching(
                        app.root().replace(".", "\\.") + "\\.adapter\\.persistence\\..*Transactions(\\$.*)?")
                .and(not(assignableTo(Connection.class))) // a connection, too, only does what it is told
                .should()
                .accessTargetWhere(describe("a transaction of JDBC ends", PersistenceRules::endsJdbcTransaction))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(EntityTransaction.class)
                .because("a transaction begins and ends in one place: do the work in Transactions.write,"
                        + " whose implementation, a class named …Transactions, commits or rolls back");
    }

    /** But for a kind of connection that passes on what it is told. */
    private static boolean endsJdbcTransaction(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(Connection.class)
                && !access.getOriginOwner().isAssignableTo(Connection.class)
                && Set.of("commit", "rollback", "setAutoCommit", "setSavepoint")
                        .contains(access.getTarget().getName());
    }

    private static boolean mentionsEntity(JavaCodeUnit codeUnit) {
        return codeUnit.getAllInvolvedRawTypes().stream().anyMatch(PersistenceRules::isEntity);
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class);
    }
}
