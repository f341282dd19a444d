package todooo.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** All that a layer may use besides itself, and what to do instead of using more. */
record AllowList(String layer, List<String> packages, String advice) {
    private static final String NULLNESS = "org.jspecify.annotations";

    static List<AllowList> of(Layers app) {
        return List.of(domain(app), application(app), sql(app), jdbc(app), jpa(app), http(app));
    }

    static AllowList domain(Layers app) {
        return new AllowList(
                app.domain(),
                List.of(
                        "java.lang",
                        "java.nio.charset",
                        "java.security",
                        "java.text",
                        "java.time",
                        "java.time.format",
                        "java.time.temporal",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        NULLNESS),
                "the domain is plain Java: state what it needs as a port, and let an adapter implement it");
    }

    static AllowList application(Layers app) {
        return new AllowList(
                app.application(),
                List.of(
                        app.domain(),
                        "java.lang",
                        "java.time",
                        "java.util",
                        "java.util.concurrent",
                        "java.util.concurrent.atomic",
                        "java.util.concurrent.locks",
                        "java.util.function",
                        "java.util.stream",
                        NULLNESS),
                "use cases are plain Java: work on repositories inside Transactions, and let an adapter do the rest");
    }

    static AllowList sql(Layers app) {
        return new AllowList(
                app.sql(),
                List.of(
                        app.domain(),
                        "java.io",
                        "java.lang",
                        "java.math",
                        "java.net",
                        "java.nio..",
                        "java.security",
                        "java.sql",
                        "java.time",
                        "java.util..",
                        "javax.sql",
                        "com.zaxxer.hikari..",
                        "org.flywaydb.core..",
                        "org.postgresql..",
                        "org.sqlite..",
                        NULLNESS),
                "this is the database itself: map to-dos in an adapter that is handed a DataSource");
    }

    static AllowList jdbc(Layers app) {
        return new AllowList(
                app.jdbc(),
                List.of(
                        app.domain(),
                        app.portsOut(),
                        app.transaction(),
                        "java.lang",
                        "java.nio.charset",
                        "java.sql",
                        "java.time..",
                        "java.util..",
                        "javax.sql",
                        NULLNESS),
                "the JDBC adapter is java.sql over a DataSource: take what it needs as an argument from bootstrap");
    }

    static AllowList jpa(Layers app) {
        return new AllowList(
                app.jpa(),
                List.of(
                        app.domain(),
                        app.portsOut(),
                        app.transaction(),
                        "java.lang",
                        "java.nio.charset",
                        "java.sql",
                        "java.time..",
                        "java.util..",
                        "javax.sql",
                        "jakarta.persistence..",
                        "org.hibernate..",
                        NULLNESS),
                "the JPA adapter is jakarta.persistence over a DataSource: take what it needs as an argument from bootstrap");
    }

    static AllowList http(Layers app) {
        return new AllowList(
                app.http(),
                List.of(
                        app.portsIn(),
                        app.domain(),
                        "java.io",
                        "java.lang",
                        "java.net",
                        "java.nio..",
                        "java.security",
                        "java.security.cert",
                        "java.time",
                        "java.time.format",
                        "java.time.temporal",
                        "java.util..",
                        "io.helidon..",
                        "com.fasterxml.jackson..",
                        "com.github.mangstadt.vinnie..",
                        "org.yaml.snakeyaml..",
                        NULLNESS),
                "the HTTP adapter translates between the wire and use cases: call one of the ports in, or add one");
    }

    ArchRule rule() {
        return classes()
                .that()
                .resideInAPackage(layer)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed())
                .because(advice);
    }

    private String[] allowed() {
        String[] allowed = packages.toArray(new String[packages.size() + 1]);
        allowed[packages.size()] = layer;
        return allowed;
    }

    @Override
    public String toString() {
        return layer;
    }
}
