package todooo.adapter.persistence.sql;

/** Opens the databases of one vendor. */
public interface DatabaseOpener {
    /** The vendor whose databases it opens. */
    Vendor vendor();

    /**
     * Opens the database of the settings, whose URL is one of the vendor's.
     *
     * @throws DatabaseRefusedException if the database cannot be opened, or is not one that this program can use
     */
    Database open(DatabaseSettings settings, OpenMode mode);
}
