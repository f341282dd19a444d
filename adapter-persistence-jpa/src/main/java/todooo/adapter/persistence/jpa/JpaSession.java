package todooo.adapter.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.cfg.JdbcSettings;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jpa.hibernate.WideIntegerSqliteDialect;
import todooo.application.port.out.TextCandidates;
import todooo.domain.query.SearchText;
import todooo.domain.storage.StorageException;
import todooo.domain.value.InvalidValueException;
import todooo.domain.value.Owner;

/** Lends the entity manager of one transaction, until that ends. */
final class JpaSession {
    private final EntityManager entityManager;
    private final JpaFailures failures;
    private final TextCandidates<Connection> texts;
    private final boolean writable;
    private boolean open = true;

    private JpaSession(
            EntityManager entityManager, JpaFailures failures, TextCandidates<Connection> texts, boolean writable) {
        this.entityManager = entityManager;
        this.failures = failures;
        this.texts = texts;
        this.writable = writable;
    }

    static JpaSession reading(EntityManager entityManager, JpaFailures failures, TextCandidates<Connection> texts) {
        return new JpaSession(entityManager, failures, texts, false);
    }

    static JpaSession writing(EntityManager entityManager, JpaFailures failures, TextCandidates<Connection> texts) {
        return new JpaSession(entityManager, failures, texts, true);
    }

    /**
     * Does something with the entity manager.
     *
     * @throws OptimisticLockException if a row has not the version that it was read with
     */
    <T extends @Nullable Object> T read(Function<EntityManager, T> work) {
        if (!open) {
            throw new IllegalStateException("The transaction has ended");
        }
        try {
            return work.apply(entityManager);
        } catch (OptimisticLockException e) {
            throw e;
        } catch (PersistenceException e) {
            throw failures.of(e);
        } catch (InvalidValueException e) { // another program wrote what the domain does not allow
            throw new StorageException.Corrupt(e);
        }
    }

    /** Writes at once, so that a failure is met where it was caused and not at the commit. */
    <T extends @Nullable Object> T write(Function<EntityManager, T> work) {
        if (!writable) {
            throw new IllegalStateException("A read writes nothing");
        }
        return read(manager -> {
            T result = work.apply(manager);
            manager.flush();
            return result;
        });
    }

    /** Whether this transaction may write. */
    boolean isWritable() {
        return writable;
    }

    /** The dialect of the database. */
    JpaDialect dialect() {
        return entityManager.getEntityManagerFactory().getProperties().get(JdbcSettings.DIALECT)
                        instanceof WideIntegerSqliteDialect
                ? JpaDialect.SQLITE
                : JpaDialect.POSTGRESQL;
    }

    /** The ids of all to-dos of the owner that may contain the text; empty if they are too many to look up. */
    Optional<List<Long>> candidates(Owner owner, SearchText text, int limit) {
        return read(manager -> manager.unwrap(Session.class)
                .doReturningWork(connection -> texts.find(connection, owner, text, limit)));
    }

    void end() {
        open = false;
    }
}
