package todooo.application.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.IdempotencyKeys;
import todooo.application.port.out.IdempotencyKeys.Receipt;
import todooo.application.port.out.Store;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.Fingerprint.Component;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;

/**
 * A request that is carried out no more than once under its key. Without a key it is carried out each time, and no
 * receipt is kept.
 */
public final class KeyedRequest {
    /** Expired keys removed per request: more than one, so the backlog shrinks; few, so no request waits. */
    static final int MAX_REMOVED = 8;

    private final @Nullable IdempotencyKey key;
    private final Fingerprint fingerprint;
    private final Instant now;
    private final Instant since;

    /**
     * A request.
     *
     * @param key its key, or null for none
     * @param fingerprint the fingerprint of all that it asks for
     * @param now when it is carried out
     * @param retention how long receipts are kept
     */
    public KeyedRequest(@Nullable IdempotencyKey key, Fingerprint fingerprint, Instant now, Duration retention) {
        this.key = key;
        this.fingerprint = fingerprint;
        this.now = now;
        this.since = now.minus(retention);
    }

    /** The fingerprint of a request for an act, with the values that it names. */
    public static Fingerprint fingerprint(String act, @Nullable Object... values) {
        var components = new ArrayList<>(List.of(new Component("act", act)));
        for (int i = 0; i < values.length; i++) {
            components.add(new Component("value " + i, values[i]));
        }
        return Fingerprint.of(components);
    }

    /** When it is carried out. */
    public Instant now() {
        return now;
    }

    /** The answer to the request that was carried out under the key, if there was one. */
    public Optional<Answer> earlier(Store store) {
        return key == null
                ? Optional.empty()
                : store.idempotencyKeys().find(key, since).map(receipt -> new Answer(receipt, true));
    }

    /**
     * Keeps the receipt of this request.
     *
     * @param subject the id of the value that the answer names; 0 for none
     * @param count the number of to-dos that the answer names; 0 for none
     * @throws StorageException.LostRace if another transaction has carried out a request under the key meanwhile
     */
    public Answer keep(Store store, long subject, int count) {
        var receipt = new Receipt(fingerprint, subject, count, now);
        if (key != null) {
            IdempotencyKeys keys = store.idempotencyKeys();
            if (!keys.add(key, receipt, since)) {
                throw new StorageException.LostRace(new IllegalStateException("Another transaction used the key"));
            }
            keys.removeBefore(since, MAX_REMOVED);
        }
        return new Answer(receipt, false);
    }

    /** Puts another number into the receipt that was kept. */
    public void recount(Store store, Answer answer, int count) {
        if (key != null) {
            Receipt kept = answer.receipt();
            store.idempotencyKeys().replace(key, new Receipt(kept.request(), kept.subject(), count, kept.at()));
        }
    }

    /** Whether an answer is one to this request, and not to another one under the same key. */
    public boolean isAnsweredBy(Answer answer) {
        return answer.receipt().request().equals(fingerprint);
    }

    /**
     * Checks that an answer is one to this request.
     *
     * @throws IdempotencyKeyReusedException if another request was carried out under the key
     */
    public Answer require(Answer answer) {
        if (!isAnsweredBy(answer)) {
            throw new IdempotencyKeyReusedException();
        }
        return answer;
    }

    /** The receipt of a request, and whether it was carried out earlier. */
    public record Answer(Receipt receipt, boolean replayed) {
        public long subject() {
            return receipt.subject();
        }

        public int count() {
            return receipt.count();
        }
    }
}
