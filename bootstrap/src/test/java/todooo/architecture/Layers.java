package todooo.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The layers of the program whose packages begin with this root, as patterns of ArchUnit. */
record Layers(String root) {
    String domain() {
        return root + ".domain..";
    }

    String application() {
        return root + ".application..";
    }

    /** The services, one package for each feature. */
    List<String> services() {
        return Stream.of("change", "list", "tag", "todo", "transfer", "trash")
                .map(feature -> root + ".application." + feature + "..")
                .toList();
    }

    /** What the services share. */
    String acts() {
        return root + ".application.act..";
    }

    String retention() {
        return root + ".application.retention..";
    }

    String portsIn() {
        return root + ".application.port.in..";
    }

    String portsOut() {
        return root + ".application.port.out..";
    }

    String transaction() {
        return root + ".application.transaction..";
    }

    String sql() {
        return root + ".adapter.persistence.sql..";
    }

    String jdbc() {
        return root + ".adapter.persistence.jdbc..";
    }

    String jpa() {
        return root + ".adapter.persistence.jpa..";
    }

    String http() {
        return root + ".adapter.http..";
    }

    /** The room of the HTTP adapter that stands on the inside of Helidon. */
    String wire() {
        return root + ".adapter.http.wire..";
    }

    String bootstrap() {
        return root + ".bootstrap..";
    }

    /** Every declared package; that of the whole application is made of its parts. */
    List<String> all() {
        return Stream.concat(
                        services().stream(),
                        Stream.of(
                                domain(),
                                acts(),
                                retention(),
                                portsIn(),
                                portsOut(),
                                transaction(),
                                sql(),
                                jdbc(),
                                jpa(),
                                http(),
                                bootstrap()))
                .toList();
    }

    /** The layers of which others may use the entry points only. */
    List<String> closedLayers() {
        return Stream.concat(services().stream(), Stream.of(sql(), jdbc(), jpa(), http()))
                .toList();
    }

    /** The features of the service, each by the name that its packages have in every layer. */
    List<String> features() {
        return List.of("change", "docs", "list", "page", "tag", "todo", "todobackend", "transfer", "trash");
    }

    /** The feature to which a package belongs, with its layer: "http.todo". */
    Optional<String> featureOf(String packageName) {
        return Stream.of("adapter.http", "application")
                .flatMap(layer -> features().stream().map(feature -> layer + "." + feature))
                .filter(feature -> (packageName + ".").startsWith(root + "." + feature + "."))
                .findFirst();
    }

    /** Whether both classes are of one adapter for persistence. */
    boolean isSameAdapter(JavaClass some, JavaClass other) {
        return Stream.of(jdbc(), jpa())
                .map(JavaClass.Predicates::resideInAPackage)
                .anyMatch(adapter -> adapter.test(some) && adapter.test(other));
    }

    boolean isEntryPoint(JavaClass type) {
        return entryPoints().contains(type.getName());
    }

    /** The port of all repositories: only use cases and persistence adapters may know one. */
    String repository() {
        return root + ".domain.storage.Repository";
    }

    /** The records that hand several services on as one. */
    List<String> bundles() {
        return List.of(
                root + ".application.port.in.UseCases",
                root + ".application.port.in.change.ChangeUseCases",
                root + ".application.port.in.list.ListUseCases",
                root + ".application.port.in.tag.TagUseCases",
                root + ".application.port.in.todo.TodoUseCases",
                root + ".application.port.in.transfer.TransferUseCases",
                root + ".application.port.in.trash.TrashUseCases",
                root + ".adapter.http.wire.Connections");
    }

    /** The types of closed layers that others may use. */
    List<String> entryPoints() {
        return List.of(
                root + ".application.change.ChangeHub",
                root + ".application.change.ChangeServices",
                root + ".application.list.ListServices",
                root + ".application.tag.TagServices",
                root + ".application.todo.TodoServices",
                root + ".application.transfer.TransferServices",
                root + ".application.trash.TrashServices",
                root + ".adapter.persistence.sql.ChangeExchange",
                root + ".adapter.persistence.sql.Database",
                root + ".adapter.persistence.sql.copy.DatabaseCopy",
                root + ".adapter.persistence.sql.copy.CopyListener",
                root + ".adapter.persistence.sql.opening.DatabaseFactory",
                root + ".adapter.persistence.sql.DatabaseRefusedException",
                root + ".adapter.persistence.sql.DatabaseSettings",
                root + ".adapter.persistence.sql.Isolation",
                root + ".adapter.persistence.jdbc.JdbcTransactions",
                root + ".adapter.persistence.jpa.JpaTransactions",
                root + ".adapter.persistence.jpa.hibernate.WithoutGeneratedClasses", // Hibernate finds it
                root + ".adapter.http.CannotListenException",
                root + ".adapter.http.HttpLimits",
                root + ".adapter.http.HttpServer",
                root + ".adapter.http.HttpSettings",
                root + ".adapter.http.Machine");
    }
}
