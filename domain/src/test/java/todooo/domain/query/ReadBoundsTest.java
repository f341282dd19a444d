package todooo.domain.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadBoundsTest {
    private static final ReadBounds BOUNDS = new ReadBounds(5, 4, 3, 2, 1);
    private static final TodoFilter DONE = new TodoFilter(null, true);
    private static final TodoFilter SEARCH = new TodoFilter(new SearchText("a"), true);

    @ParameterizedTest
    @CsvSource({"CREATED, 5", "PLACE, 5", "UPDATED, 4", "ORDER, 4"})
    void boundASearchByItsOrder(TodoSort.Property property, int rows) {
        assertThat(BOUNDS.rowsOf(TodoQuery.ALL.of(SEARCH).by(new TodoSort(property, true))))
                .hasValue(rows);
    }

    @Test
    void boundAListOfCompletedOnesUnlessItIsARangeOfAnIndex() {
        assertThat(BOUNDS.rowsOf(TodoQuery.ALL.of(DONE))).isEmpty();
        assertThat(BOUNDS.rowsOf(TodoQuery.ALL.of(DONE).by(new TodoSort(TodoSort.Property.UPDATED, false))))
                .hasValue(4);
    }

    @ParameterizedTest
    @CsvSource({"CREATED", "PLACE", "UPDATED", "ORDER"})
    void doNotBoundAListWithoutAFilter(TodoSort.Property property) {
        assertThat(BOUNDS.rowsOf(TodoQuery.ALL.by(new TodoSort(property, false))))
                .isEmpty();
    }

    @Test
    void boundACountByWhatItReads() {
        assertThat(BOUNDS.countedOf(TodoFilter.ALL)).isEqualTo(3);
        assertThat(BOUNDS.countedOf(DONE)).isEqualTo(3);
        assertThat(BOUNDS.countedOf(SEARCH)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0,1,1,1,1", "1,0,1,1,1", "1,1,0,1,1", "1,1,1,0,1", "1,1,1,1,0"})
    void areOneAtLeast(int rows, int scatteredRows, int counted, int countedByText, int candidates) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReadBounds(rows, scatteredRows, counted, countedByText, candidates));
    }
}
