package todooo.adapter.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jpa.change.TombstoneEntity;
import todooo.adapter.persistence.jpa.hibernate.HibernateFactory;
import todooo.adapter.persistence.jpa.key.IdempotencyKeyEntity;
import todooo.adapter.persistence.jpa.list.TodoListEntity;
import todooo.adapter.persistence.jpa.list.TrashedListEntity;
import todooo.adapter.persistence.jpa.session.JpaFailures;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.adapter.persistence.jpa.tag.TagEntity;
import todooo.adapter.persistence.jpa.todo.TodoEntity;
import todooo.adapter.persistence.jpa.todo.TodoTagEntity;
import todooo.adapter.persistence.jpa.todo.TrashedTodoEntity;
import todooo.adapter.persistence.jpa.todo.TrashedTodoTagEntity;
import todooo.adapter.persistence.jpa.trash.DeletionEntity;
import todooo.application.port.out.ChangeListener;
import todooo.application.port.out.TextCandidates;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.application.transaction.Rollback;
import todooo.application.transaction.TransactionScope;
import todooo.domain.change.Epoch;
import todooo.domain.query.ReadBounds;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/** Transactions of Jakarta Persistence: an entity manager for each, read-only for those that only read. */
public final class JpaTransactions implements Transactions, AutoCloseable {
    private static final List<Class<?>> ENTITIES = List.of(
            TodoEntity.class,
            TodoTagEntity.class,
            TrashedTodoEntity.class,
            TrashedTodoTagEntity.class,
            TodoListEntity.class,
            TrashedListEntity.class,
            TagEntity.class,
            DeletionEntity.class,
            TombstoneEntity.class,
            IdempotencyKeyEntity.class);

    private final TransactionScope scope = new TransactionScope();
    private final EntityManagerFactory factory;
    private final DataSource scanners;
    private final JpaFailures failures;
    private final TextCandidates<Connection> texts;
    private final Epoch epoch;
    private final ChangeListener listener;
    private final ReadBounds bounds;

    private JpaTransactions(
            EntityManagerFactory factory,
            DataSource scanners,
            JpaFailures failures,
            TextCandidates<Connection> texts,
            Epoch epoch,
            ChangeListener listener,
            ReadBounds bounds) {
        this.factory = factory;
        this.scanners = scanners;
        this.failures = failures;
        this.texts = texts;
        this.epoch = epoch;
        this.listener = listener;
        this.bounds = bounds;
    }

    /**
     * Starts Hibernate on these connections, as below, with {@linkplain ReadBounds#DEFAULT the bounds} of a service.
     *
     * @param readers connections in auto-commit mode, for readers
     * @param scanners connections whose transactions see one snapshot
     * @param writers connections for writers
     * @param errorTranslator the meaning of an error of this database
     * @param texts the candidates of a search, found on a connection of this database
     * @param epoch the start of the service by which changes are counted
     * @param listener hears of changes
     * @throws StorageException if the database fails
     * @throws PersistenceException if the schema is not the one that the mapping is made for
     */
    public static JpaTransactions open(
            DataSource readers,
            DataSource scanners,
            DataSource writers,
            Function<SQLException, StorageException> errorTranslator,
            TextCandidates<Connection> texts,
            Epoch epoch,
            ChangeListener listener) {
        return open(readers, scanners, writers, errorTranslator, texts, epoch, listener, ReadBounds.DEFAULT);
    }

    /**
     * Starts Hibernate on these connections, which stay the caller's to close, and checks its mapping against the
     * schema.
     *
     * @param readers connections in auto-commit mode, for readers
     * @param scanners connections whose transactions see one snapshot
     * @param writers connections for writers
     * @param errorTranslator the meaning of an error of this database
     * @param texts the candidates of a search, found on a connection of this database
     * @param epoch the start of the service by which changes are counted
     * @param listener hears of changes
     * @param bounds how many rows a read examines at most
     * @throws StorageException if the database fails
     * @throws PersistenceException if the schema is not the one that the mapping is made for
     */
    public static JpaTransactions open(
            DataSource readers,
            DataSource scanners,
            DataSource writers,
            Function<SQLException, StorageException> errorTranslator,
            TextCandidates<Connection> texts,
            Epoch epoch,
            ChangeListener listener,
            ReadBounds bounds) {
        try {
            return new JpaTransactions(
                    HibernateFactory.open(readers, writers, ENTITIES),
                    scanners,
                    new JpaFailures(errorTranslator),
                    texts,
                    epoch,
                    listener,
                    bounds);
        } catch (SQLException e) {
            throw errorTranslator.apply(e);
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Work<? extends T> work) {
        SessionFactory sessions = factory.unwrap(SessionFactory.class);
        return scope.enter(() -> {
            try (EntityManager entityManager =
                    sessions.withOptions().readOnly(true).openSession()) {
                return run(work, JpaSession.reading(entityManager, failures, texts, epoch));
            }
        });
    }

    @Override
    public <T extends @Nullable Object> T scan(Work<? extends T> work) {
        SessionFactory sessions = factory.unwrap(SessionFactory.class);
        return scope.enter(() -> {
            try (Connection connection = scanners.getConnection();
                    EntityManager entityManager =
                            sessions.withOptions().connection(connection).openSession()) {
                EntityTransaction transaction = begin(entityManager);
                JpaSession session = JpaSession.reading(entityManager, failures, texts, epoch);
                T result = Rollback.onFailure(() -> run(work, session), transaction::rollback);
                end(transaction);
                return result;
            } catch (SQLException e) {
                throw failures.of(e);
            }
        });
    }

    @Override
    public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
        return scope.enter(() -> {
            try (EntityManager entityManager = factory.createEntityManager()) {
                EntityTransaction transaction = begin(entityManager);
                JpaSession session = JpaSession.writing(entityManager, failures, texts, epoch);
                T result = Rollback.onFailure(() -> run(work, session), transaction::rollback);
                commit(transaction);
                session.changes().forEach(listener::changed);
                return result;
            }
        });
    }

    private EntityTransaction begin(EntityManager entityManager) {
        try {
            EntityTransaction transaction = entityManager.getTransaction();
            transaction.begin();
            return transaction;
        } catch (PersistenceException e) {
            throw failures.of(e);
        }
    }

    private <T extends @Nullable Object> T run(Work<? extends T> work, JpaSession session) {
        try {
            return work.run(new JpaUnitOfWork(session, bounds));
        } finally {
            session.end();
        }
    }

    /** Ends a transaction in which nothing was written. */
    private void end(EntityTransaction transaction) {
        try {
            transaction.rollback();
        } catch (PersistenceException e) {
            throw failures.of(e);
        }
    }

    private void commit(EntityTransaction transaction) {
        try {
            transaction.commit();
        } catch (PersistenceException e) {
            if (transaction.isActive()) {
                Rollback.because(e, transaction::rollback);
            }
            throw failures.of(e).atCommit();
        }
    }

    /** Stops Hibernate; the connections stay open. */
    @Override
    public void close() {
        factory.close();
    }
}
