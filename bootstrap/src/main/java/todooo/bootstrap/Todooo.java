package todooo.bootstrap;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import todooo.adapter.http.CannotListenException;
import todooo.adapter.http.HttpServer;
import todooo.adapter.http.HttpSettings;
import todooo.adapter.http.Machine;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.application.act.UnfinishedActs;
import todooo.application.change.ChangeServices;
import todooo.application.list.ListServices;
import todooo.application.port.in.UseCases;
import todooo.application.port.out.Transactions;
import todooo.application.retention.Retention;
import todooo.application.tag.TagServices;
import todooo.application.todo.TodoServices;
import todooo.application.transfer.TransferServices;
import todooo.application.trash.TrashServices;
import todooo.bootstrap.config.Settings;
import todooo.bootstrap.process.OpenFiles;
import todooo.bootstrap.process.Vital;

/** The running service: database, adapters and use cases, wired as the settings say. */
public final class Todooo implements AutoCloseable {
    private static final InstantSource CLOCK = InstantSource.system();

    /** How long an act that stopped half way waits to be finished, if nobody asks for it again. */
    private static final Duration BETWEEN_FINISHINGS = Duration.ofMinutes(1);

    private final Resources resources;
    private final List<Vital> vitals;
    private final int port;
    private final String description;

    private Todooo(Resources resources, List<Vital> vitals, int port, String description) {
        this.resources = resources;
        this.vitals = List.copyOf(vitals);
        this.port = port;
        this.description = description;
    }

    /**
     * Starts the service and returns once it takes requests. If it fails, everything that was open is closed again.
     *
     * @param fatal is told of an error after which the process cannot go on, such as an {@link OutOfMemoryError}
     * @throws DatabaseRefusedException if the database cannot be used
     * @throws CannotListenException if the address is not free or not ours
     */
    public static Todooo start(Settings settings, Consumer<? super Error> fatal) {
        var resources = new Resources();
        try {
            return start(settings, fatal, resources);
        } catch (Throwable thrown) {
            try (resources) {
                throw thrown;
            }
        }
    }

    private static Todooo start(Settings settings, Consumer<? super Error> fatal, Resources resources) {
        var vitals = new ArrayList<Vital>();
        Database database = resources.add(DatabaseFactory.open(settings.database()), Database::close);
        LiveChanges changes = resources.add(LiveChanges.over(database, randomName()), LiveChanges::close);
        vitals.add(changes.vital());
        Transactions transactions = Storage.open(database, settings, changes, vitals, resources);
        var acts = new UnfinishedActs(transactions, CLOCK);
        Finishing finishing = resources.add(Finishing.start(acts::finishSome, BETWEEN_FINISHINGS), Finishing::close);
        vitals.add(finishing.vital());
        HttpServer server = resources.add(
                HttpServer.start(
                        useCases(transactions, changes, settings.retention()),
                        settings.http(),
                        Todooo::randomName,
                        new Machine(Runtime.getRuntime().maxMemory(), OpenFiles.max(), System::nanoTime),
                        fatal),
                HttpServer::close);
        vitals.add(new Vital(
                "the thread that accepts connections, or the one that watches them, has ended", server::isAlive));
        return new Todooo(
                resources,
                vitals,
                server.port(),
                String.format(
                        Locale.ROOT,
                        "%s (%s, %s)",
                        url(settings.http(), server.port()),
                        settings.adapter(),
                        database.name()));
    }

    private static UseCases useCases(Transactions transactions, LiveChanges changes, Retention retention) {
        return new UseCases(
                TodoServices.over(transactions, CLOCK, retention),
                ListServices.over(transactions, CLOCK, retention),
                TagServices.over(transactions, CLOCK, retention),
                TrashServices.over(transactions, CLOCK, retention),
                ChangeServices.over(transactions, changes.hub()),
                TransferServices.over(transactions, CLOCK));
    }

    /** Names a request, or this instance among others, and opens nothing: it has to be unique, not secret. */
    private static String randomName() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    private static String url(HttpSettings http, int port) {
        return String.format(
                Locale.ROOT, "http://%s:%d", http.host().contains(":") ? "[" + http.host() + "]" : http.host(), port);
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** The parts that the service cannot go on without. */
    List<Vital> vitals() {
        return vitals;
    }

    /** Where it listens and what it works on, for a person. */
    public String description() {
        return description;
    }

    /** Lets requests in flight finish, then closes what it opened. Closing it again has no effect. */
    @Override
    public void close() {
        resources.close();
    }
}
