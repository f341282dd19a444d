package todooo.adapter.persistence.sql.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Lets methods of connections fail with an I/O error, by their names. */
public final class Faults {
    /** An I/O error in the terms of each database. */
    private static final int SQLITE_IOERR = 10;

    private static final String SQLSTATE_IO_ERROR = "58030";

    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    /** Nothing fails yet. */
    public Faults() {}

    /** From now on, these methods fail. */
    public void fail(String... methods) {
        failing.addAll(Set.of(methods));
    }

    /** From now on, nothing fails. */
    public void heal() {
        failing.clear();
    }

    /** The same data source, but for the faults. */
    public DataSource around(DataSource dataSource) {
        return around(DataSource.class, dataSource);
    }

    private <T> T around(Class<T> type, T target) {
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (failing.contains(method.getName())) {
                        throw new SQLException("injected into " + method.getName(), SQLSTATE_IO_ERROR, SQLITE_IOERR);
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return result instanceof Connection connection ? around(Connection.class, connection) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(proxy);
    }
}
