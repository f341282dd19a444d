package todooo.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ServiceProcess;
import todooo.endtoend.testkit.Stack;

/** From the start to the stop that a signal asks for. */
class LifeCycleIT {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(
            value = Stack.class,
            names = {"JDBC_SQLITE", "JPA_SQLITE"})
    void saysWhereItListensAndNothingElse(Stack stack) throws Exception {
        try (var service =
                ServiceProcess.start(directory, properties(stack, "persistence.url", "jdbc:sqlite:my list.db"))) {
            int port = service.port();

            assertThat(service.lines())
                    .singleElement()
                    .asString()
                    .endsWith(" Todooo listening on http://127.0.0.1:%d (%s, SQLite my list.db)"
                            .formatted(port, stack.properties(directory).get("persistence.adapter")));
        }
    }

    /** Some locales have digits of their own, which neither a machine nor a database takes for numbers. */
    @ParameterizedTest
    @CsvSource({"fa,IR,", "ar,EG,nu-arab", "th,TH,nu-thai", "tr,TR,"})
    void writesAsciiDigitsWhateverTheLocale(String language, String country, @Nullable String extensions)
            throws Exception {
        Map<String, String> properties = new HashMap<>(Stack.JDBC_SQLITE.properties(directory));
        properties.put("user.language", language);
        properties.put("user.country", country);
        if (extensions != null) {
            properties.put("user.extensions", extensions);
        }
        try (var service = ServiceProcess.start(directory, properties);
                var api = new ApiClient(service.port())) {
            assertThat(api.create("Learn").status()).isEqualTo(201);
            assertThat(service.lines())
                    .singleElement()
                    .asString()
                    .matches("[ -~]+ Todooo listening on http://127.0.0.1:[0-9]+ .*");
        }
    }

    @Test
    void putsAnIpv6AddressInBrackets() throws Exception {
        try (var service = ServiceProcess.start(directory, properties(Stack.JDBC_SQLITE, "server.host", "::1"))) {
            int port = service.port();

            assertThat(service.lines()).singleElement().asString().contains("http://[::1]:" + port);
        }
    }

    @Test
    void warnsWhenOthersCanReachIt() throws Exception {
        try (var service = ServiceProcess.start(directory, opened())) {
            service.port();

            assertThat(service.lines())
                    .hasSize(2)
                    .first()
                    .asString()
                    .contains("WARNING", "0.0.0.0", "no authentication");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void leavesNothingAmongTheTemporaryFiles() throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("temporary"));

        try (var service = ServiceProcess.start(
                directory, properties(Stack.JDBC_SQLITE, "java.io.tmpdir", temporary.toString()))) {
            service.port();

            assertThat(temporary).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @CsvSource({"JDBC_SQLITE,TERM", "JPA_SQLITE,TERM", "JDBC_SQLITE,INT"})
    @EnabledOnOs(OS.LINUX)
    void closesEverythingAndEndsWith0OnASignal(Stack stack, String signal) throws Exception {
        // A shell that runs the tests in the background lets its children ignore SIGINT.
        try (var service = ServiceProcess.start(directory, stack.properties(directory), "env", "--default-signal");
                var api = new ApiClient(service.port())) {
            api.create("Stop me");

            service.signal(signal);

            assertThat(service.status()).isZero();
            assertThat(service.lines()).hasSize(1);
            assertThat(directory).isDirectoryContaining(file -> file.endsWith("test.db"));
            assertThat(Files.exists(directory.resolve("test.db-wal"))).isFalse();
        }
    }

    private Map<String, String> opened() {
        Map<String, String> properties = properties(Stack.JDBC_SQLITE, "server.host", "0.0.0.0");
        properties.put("auth.mode", "none");
        return properties;
    }

    private Map<String, String> properties(Stack stack, String key, String value) {
        Map<String, String> properties = new HashMap<>(stack.properties(directory));
        properties.put(key, value);
        return properties;
    }
}
