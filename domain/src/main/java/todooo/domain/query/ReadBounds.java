package todooo.domain.query;

import java.util.stream.IntStream;

/**
 * How many rows one page, count or search examines at most. A page that would need more ends early, and a count that
 * would need more is left out.
 *
 * @param rows of each part of a list, in an order that is about that of the table
 * @param scatteredRows of each part of a list, in an order in which each row may lie elsewhere in the table
 * @param rowsWithNotes of each part of a list, in any order, if their notes are read
 * @param counted counted by an index alone
 * @param countedByText counted by what only the table has
 * @param candidates found by an index, then looked up and sorted
 * @param textCandidates found by an index of texts, then looked up and sorted
 */
public record ReadBounds(
        int rows,
        int scatteredRows,
        int rowsWithNotes,
        int counted,
        int countedByText,
        int candidates,
        int textCandidates) {
    /** About ten milliseconds' worth in a list of a million, on either database: measured. */
    public static final ReadBounds DEFAULT = new ReadBounds(20_000, 5_000, 500, 200_000, 50_000, 5_000, 6_000);

    /**
     * Bounds of these numbers.
     *
     * @throws IllegalArgumentException if one of them is less than 1
     */
    public ReadBounds {
        if (IntStream.of(rows, scatteredRows, rowsWithNotes, counted, countedByText, candidates, textCandidates)
                .anyMatch(bound -> bound < 1)) {
            throw new IllegalArgumentException("A read has to examine at least one row");
        }
    }
}
