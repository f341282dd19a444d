package todooo.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.Fixtures;
import todooo.domain.storage.Repository;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.value.Id;
import todooo.domain.value.Owner;
import todooo.domain.value.Versioned;

/**
 * The contract of {@link Repository} for one kind of values. The tests may share a database.
 *
 * @param <E> the values
 * @param <I> their ids
 * @param <C> their content, a record
 */
public abstract class RepositoryContract<E extends Versioned<I, C>, I extends Id, C extends Record> {
    private Owner owner;

    protected abstract Transactions transactions();

    /** The repository under test. */
    protected abstract Repository<E, I, C> of(Store store);

    /** Lets a value leave the repository. */
    protected abstract void remove(Store store, E value);

    /** A content of which each component has another value than a row has by default. */
    protected abstract C sample();

    /** A content of which no component has the value of {@link #sample}. */
    protected abstract C otherSample();

    /** The id of this number. */
    protected abstract I id(long value);

    /** Makes a value. */
    protected abstract Versioned.Constructor<E, I, C> constructor();

    /** Stores what the samples refer to. */
    protected void prepare(Store store) {}

    @BeforeEach
    void startWithANewOwner() {
        owner = Fixtures.newOwner();
        changeStore(this::prepare);
    }

    @Test
    void addsTheFirstVersion() {
        E added = add();

        assertThat(added.owner()).isEqualTo(owner);
        assertThat(added.content()).isEqualTo(sample());
        assertThat(added.createdAt()).isEqualTo(NOON);
        assertThat(added.updatedAt()).isEqualTo(NOON);
        assertThat(added.version()).isEqualTo(1);
        assertThat(find(added)).contains(added);
    }

    @Test
    void keepsTimesToTheMicrosecond() {
        E added = transactions().write(owner, unit -> of(unit.of(owner)).add(sample(), NOON.plusNanos(1)));
        assertThat(added.createdAt()).isEqualTo(NOON);
        assertThat(find(added)).contains(added);

        E changed = next(added, otherSample(), NOON.plusNanos(1_999));
        assertThat(changed.updatedAt()).isEqualTo(NOON.plusNanos(1_000));
        replace(changed);
        assertThat(find(added)).contains(changed);
    }

    @Test
    void findsWhatWasAddedInTheSameTransaction() {
        change(mine -> {
            E added = mine.add(sample(), NOON);
            assertThat(mine.find(added.id())).contains(added);
        });
    }

    @Test
    void keepsEachComponentOfTheContent() throws ReflectiveOperationException {
        requireDifferentComponents(sample(), otherSample());

        E first = add();
        assertThat(find(first)).map(Versioned::content).contains(sample());
        E second = next(first, otherSample(), NOON);
        replace(second);
        assertThat(find(first)).map(Versioned::content).contains(otherSample());
        replace(next(second, sample(), NOON));
        assertThat(find(first)).map(Versioned::content).contains(sample());
    }

    /** A component that an adapter leaves out shows itself only by a value that no row has by default. */
    private void requireDifferentComponents(C sample, C other) throws ReflectiveOperationException {
        for (RecordComponent component : sample.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(sample);
            assertThat(value)
                    .as("the %s of the sample", component.getName())
                    .isNotNull()
                    .isNotIn(false, 0, 0L, "")
                    .isNotEqualTo(component.getAccessor().invoke(other));
        }
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        assertThat(find(id(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void neverUsesAnIdTwice() {
        E first = add();
        remove(first);

        assertThat(add().id().value()).isGreaterThan(first.id().value());
    }

    @Test
    void storesTheNextVersion() {
        E changed = next(add(), otherSample(), NOON.plusSeconds(1));
        replace(changed);

        assertThat(find(changed)).contains(changed);
    }

    @Test
    void findsTheNextVersionInTheSameTransaction() {
        E added = add();
        E changed = next(added, otherSample(), NOON);

        change(mine -> {
            assertThat(mine.find(added.id())).contains(added);
            mine.replace(changed);
            assertThat(mine.find(added.id())).contains(changed);
        });
    }

    @Test
    void storesSeveralVersionsInOneTransaction() {
        E second = next(add(), otherSample(), NOON);
        E third = next(second, sample(), NOON);

        change(mine -> {
            mine.replace(second);
            mine.replace(third);
        });

        assertThat(find(third)).contains(third);
    }

    @Test
    void refusesToReplaceAnotherVersionThanTheOneBefore() {
        E added = add();
        E second = next(added, otherSample(), NOON);
        E lost = next(added, otherSample(), NOON.plusSeconds(1));
        replace(second);

        assertStale(mine -> mine.replace(lost));
        assertThat(find(added)).contains(second);
    }

    @Test
    void refusesAStaleReplacementAlsoWhenTheLatestVersionWasReadInTheSameTransaction() {
        E added = add();
        E second = next(added, otherSample(), NOON);
        E lost = next(added, otherSample(), NOON.plusSeconds(1));
        replace(second);

        assertStale(mine -> {
            assertThat(mine.find(added.id())).contains(second);
            mine.replace(lost);
        });
        assertThat(find(added)).contains(second);
    }

    @Test
    void refusesToReplaceWhatIsGone() {
        E added = add();
        remove(added);

        assertStale(mine -> mine.replace(next(added, otherSample(), NOON)));
        assertThat(find(added)).isEmpty();
    }

    @Test
    void removesAValue() {
        E added = add();
        remove(added);

        assertThat(find(added)).isEmpty();
    }

    @Test
    void removesAValueThatWasReadInTheSameTransaction() {
        E added = add();
        changeStore(store -> {
            remove(store, of(store).find(added.id()).orElseThrow());
            assertThat(of(store).find(added.id())).isEmpty();
        });

        assertThat(find(added)).isEmpty();
    }

    @Test
    void refusesToRemoveAnOlderVersion() {
        E added = add();
        E second = next(added, otherSample(), NOON);
        replace(second);

        assertStaleRemoval(added);
        assertThat(find(added)).contains(second);
    }

    @Test
    void refusesToRemoveTwice() {
        E added = add();
        remove(added);

        assertStaleRemoval(added);
    }

    @Test
    void reachesNothingOfAnotherOwner() {
        E mine = add();
        owner = Fixtures.newOwner();

        assertThat(find(mine)).isEmpty();
        assertStaleRemoval(mine);
        assertStale(theirs -> theirs.replace(next(mine, otherSample(), NOON)));
        owner = mine.owner();
        assertThat(find(mine)).contains(mine);
    }

    private E next(E current, C content, Instant now) {
        return constructor().next(current, content, now);
    }

    private E add() {
        return transactions().write(owner, unit -> of(unit.of(owner)).add(sample(), NOON));
    }

    private Optional<E> find(E value) {
        return find(value.id());
    }

    private Optional<E> find(I id) {
        return transactions().read(unit -> of(unit.of(owner)).find(id));
    }

    private void replace(E changed) {
        change(mine -> mine.replace(changed));
    }

    private void remove(E value) {
        changeStore(store -> remove(store, value));
    }

    private void change(Consumer<Repository<E, I, C>> work) {
        changeStore(store -> work.accept(of(store)));
    }

    private void changeStore(Consumer<Store> work) {
        transactions().write(owner, unit -> {
            work.accept(unit.of(owner));
            return true;
        });
    }

    private void assertStaleRemoval(E value) {
        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> remove(value));
    }

    private void assertStale(Consumer<Repository<E, I, C>> work) {
        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> change(work));
    }
}
