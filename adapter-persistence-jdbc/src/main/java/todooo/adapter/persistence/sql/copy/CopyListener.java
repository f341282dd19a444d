package todooo.adapter.persistence.sql.copy;

/** Is told how far a copy has come. */
@FunctionalInterface
public interface CopyListener {
    /** So many rows of all that have to be written or read are done. */
    void at(long done, long total);
}
