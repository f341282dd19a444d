package todooo.adapter.persistence.jdbc;

import todooo.adapter.persistence.jdbc.session.ChangeNumbers;
import todooo.adapter.persistence.jdbc.session.JdbcSession;
import todooo.adapter.persistence.jdbc.tag.JdbcTagRepository;
import todooo.application.port.out.IdempotencyKeys;
import todooo.application.port.out.Store;
import todooo.domain.query.ReadBounds;
import todooo.domain.storage.Changes;
import todooo.domain.storage.Imports;
import todooo.domain.storage.ListRepository;
import todooo.domain.storage.TagRepository;
import todooo.domain.storage.TodoRepository;
import todooo.domain.storage.Trash;
import todooo.domain.value.Owner;

final class JdbcStore implements Store {
    private final JdbcSession session;
    private final Owner owner;
    private final ChangeNumbers changes;
    private final ReadBounds bounds;

    JdbcStore(JdbcSession session, Owner owner, ChangeNumbers changes, ReadBounds bounds) {
        this.session = session;
        this.owner = owner;
        this.changes = changes;
        this.bounds = bounds;
    }

    @Override
    public TodoRepository todos() {
        return new JdbcTodoRepository(session, owner, changes, bounds);
    }

    @Override
    public ListRepository lists() {
        return new JdbcListRepository(session, owner, changes);
    }

    @Override
    public TagRepository tags() {
        return new JdbcTagRepository(session, owner, changes);
    }

    @Override
    public Trash trash() {
        return new JdbcTrash(session, owner, changes);
    }

    @Override
    public Changes changes() {
        return new JdbcChanges(session, owner, changes.epoch());
    }

    @Override
    public Imports imports() {
        return new JdbcImports(session, owner);
    }

    @Override
    public IdempotencyKeys idempotencyKeys() {
        return new JdbcIdempotencyKeys(session, owner);
    }
}
