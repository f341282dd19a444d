package todooo.domain.place;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.domain.place.Place.STRIDE;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.domain.testkit.DomainSeeds;

class PlacesTest {
    private final PlacesInMemory list = new PlacesInMemory();
    private final Places places = new Places(list);

    @Test
    void aMovedTodoTakesTheMiddleOfTheGap() {
        list.add(1, 2, 3);

        assertThat(move(3, 1L)).isTrue();
        assertThat(list.written).containsExactly(new Place(STRIDE + STRIDE / 2, 3));
        assertThat(list.ids()).containsExactly(1L, 3L, 2L);
    }

    @Test
    void aTodoMovedBeforeAllOthersKeepsItsDistance() {
        list.add(1, 2, 3);

        assertThat(move(3, null)).isTrue();
        assertThat(move(2, null)).isTrue();
        assertThat(list.written).containsExactly(new Place(0, 3), new Place(-STRIDE, 2));
        assertThat(list.ids()).containsExactly(2L, 3L, 1L);
    }

    @Test
    void aTodoMovedToTheEndStaysBeforeTheOneThatIsAddedNext() {
        list.add(1, 2, 3);

        assertThat(move(1, 3L)).isTrue();
        assertThat(list.written).containsExactly(new Place(3 * STRIDE + STRIDE / 2, 1));
        list.add(4);
        assertThat(list.ids()).containsExactly(2L, 3L, 1L, 4L);
    }

    @Test
    void aTodoMovedToTheEndOfThoseThatWereMovedBeforeAllStaysAmongThem() {
        list.addAt(-3 * STRIDE, 1).addAt(-2 * STRIDE - 5, 2);

        move(1, 2L);

        assertThat(list.written).containsExactly(new Place(-2 * STRIDE - 3, 1));
    }

    @Test
    void nothingIsWrittenIfItIsThereAlready() {
        list.add(1, 2, 3);

        assertThat(move(1, null)).isTrue();
        assertThat(move(2, 1L)).isTrue();
        assertThat(move(3, 2L)).isTrue();
        assertThat(list.written).isEmpty();
    }

    @Test
    void nothingIsWrittenIfTheOneBeforeItIsUnknown() {
        list.add(1, 2);

        assertThat(move(2, 3L)).isFalse();
        assertThat(list.written).isEmpty();
    }

    @Test
    void aGapOfTwoHasRoomForOne() {
        list.addAt(10, 1).addAt(12, 2).add(3);

        move(3, 1L);

        assertThat(list.written).containsExactly(new Place(11, 3));
    }

    @Test
    void aGapWithoutRoomIsOpenedAsWideAsTodosThatNeverMoved() {
        list.addAt(10, 1).addAt(11, 2).add(3, 4);

        move(4, 1L);

        assertThat(list.ids()).containsExactly(1L, 4L, 2L, 3L);
        assertThat(list.written).hasSize(4);
        assertThat(steps()).containsOnly(STRIDE);
        assertThat(list.numbers()).last().isEqualTo(3 * STRIDE);
    }

    @Test
    void todosAtTheSamePlaceArePutApart() {
        list.addAt(7, 1).addAt(7, 2).addAt(7, 3);

        move(3, 1L);

        assertThat(list.ids()).containsExactly(1L, 3L, 2L);
        assertThat(steps()).containsOnly(STRIDE);
        list.add(4);
        assertThat(list.ids()).last().isEqualTo(4L);
    }

    @Test
    void aGapIsOpenedAmongSixtyFourNeighboursIfTheyHaveRoom() {
        dense(100, STRIDE);
        list.addAt(50 * STRIDE + 1, 1_000);
        list.add(2_000);

        move(2_000, 50L);

        assertThat(list.written).hasSize(Places.FIRST_SPREAD + 2);
        assertThat(list.ids()).containsSubsequence(49L, 50L, 2_000L, 1_000L, 51L);
        assertThat(steps()).allMatch(step -> step >= STRIDE / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {40, 60})
    void aGapIsOpenedAmongItsNeighboursAlsoIfTheMovedTodoIsOneOfThem(long moved) {
        dense(100, 1_000);
        list.addAt(50 * 1_000 + 1, 1_000);
        List<Long> order = new ArrayList<>(list.ids());
        order.remove(Long.valueOf(moved));
        order.add(order.indexOf(50L) + 1, moved);

        move(moved, 50L);

        assertThat(list.ids()).isEqualTo(order);
        assertThat(list.written).hasSize(Places.FIRST_SPREAD + 2);
        assertOrderIsStrict();
    }

    @Test
    void aGapIsOpenedAmongMoreNeighboursIfTheyAreNarrow() {
        dense(300, 200);
        list.add(301, 302, 303);
        list.addAt(150 * 200 + 1, 1_000);
        list.add(2_000);

        move(2_000, 150L);

        assertThat(list.ids())
                .containsSubsequence(149L, 150L, 2_000L, 1_000L, 151L)
                .hasSize(305);
        assertThat(list.written.size()).isBetween(Places.FIRST_SPREAD * 2, Places.MAX_SPREAD + 2);
        assertOrderIsStrict();
    }

    @Test
    void aGapIsNotOpenedAmongMoreThanOneTransactionMayChange() {
        dense(2_000, 3);
        list.addAt(1_000 * 3 + 1, 5_000);
        list.add(6_000);

        move(6_000, 1_000L);

        assertThat(list.written).hasSize(Places.MAX_SPREAD + 2);
        assertThat(list.ids()).containsSubsequence(999L, 1_000L, 6_000L, 5_000L, 1_001L);
        assertOrderIsStrict();
    }

    @Test
    void aGapIsOpenedHoweverManyStandSideBySide() {
        dense(1_500, 1);
        list.add(6_000);

        move(6_000, 700L);

        assertThat(list.ids()).containsSubsequence(700L, 6_000L, 701L).hasSize(1_501);
        assertOrderIsStrict();
    }

    @Test
    void tenThousandMovesToOneSpotWriteFewRowsEach() {
        int moves = 10_000;
        list.add(1, 2);
        List<Long> order = new ArrayList<>(List.of(1L, 2L));
        int widest = 0;
        for (int i = 0; i < moves; i++) {
            long id = 3L + i;
            list.add(id);
            int before = list.written.size();
            move(id, 1L);
            order.add(1, id);
            widest = Math.max(widest, list.written.size() - before);
        }

        assertThat(list.ids()).isEqualTo(order);
        assertOrderIsStrict();
        assertThat(widest).isLessThanOrEqualTo(Places.MAX_SPREAD + 2);
        assertThat(list.written.size()).isLessThan(10 * moves);
    }

    @ParameterizedTest
    @MethodSource("todooo.domain.testkit.DomainSeeds#all")
    void anyMovesKeepTheOrder(long seed) {
        RandomGenerator random = DomainSeeds.random(seed);
        List<Long> order = new ArrayList<>();
        long next = 1;
        for (int i = 0; i < 3_000; i++) {
            int act = order.size() < 3 ? 0 : random.nextInt(20);
            if (act < 2) {
                list.add(next);
                order.add(next);
                next++;
            } else if (act == 2) {
                list.remove(order.remove(random.nextInt(order.size())));
            } else {
                Long moved = order.remove(random.nextInt(order.size()));
                // Mostly to the same few spots, so that gaps are used up.
                int place = random.nextInt(10) == 0 ? random.nextInt(order.size() + 1) : order.size() * (act % 3) / 2;
                move(moved, place == 0 ? null : order.get(place - 1));
                order.add(place, moved);
            }
            assertThat(list.ids()).isEqualTo(order);
        }
        assertOrderIsStrict();
    }

    @Test
    void movesToTheEndWithoutNewTodosNeverRunOut() {
        list.add(LongStream.rangeClosed(1, 5).toArray());
        List<Long> order = new ArrayList<>(list.ids());
        for (int i = 0; i < 500; i++) {
            long moved = order.removeFirst();
            move(moved, order.getLast());
            order.add(moved);
            assertThat(list.ids()).isEqualTo(order);
        }
        list.add(6);
        assertThat(list.ids()).last().isEqualTo(6L);
    }

    private boolean move(long id, @Nullable Long after) {
        return places.move(id, after);
    }

    /** Adds to-dos from 1 on, at this distance. */
    private void dense(int count, long step) {
        for (long id = 1; id <= count; id++) {
            list.addAt(id * step, id);
        }
    }

    private void assertOrderIsStrict() {
        assertThat(steps()).allMatch(step -> step > 0);
    }

    private List<Long> steps() {
        List<Long> numbers = list.numbers();
        List<Long> steps = new ArrayList<>();
        for (int i = 1; i < numbers.size(); i++) {
            steps.add(numbers.get(i) - numbers.get(i - 1));
        }
        return steps;
    }
}
