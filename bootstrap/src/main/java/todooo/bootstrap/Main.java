package todooo.bootstrap;

import static java.util.stream.Collectors.toMap;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import todooo.adapter.http.CannotListenException;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.bootstrap.command.CommandLine;
import todooo.bootstrap.config.ConfigurationException;
import todooo.bootstrap.config.PublicAddressWarning;
import todooo.bootstrap.config.Settings;
import todooo.bootstrap.process.Carriers;
import todooo.bootstrap.process.ExitStatus;
import todooo.bootstrap.process.FatalErrorHandler;
import todooo.bootstrap.process.LastWords;
import todooo.bootstrap.process.NativeLibraryFolder;
import todooo.bootstrap.process.OutOfMemoryMark;
import todooo.bootstrap.process.ServiceLogManager;
import todooo.bootstrap.process.Vital;
import todooo.bootstrap.process.Watchdog;

/** Starts the service as a process of its own, which runs until a signal stops it; or carries out a command. */
public final class Main {
    private Main() {}

    /** Without arguments the service starts, as the settings say; {@link CommandLine} carries out the others. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT); // numbers in messages have ASCII digits in every locale
        System.setProperty("java.util.logging.manager", ServiceLogManager.class.getName()); // before the first logger
        Logger logger = System.getLogger(Main.class.getName());
        LastWords lastWords = LastWords.ofThisProcess();
        var fatalErrors = new FatalErrorHandler(lastWords, logger);
        Thread.setDefaultUncaughtExceptionHandler(fatalErrors);
        Watchdog watchdog = Watchdog.start(ofTheProcess(), lastWords, Watchdog.INTERVAL);
        try {
            if (arguments.length > 0) {
                System.exit(CommandLine.run(List.of(arguments), logger));
            }
            Settings settings = Settings.load(Path.of(""), System.getenv(), text(System.getProperties()));
            PublicAddressWarning.warn(settings.http().host(), logger);
            Carriers.watch();
            Todooo todooo = start(settings, fatalErrors);
            watchdog.serviceRuns(todooo.vitals());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(todooo, watchdog, logger), "stop"));
            logger.log(Level.INFO, "Todooo listening on {0}", todooo.description());
        } catch (ConfigurationException e) {
            refuse(ExitStatus.MISCONFIGURED, e);
        } catch (DatabaseRefusedException e) {
            refuse(ExitStatus.DATABASE_REFUSED, e);
        } catch (CannotListenException e) {
            refuse(ExitStatus.CANNOT_LISTEN, e);
        } catch (RuntimeException | Error e) {
            fatalErrors.endIfFatal(e);
            logger.log(Level.ERROR, "Todooo failed", e);
            System.exit(ExitStatus.FAILED);
        }
    }

    /** The parts that the process needs also before and after it serves. */
    private static List<Vital> ofTheProcess() {
        return OutOfMemoryMark.ofThisProcess()
                .map(mark -> List.of(new Vital(LastWords.OUT_OF_MEMORY, () -> !mark.isSet())))
                .orElse(List.of());
    }

    private static Todooo start(Settings settings, FatalErrorHandler fatalErrors) {
        try (var _ = NativeLibraryFolder.ifNeededBy(settings.database().url())) {
            return Todooo.start(settings, fatalErrors);
        }
    }

    private static Map<String, String> text(Properties properties) {
        return properties.stringPropertyNames().stream().collect(toMap(Function.identity(), properties::getProperty));
    }

    private static void refuse(int status, RuntimeException reason) {
        System.err.println(reason.getMessage());
        System.exit(status);
    }

    /** Ends with 0 after a clean stop, where the JVM would report the signal. */
    private static void stop(Todooo todooo, Watchdog watchdog, Logger logger) {
        int status = ExitStatus.FAILED;
        try {
            watchdog.serviceStops();
            todooo.close();
            status = ExitStatus.STOPPED;
        } catch (RuntimeException | Error e) {
            logger.log(Level.ERROR, "Todooo did not stop cleanly", e);
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }
}
