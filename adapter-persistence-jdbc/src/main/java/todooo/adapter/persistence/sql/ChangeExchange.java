package todooo.adapter.persistence.sql;

import todooo.domain.value.Owner;

/** Tells the other instances on the same database of changes, and hears of theirs. */
public interface ChangeExchange extends AutoCloseable {
    /** Opens no exchange, for a database that only one instance uses. */
    Opener ALONE = (_, _) -> new ChangeExchange() {
        @Override
        public void tell(Owner owner, long change) {}

        @Override
        public boolean isAlive() {
            return true;
        }

        @Override
        public void close() {}
    };

    /**
     * Tells the others soon of a change that is committed. Returns at once; of several changes of an owner the others
     * hear of the last one.
     */
    void tell(Owner owner, long change);

    /** Whether its threads run, until it is closed; an outage of the database does not end them. */
    boolean isAlive();

    @Override
    void close();

    /** Hears of the changes of other instances. */
    interface Listener {
        /** Another instance has committed a change of this owner with this number. */
        void changed(Owner owner, long change);

        /** Changes may have been missed. */
        void missed();
    }

    /** Begins an exchange. */
    @FunctionalInterface
    interface Opener {
        /**
         * Begins to tell and to listen; returns before there is a connection.
         *
         * @param instance the name of this instance among those on the same database, of letters and digits
         */
        ChangeExchange open(String instance, Listener listener);
    }
}
