package todooo.bootstrap.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.logging.LogManager;

/**
 * Configures the log from the class path, unless {@code java.util.logging.config.file} names a file, and keeps it until
 * the process ends: the manager of the JDK silences it as soon as the stop begins.
 */
public final class ServiceLogManager extends LogManager {
    /** For the system property {@code java.util.logging.manager}. */
    public ServiceLogManager() {}

    @Override
    public void readConfiguration() throws IOException {
        if (System.getProperty("java.util.logging.config.file") != null) {
            super.readConfiguration();
            return;
        }
        try (InputStream properties =
                Objects.requireNonNull(ServiceLogManager.class.getResourceAsStream("/logging.properties"))) {
            readConfiguration(properties);
        }
    }

    /** Does nothing, so that the lines about the stop are not lost. */
    @Override
    public void reset() {}
}
