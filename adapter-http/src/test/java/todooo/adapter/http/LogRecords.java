package todooo.adapter.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged as a warning or worse, by all loggers, until it is closed. */
public final class LogRecords extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    private LogRecords() {}

    public static LogRecords collect() {
        return collect(Level.WARNING);
    }

    /** The same from this level on, which is INFO or worse. */
    public static LogRecords collect(Level level) {
        LogRecords handler = new LogRecords();
        handler.setLevel(level);
        ROOT.addHandler(handler);
        return handler;
    }

    public List<LogRecord> records() {
        return records;
    }

    public List<String> messages() {
        return records.stream()
                .map(entry -> entry.getLevel() + " " + entry.getLoggerName() + " " + entry.getMessage())
                .toList();
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry)) {
            records.add(entry);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
