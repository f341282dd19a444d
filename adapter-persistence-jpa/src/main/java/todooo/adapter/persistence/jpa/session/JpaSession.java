package todooo.adapter.persistence.jpa.session;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.cfg.JdbcSettings;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jpa.hibernate.WideIntegerSqliteDialect;
import todooo.adapter.persistence.jpa.query.JpaDialect;
import todooo.application.port.out.TextCandidates;
import todooo.domain.change.Epoch;
import todooo.domain.query.SearchText;
import todooo.domain.query.read.SearchedText;
import todooo.domain.storage.StorageException;
import todooo.domain.value.InvalidValueException;
import todooo.domain.value.Owner;

/** Lends the entity manager of one transaction, until that ends. */
public final class JpaSession {
    private final EntityManager entityManager;
    private final JpaFailures failures;
    private final TextCandidates<Connection> texts;
    private final ChangeNumbers numbers;
    private final boolean writable;
    private boolean open = true;

    private JpaSession(
            EntityManager entityManager,
            JpaFailures failures,
            TextCandidates<Connection> texts,
            Epoch epoch,
            boolean writable) {
        this.entityManager = entityManager;
        this.failures = failures;
        this.texts = texts;
        this.numbers = new ChangeNumbers(epoch);
        this.writable = writable;
    }

    /** The session of a transaction that only reads. */
    public static JpaSession reading(
            EntityManager entityManager, JpaFailures failures, TextCandidates<Connection> texts, Epoch epoch) {
        return new JpaSession(entityManager, failures, texts, epoch, false);
    }

    /** The session of a transaction that may write, whose changes this start of the service numbers. */
    public static JpaSession writing(
            EntityManager entityManager, JpaFailures failures, TextCandidates<Connection> texts, Epoch epoch) {
        return new JpaSession(entityManager, failures, texts, epoch, true);
    }

    /**
     * Does something with the entity manager.
     *
     * @throws OptimisticLockException if a row has not the version that it was read with
     */
    public <T extends @Nullable Object> T read(Function<EntityManager, T> work) {
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
    public <T extends @Nullable Object> T write(Function<EntityManager, T> work) {
        requireWritable();
        return read(manager -> {
            T result = work.apply(manager);
            manager.flush();
            return result;
        });
    }

    /**
     * The number of the change that this transaction makes to an owner's to-dos. It is asked for before the first of
     * them is written, and before those are read by which it is decided what is written.
     */
    public long change(Owner owner) {
        requireWritable();
        return read(manager -> numbers.of(manager, owner));
    }

    /** If this transaction may write, no other one writes what the owner has until its end. */
    public void keepOthersAway(Owner owner) {
        if (writable) {
            change(owner);
        }
    }

    /** No other transaction writes what the owner has until the end of this one, whose change nobody is told of. */
    public void keepOthersAwaySilently(Owner owner) {
        write(manager -> ChangeNumbers.lock(manager, owner));
    }

    /** The owners whose to-dos this transaction has written, each with the number of the change. */
    public Map<Owner, Long> changes() {
        return numbers.taken();
    }

    /** The start of the service that numbers changes. */
    public Epoch epoch() {
        return numbers.epoch();
    }

    /** Whether this transaction may write. */
    public boolean isWritable() {
        return writable;
    }

    /** The dialect of the database. */
    public JpaDialect dialect() {
        return entityManager.getEntityManagerFactory().getProperties().get(JdbcSettings.DIALECT)
                        instanceof WideIntegerSqliteDialect
                ? JpaDialect.SQLITE
                : JpaDialect.POSTGRESQL;
    }

    /** The ids of all to-dos of the owner that may contain the text; empty if they are too many to look up. */
    public Optional<List<Long>> candidates(Owner owner, SearchedText in, SearchText text, int limit) {
        return read(manager -> manager.unwrap(Session.class)
                .doReturningWork(connection -> texts.find(connection, owner, in, text, limit)));
    }

    /** Ends the use of the entity manager. */
    public void end() {
        open = false;
    }

    private void requireWritable() {
        if (!writable) {
            throw new IllegalStateException("A read writes nothing");
        }
    }
}
