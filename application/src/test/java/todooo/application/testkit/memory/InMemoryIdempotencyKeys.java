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
    public Optional<Receipt> find(IdempotencyKey key, Instant since) {
        return Optional.ofNullable(session.toRead().receipts().get(new OwnedKey(owner, key)))
                .filter(receipt -> !receipt.at().isBefore(since));
    }

    @Override
    public boolean add(IdempotencyKey key, Receipt receipt, Instant since) {
        Snapshot state = session.toWrite();
        if (find(key, since).isPresent()) {
            return false;
        }
        session.become(state.with(new OwnedKey(owner, key), receipt));
        return true;
    }

    @Override
    public void replace(IdempotencyKey key, Receipt receipt) {
        Snapshot state = session.toWrite();
        var owned = new OwnedKey(owner, key);
        if (state.receipts().containsKey(owned)) {
            session.become(state.with(owned, receipt));
        }
    }

    @Override
    public int removeBefore(Instant then, int limit) {
        List<OwnedKey> old = session.toWrite().receipts().entrySet().stream()
                .filter(kept -> kept.getKey().owner().equals(owner))
                .filter(kept -> kept.getValue().at().isBefore(then))
                .sorted(comparing(kept -> kept.getValue().at()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(key -> session.become(session.state().without(key)));
        return old.size();
    }
}
