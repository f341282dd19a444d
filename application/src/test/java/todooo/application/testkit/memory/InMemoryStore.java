package todooo.application.testkit.memory;

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

final class InMemoryStore implements Store {
    private final InMemorySession session;
    private final Owner owner;
    private final InMemoryTodoRepository todos;
    private final InMemoryListRepository lists;

    InMemoryStore(InMemorySession session, Owner owner, ReadBounds bounds) {
        this.session = session;
        this.owner = owner;
        this.todos = new InMemoryTodoRepository(session, owner, bounds);
        this.lists = new InMemoryListRepository(session, owner);
    }

    @Override
    public TodoRepository todos() {
        return todos;
    }

    @Override
    public ListRepository lists() {
        return lists;
    }

    @Override
    public TagRepository tags() {
        return new InMemoryTags(session, owner, todos);
    }

    @Override
    public Trash trash() {
        return new InMemoryTrash(session, owner, todos, lists);
    }

    @Override
    public Changes changes() {
        return new InMemoryChanges(session, owner, todos, lists);
    }

    @Override
    public Imports imports() {
        return new InMemoryImports(session, owner);
    }

    @Override
    public IdempotencyKeys idempotencyKeys() {
        return new InMemoryIdempotencyKeys(session, owner);
    }
}
