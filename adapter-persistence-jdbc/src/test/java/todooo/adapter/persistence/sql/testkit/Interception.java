package todooo.adapter.persistence.sql.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Is told of each call to a data source, its connections and their plain statements before it is made. */
@FunctionalInterface
public interface Interception {
    /** May throw instead of letting the call pass. */
    void before(String method, @Nullable Object @Nullable [] arguments) throws SQLException;

    /** May throw in place of the result of a call that has taken place. */
    default void after(String method) throws SQLException {}

    /** The same data source, intercepted. */
    default DataSource around(DataSource dataSource) {
        return around(DataSource.class, dataSource);
    }

    private <T> T around(Class<T> type, T target) {
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    before(method.getName(), arguments);
                    try {
                        Object result = method.invoke(target, arguments);
                        after(method.getName());
                        return switch (method.getName()) {
                            case "getConnection" ->
                                result instanceof Connection connection ? around(Connection.class, connection) : result;
                            case "createStatement" -> around(Statement.class, (Statement) result);
                            default -> result;
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(proxy);
    }
}
