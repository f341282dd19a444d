package todooo.adapter.persistence.jpa;

import todooo.adapter.persistence.jpa.change.JpaChanges;
import todooo.adapter.persistence.jpa.key.JpaIdempotencyKeys;
import todooo.adapter.persistence.jpa.list.JpaListRepository;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.adapter.persistence.jpa.tag.JpaTagRepository;
import todooo.adapter.persistence.jpa.todo.JpaTodoRepository;
import todooo.adapter.persistence.jpa.transfer.JpaImports;
import todooo.adapter.persistence.jpa.trash.JpaTrash;
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

final class JpaStore implements Store {
    private final JpaSession session;
    private final Owner owner;
    private final ReadBounds bounds;

    JpaStore(JpaSession session, Owner owner, ReadBounds bounds) {
        this.session = session;
        this.owner = owner;
        this.bounds = bounds;
    }

    @Override
    public TodoRepository todos() {
        return new JpaTodoRepository(session, owner, bounds);
    }

    @Override
    public ListRepository lists() {
        return new JpaListRepository(session, owner);
    }

    @Override
    public TagRepository tags() {
        return new JpaTagRepository(session, owner);
    }

    @Override
    public Trash trash() {
        return new JpaTrash(session, owner);
    }

    @Override
    public Changes changes() {
        return new JpaChanges(session, owner);
    }

    @Override
    public Imports imports() {
        return new JpaImports(session, owner);
    }

    @Override
    public IdempotencyKeys idempotencyKeys() {
        return new JpaIdempotencyKeys(session, owner);
    }
}
