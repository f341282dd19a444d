package todooo.application.testkit.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import todooo.application.port.out.IdempotencyKeys;
import todooo.application.testkit.Snapshot;
import todooo.application.testkit.Snapshot.OwnedKey;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.Owner;

record InMemoryIdempotencyKeys(InMemorySession session, Owner owner) implements IdempotencyKeys {
    @Override
    public Optional<Creation> find(IdempotencyKey key, Instant since) {
        return Optional.ofNullable(session.toRead().created().get(new OwnedKey(owner, key)))
                .filter(first -> !first.createdAt().isBefore(since));
    }

    @Override
    public boolean add(IdempotencyKey key, Creation creation, Instant since) {
        Snapshot state = session.toWrite();
        if (find(key, since).isPresent()) {
            return false;
        }
        session.become(state.with(new OwnedKey(owner, key), creation));
        return true;
    }

    @Override
    public int removeBefore(Instant then, int limit) {
        List<OwnedKey> old = session.toWrite().created().entrySet().stream()
                .filter(created -> created.getKey().owner().equals(owner))
                .filter(created -> created.getValue().createdAt().isBefore(then))
                .sorted(comparing(created -> created.getValue().createdAt()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(key -> session.become(session.state().without(key)));
        return old.size();
    }
}
