package todooo.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todooo.application.port.out.IdempotencyKeys;
import todooo.application.port.out.IdempotencyKeys.Receipt;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.HostileTexts;
import todooo.application.testkit.Waiting;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.Owner;

/** The contract of {@link IdempotencyKeys}. The tests may share a database. */
public abstract class IdempotencyKeysContract {
    private static final IdempotencyKey KEY = new IdempotencyKey("key");

    private Owner owner;

    protected abstract Transactions transactions();

    @BeforeEach
    void startWithoutKeys() {
        owner = Fixtures.newOwner();
    }

    @Test
    void findsTheReceiptThatWasAdded() {
        Receipt first = receipt(7, "Learn SQL", NOON);

        assertThat(find(KEY, NOON)).isEmpty();
        assertThat(add(KEY, first, NOON)).isTrue();
        assertThat(find(KEY, NOON)).contains(first);
    }

    @Test
    void keepsAnyKeyAndTheExtremesOfNumbers() {
        for (String text : HostileTexts.stored(1)) {
            Receipt first = new Receipt(content(text).fingerprint(), Long.MAX_VALUE, Integer.MAX_VALUE, NOON);
            int length = Math.min(IdempotencyKey.MAX_CODE_POINTS, text.codePointCount(0, text.length()));
            var key = new IdempotencyKey(text.substring(0, text.offsetByCodePoints(0, length)));

            assertThat(add(key, first, NOON)).isTrue();
            assertThat(find(key, NOON)).contains(first);
        }
    }

    @Test
    void keepsAReceiptThatNamesNothing() {
        Receipt nothing = new Receipt(content("Nothing").fingerprint(), 0, 0, NOON);

        assertThat(add(KEY, nothing, NOON)).isTrue();
        assertThat(find(KEY, NOON)).contains(nothing);
    }

    @Test
    void keepsAReceiptsTimeToTheMicrosecond() {
        add(KEY, receipt(1, "First", NOON.plusNanos(1_000)), NOON);

        assertThat(find(KEY, NOON.plusNanos(1_000))).contains(receipt(1, "First", NOON.plusNanos(1_000)));
        assertThat(find(KEY, NOON.plusNanos(2_000))).isEmpty();
    }

    @Test
    void replacesAReceipt() {
        Receipt first = receipt(1, "First", NOON);
        Receipt second = new Receipt(content("Second").fingerprint(), 2, 4, NOON.plusSeconds(1));
        add(KEY, first, NOON);
        Receipt other = receipt(3, "Other", NOON);
        add(key(1), other, NOON);

        replace(KEY, second);

        assertThat(find(KEY, NOON)).contains(second);
        assertThat(find(KEY, NOON.plusSeconds(1))).contains(second);
        assertThat(find(key(1), NOON)).contains(other);
    }

    @Test
    void findsTheReplacementOfAReceiptThatWasAddedOrFoundInTheSameTransaction() {
        Receipt second = new Receipt(content("First").fingerprint(), 1, 4, NOON);
        Receipt third = new Receipt(content("First").fingerprint(), 1, 5, NOON);

        Optional<Receipt> found = write(keys -> {
            assertThat(keys.add(KEY, receipt(1, "First", NOON), NOON)).isTrue();
            keys.replace(KEY, second);
            assertThat(keys.find(KEY, NOON)).contains(second);
            keys.replace(KEY, third);
            return keys.find(KEY, NOON);
        });

        assertThat(found).contains(third);
        assertThat(find(KEY, NOON)).contains(third);
    }

    @Test
    void tellsKeysApartByCase() {
        add(KEY, receipt(1, "One", NOON), NOON);

        assertThat(find(new IdempotencyKey("KEY"), NOON)).isEmpty();
        assertThat(find(new IdempotencyKey("key "), NOON)).isEmpty();
    }

    @Test
    void refusesASecondReceiptUnderAKey() {
        Receipt first = receipt(1, "First", NOON);
        add(KEY, first, NOON);

        assertThat(add(KEY, receipt(2, "Second", NOON.plusSeconds(1)), NOON)).isFalse();
        assertThat(find(KEY, NOON)).contains(first);
    }

    @Test
    void takesAKeyForNewOnceItIsOld() {
        Instant later = NOON.plusNanos(1_000);
        Receipt second = receipt(2, "Second", later);
        add(KEY, receipt(1, "First", NOON), NOON);

        assertThat(find(KEY, later)).isEmpty();
        assertThat(add(KEY, second, later)).isTrue();
        assertThat(find(KEY, NOON)).contains(second);
    }

    @Test
    void forgetsNothingWithinATransaction() {
        Instant later = NOON.plusSeconds(1);
        Receipt second = receipt(2, "Second", later);

        boolean replaced = write(keys -> {
            assertThat(keys.add(KEY, receipt(1, "First", NOON), NOON)).isTrue();
            assertThat(keys.find(KEY, NOON)).isPresent();
            assertThat(keys.add(KEY, second, NOON)).isFalse();
            return keys.add(KEY, second, later);
        });

        assertThat(replaced).isTrue();
        assertThat(find(KEY, NOON)).contains(second);
    }

    @Test
    void findsTheReplacementOfAKeyThatWasFoundInTheSameTransaction() {
        Instant later = NOON.plusSeconds(1);
        Receipt first = receipt(1, "First", NOON);
        Receipt second = receipt(2, "Second", later);
        add(KEY, first, NOON);

        Optional<Receipt> found = write(keys -> {
            assertThat(keys.find(KEY, NOON)).contains(first);
            assertThat(keys.add(KEY, second, later)).isTrue();
            return keys.find(KEY, later);
        });

        assertThat(found).contains(second);
    }

    @Test
    void removesTheOldestFirstAndNoMoreThanTheLimit() {
        for (int second : List.of(3, 1, 2, 0)) {
            add(key(second), receipt(1, "At " + second, NOON.plusSeconds(second)), NOON);
        }

        assertThat(removeBefore(NOON.plusSeconds(3), 2)).isEqualTo(2);
        assertThat(found(0, 1, 2, 3)).containsExactly(2, 3);
        assertThat(removeBefore(NOON.plusSeconds(3), 2)).isEqualTo(1);
        assertThat(removeBefore(NOON.plusSeconds(3), 2)).isZero();
        assertThat(found(0, 1, 2, 3)).containsExactly(3);
    }

    @Test
    void reachesNoKeyOfAnotherOwner() {
        Receipt mine = receipt(1, "Mine", NOON);
        Owner me = owner;
        add(KEY, mine, NOON);

        owner = Fixtures.newOwner();
        assertThat(find(KEY, NOON)).isEmpty();
        assertThat(removeBefore(NOON.plusSeconds(1), 10)).isZero();
        assertThat(add(KEY, receipt(2, "Theirs", NOON), NOON)).isTrue();

        owner = me;
        assertThat(find(KEY, NOON)).contains(mine);
    }

    @Test
    void replacesNoEqualKeyOfAnotherOwner() {
        Receipt mine = receipt(1, "Mine", NOON);
        Owner me = owner;
        add(KEY, mine, NOON);

        owner = Fixtures.newOwner();
        Receipt theirs = receipt(2, "Theirs", NOON);
        add(KEY, theirs, NOON);
        replace(KEY, receipt(3, "Changed", NOON));
        assertThat(find(KEY, NOON)).contains(receipt(3, "Changed", NOON));

        owner = me;
        assertThat(find(KEY, NOON)).contains(mine);
    }

    @Test
    void removesNoEqualKeyOfAnotherOwner() {
        Receipt mine = receipt(1, "Mine", NOON);
        Owner me = owner;
        add(KEY, mine, NOON);

        owner = Fixtures.newOwner();
        add(KEY, receipt(2, "Theirs", NOON), NOON);
        assertThat(removeBefore(NOON.plusSeconds(1), 10)).isEqualTo(1);
        assertThat(find(KEY, NOON)).isEmpty();

        owner = me;
        assertThat(find(KEY, NOON)).contains(mine);
    }

    @Test
    void keepsNothingOfWhatIsRolledBack() {
        var reason = new IllegalArgumentException("rolled back");

        assertThat(catchThrowable(() -> write(keys -> {
                    keys.add(KEY, receipt(1, "Never", NOON), NOON);
                    throw reason;
                })))
                .isSameAs(reason);
        assertThat(find(KEY, NOON)).isEmpty();
    }

    @Test
    void refusesToWriteInARead() {
        assertThatIllegalStateException().isThrownBy(() -> read(keys -> keys.add(KEY, receipt(1, "New", NOON), NOON)));
        assertThatIllegalStateException().isThrownBy(() -> read(keys -> keys.removeBefore(NOON, 1)));
        add(KEY, receipt(1, "Old", NOON), NOON);
        assertThatIllegalStateException()
                .isThrownBy(() -> read(keys -> {
                    keys.replace(KEY, receipt(2, "New", NOON));
                    return true;
                }));
        assertThat(find(KEY, NOON)).contains(receipt(1, "Old", NOON));
    }

    @Test
    void endsWithItsTransaction() {
        var leaked = new AtomicReference<IdempotencyKeys>();
        write(keys -> {
            leaked.set(keys);
            return true;
        });

        assertThatIllegalStateException().isThrownBy(() -> leaked.get().find(KEY, NOON));
        assertThatIllegalStateException().isThrownBy(() -> leaked.get().removeBefore(NOON, 1));
    }

    @Test
    void waitsForAnotherTransactionThatAddsTheSameKey() throws Exception {
        Receipt first = receipt(1, "First", NOON);
        var added = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> slow = threads.submit(() -> write(keys -> {
                boolean free = keys.add(KEY, first, NOON);
                added.countDown();
                Waiting.on(looked);
                return free;
            }));
            Waiting.on(added);
            assertThat(find(KEY, NOON)).isEmpty();
            Future<Optional<Receipt>> second =
                    threads.submit(() -> write(keys -> keys.add(KEY, receipt(2, "Second", NOON), NOON)
                            ? Optional.<Receipt>empty()
                            : keys.find(KEY, NOON)));
            looked.countDown();

            assertThat(Waiting.on(slow)).isTrue();
            assertThat(Waiting.on(second)).contains(first);
        }
    }

    private static Receipt receipt(long subject, String task, Instant at) {
        return new Receipt(content(task).fingerprint(), subject, 3, at);
    }

    private static IdempotencyKey key(int number) {
        return new IdempotencyKey("key " + number);
    }

    private List<Integer> found(int... numbers) {
        return IntStream.of(numbers)
                .filter(number -> find(key(number), NOON).isPresent())
                .boxed()
                .toList();
    }

    private Optional<Receipt> find(IdempotencyKey key, Instant since) {
        return read(keys -> keys.find(key, since));
    }

    private boolean add(IdempotencyKey key, Receipt first, Instant since) {
        return write(keys -> keys.add(key, first, since));
    }

    private void replace(IdempotencyKey key, Receipt receipt) {
        write(keys -> {
            keys.replace(key, receipt);
            return true;
        });
    }

    private int removeBefore(Instant then, int limit) {
        return write(keys -> keys.removeBefore(then, limit));
    }

    private <T> T read(Function<IdempotencyKeys, T> work) {
        return transactions().read(unit -> work.apply(unit.of(owner).idempotencyKeys()));
    }

    private <T> T write(Function<IdempotencyKeys, T> work) {
        return transactions().write(owner, unit -> work.apply(unit.of(owner).idempotencyKeys()));
    }
}
