package todooo.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.bootstrap.Todooo;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.Stack;

/** Tests of a running service, on every stack; the tests of a class share one service and its to-dos. */
@ParameterizedClass
@EnumSource(Stack.class)
abstract class EndToEnd {
    @TempDir
    private static Path directory;

    private static Todooo todooo;
    private static ApiClient client;

    @Parameter
    private Stack stack;

    @BeforeParameterizedClassInvocation
    static void start(Stack stack) throws IOException {
        todooo = stack.start(Files.createDirectory(directory.resolve(stack.name())));
        client = new ApiClient(todooo.port());
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        client.close();
        todooo.close();
    }

    /** A client of the service. */
    final ApiClient api() {
        return client;
    }

    /** The port of the service. */
    final int port() {
        return todooo.port();
    }

    /** A connection to the database that passes the service by. */
    final Connection connect() throws SQLException {
        return stack.connect(directory.resolve(stack.name()));
    }

    /** The adapter and the database of the service. */
    final Stack stack() {
        return stack;
    }
}
