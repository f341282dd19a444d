package todooo.bootstrap;

import java.time.Duration;
import todooo.adapter.persistence.sql.ChangeExchange;
import todooo.adapter.persistence.sql.Database;
import todooo.application.change.ChangeHub;
import todooo.application.port.out.ChangeListener;
import todooo.bootstrap.process.Vital;
import todooo.domain.value.Owner;

/** The way of a change from its commit to those who watch its owner, in this instance and in others. */
final class LiveChanges implements ChangeListener, AutoCloseable {
    /** The shortest time between two events of a stream. */
    private static final Duration PACE = Duration.ofMillis(50);

    private final ChangeHub hub = new ChangeHub(PACE);
    private final ChangeExchange exchange;

    private LiveChanges(Database database, String instance) {
        this.exchange = database.exchangeChanges(instance, new OtherInstances(hub));
    }

    /**
     * Begins to exchange changes with other instances on the database.
     *
     * @param instance the name of this one among them
     */
    static LiveChanges over(Database database, String instance) {
        return new LiveChanges(database, instance);
    }

    /** Storage has committed a change here. */
    @Override
    public void changed(Owner owner, long change) {
        hub.changed(owner, change);
        exchange.tell(owner, change);
    }

    /** The hub that those watch who wait for changes. */
    ChangeHub hub() {
        return hub;
    }

    Vital vital() {
        return new Vital("a thread that exchanges changes with other instances has ended", exchange::isAlive);
    }

    @Override
    public void close() {
        exchange.close();
    }

    /** Hands on what comes from other instances; it is not told again. */
    private static final class OtherInstances implements ChangeExchange.Listener {
        private final ChangeHub hub;

        OtherInstances(ChangeHub hub) {
            this.hub = hub;
        }

        @Override
        public void changed(Owner owner, long change) {
            hub.changed(owner, change);
        }

        @Override
        public void missed() {
            hub.lookAgain();
        }
    }
}
