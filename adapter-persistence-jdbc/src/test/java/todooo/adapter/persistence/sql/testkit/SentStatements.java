package todooo.adapter.persistence.sql.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The statements that are sent through a data source. */
public final class SentStatements implements Interception {
    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Override
    public void before(String method, @Nullable Object @Nullable [] arguments) {
        boolean sends = method.startsWith("prepare") || method.startsWith("execute") || method.equals("addBatch");
        if (sends && arguments != null && arguments[0] instanceof String sql) {
            sent.add(sql.strip());
        }
    }

    /** Returns the statements sent since the last call. */
    public List<String> take() {
        List<String> taken = List.copyOf(sent);
        sent.clear();
        return taken;
    }
}
