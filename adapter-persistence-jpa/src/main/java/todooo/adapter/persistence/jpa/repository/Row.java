package todooo.adapter.persistence.jpa.repository;

/**
 * The columns that a read shows, except for the owner, who asks.
 *
 * @param <C> the content
 */
public interface Row<C> {
    long id();

    C content();

    /** In microseconds since 1970. */
    long createdAt();

    /** In microseconds since 1970. */
    long updatedAt();

    long version();
}
