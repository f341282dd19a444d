package todooo.application.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.RETENTION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import todooo.application.port.out.IdempotencyKeys.Receipt;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;

class KeyedRequestTest {
    private static final IdempotencyKey KEY = new IdempotencyKey("key");
    private static final Fingerprint ACT = KeyedRequest.fingerprint("act", 1);

    private final OwnedTodos ana = new OwnedTodos(new InMemoryTransactions(), new Owner("ana"));

    @Test
    void keepsItsReceiptUnderItsKey() {
        KeyedRequest request = request(KEY, ACT, NOON);
        assertThat(earlier(request)).isEmpty();

        Answer answer = keep(request, 7, 3);

        assertThat(answer).isEqualTo(new Answer(new Receipt(ACT, 7, 3, NOON), false));
        assertThat(answer.subject()).isEqualTo(7);
        assertThat(answer.count()).isEqualTo(3);
        assertThat(request.now()).isEqualTo(NOON);
        assertThat(earlier(request(KEY, ACT, NOON.plusSeconds(1))))
                .contains(new Answer(new Receipt(ACT, 7, 3, NOON), true));
    }

    @Test
    void keepsNothingWithoutAKey() {
        KeyedRequest request = request(null, ACT, NOON);

        Answer answer = keep(request, 7, 3);
        ana.writeStore(store -> {
            request.recount(store, answer, 4);
            return true;
        });

        assertThat(answer).isEqualTo(new Answer(new Receipt(ACT, 7, 3, NOON), false));
        assertThat(earlier(request)).isEmpty();
        assertThat(earlier(request(KEY, ACT, NOON))).isEmpty();
    }

    @Test
    void countsAgain() {
        KeyedRequest request = request(KEY, ACT, NOON);
        Answer answer = keep(request, 7, 3);

        ana.writeStore(store -> {
            request.recount(store, answer, 4);
            return true;
        });

        assertThat(earlier(request)).contains(new Answer(new Receipt(ACT, 7, 4, NOON), true));
    }

    @Test
    void losesTheRaceForItsKey() {
        KeyedRequest request = request(KEY, ACT, NOON);
        Answer first = keep(request, 7, 3);

        assertThatExceptionOfType(StorageException.LostRace.class).isThrownBy(() -> keep(request, 8, 4));
        assertThat(earlier(request)).map(Answer::receipt).contains(first.receipt());
    }

    @Test
    void isForgottenAfterTheTimeOfRetention() {
        keep(request(KEY, ACT, NOON), 7, 3);
        Instant last = NOON.plus(RETENTION.keys());
        KeyedRequest late = request(KEY, ACT, last.plusNanos(1_000));

        assertThat(earlier(request(KEY, ACT, last))).isPresent();
        assertThat(earlier(late)).isEmpty();
        assertThat(keep(late, 8, 4).replayed()).isFalse();
    }

    @Test
    void removesAFewOldKeys() {
        for (int i = 0; i < KeyedRequest.MAX_REMOVED + 1; i++) {
            keep(request(new IdempotencyKey("old " + i), ACT, NOON), 7, 3);
        }
        keep(request(KEY, ACT, NOON.plus(RETENTION.keys()).plusSeconds(1)), 8, 4);

        assertThat(ana.<Integer>writeStore(store -> store.idempotencyKeys().removeBefore(NOON.plusSeconds(1), 100)))
                .isEqualTo(1);
    }

    @Test
    void refusesTheAnswerToAnotherRequest() {
        Answer answer = keep(request(KEY, ACT, NOON), 7, 3);
        KeyedRequest same = request(KEY, KeyedRequest.fingerprint("act", 1), NOON);
        KeyedRequest other = request(KEY, KeyedRequest.fingerprint("act", 2), NOON);

        assertThat(same.isAnsweredBy(answer)).isTrue();
        assertThat(same.require(answer)).isSameAs(answer);
        assertThat(other.isAnsweredBy(answer)).isFalse();
        assertThatExceptionOfType(IdempotencyKeyReusedException.class).isThrownBy(() -> other.require(answer));
    }

    @Test
    void differsByItsActAndEachOfItsValues() {
        assertThat(List.of(
                        KeyedRequest.fingerprint("act"),
                        KeyedRequest.fingerprint("other"),
                        KeyedRequest.fingerprint("act", 1),
                        KeyedRequest.fingerprint("act", 2),
                        KeyedRequest.fingerprint("act", 1, 2),
                        KeyedRequest.fingerprint("act", null, 1)))
                .doesNotHaveDuplicates();
        assertThat(KeyedRequest.fingerprint("act", 1, null)).isEqualTo(ACT);
    }

    private Optional<Answer> earlier(KeyedRequest request) {
        return ana.readStore(request::earlier);
    }

    private Answer keep(KeyedRequest request, long subject, int count) {
        return ana.writeStore(store -> request.keep(store, subject, count));
    }

    private static KeyedRequest request(@Nullable IdempotencyKey key, Fingerprint fingerprint, Instant now) {
        return new KeyedRequest(key, fingerprint, now, RETENTION.keys());
    }
}
