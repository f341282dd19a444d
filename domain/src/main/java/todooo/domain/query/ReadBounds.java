package todooo.domain.query;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How many rows one page, count or search examines at most. A page that would need more ends early, and a count that
 * would need more is left out.
 *
 * @param rows of each part of a list, in the order of creation or of places, which is about that of the table
 * @param scatteredRows of each part of a list, in an order in which each row may lie elsewhere in the table
 * @param counted counted by an index alone
 * @param countedByText counted by their texts
 * @param candidates found by an index of texts, then looked up and sorted
 */
public record ReadBounds(int rows, int scatteredRows, int counted, int countedByText, int candidates) {
    /** About ten milliseconds' worth in a list of a million, on either database: measured. */
    public static final ReadBounds DEFAULT = new ReadBounds(20_000, 5_000, 200_000, 50_000, 6_000);

    /**
     * Bounds of these numbers.
     *
     * @throws IllegalArgumentException if one of them is less than 1
     */
    public ReadBounds {
        if (IntStream.of(rows, scatteredRows, counted, countedByText, candidates)
                .anyMatch(bound -> bound < 1)) {
            throw new IllegalArgumentException("A read has to examine at least one row");
        }
    }

    /**
     * How many rows of each of its parts a list examines for a page; empty if it examines no more than are on the page,
     * as each part that it reads is a range of an index.
     */
    public OptionalInt rowsOf(TodoQuery query) {
        if (!query.mayPassOver()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                switch (query.sort().property()) {
                    case CREATED, PLACE -> rows;
                    case UPDATED, ORDER -> scatteredRows;
                });
    }

    /** How many rows a count of those that the filter lets through examines. */
    public int countedOf(TodoFilter filter) {
        return filter.text() == null ? counted : countedByText;
    }
}
