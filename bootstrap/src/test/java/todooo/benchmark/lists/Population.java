package todooo.benchmark.lists;

import java.time.LocalDate;
import todooo.domain.list.ListId;
import todooo.domain.tag.TagName;
import todooo.domain.value.Owner;

/**
 * Whose to-dos fill a database. Those of different owners take turns in the table.
 *
 * @param todos how many there are of all owners; their ids are from 1
 * @param owners how many owners share them evenly
 * @param lists how many lists each owner has, the first of which is the largest
 * @param tags how many tags each owner has, the first of which is the most common
 */
record Population(int todos, int owners, int lists, int tags) {
    /** When the first to-do was created, and from each to the next, in microseconds. */
    static final long FIRST_CREATION = 1_735_689_600_000_000L;

    static final long DISTANCE = 60_000_000;

    /** To-dos are due, or start, on this day or on one of so many after it. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    static final int DAYS = 730;

    /** The numbers of the owners' own order are below it. */
    static final int ORDERS = 1_000;

    /** One of so many tasks has the one word, and one of so many to-dos has the other one in its notes. */
    static final int RARELY = 50_000;

    static final String RARE_IN_TASK = "bassoon";
    static final String RARE_IN_NOTES = "mandolin";

    private static final int TODOS_OF_EACH = 100;

    /** All of one owner. */
    static Population ofOne(int todos) {
        return new Population(todos, 1, 300, 2_000);
    }

    /** A hundred of each owner. */
    static Population ofMany(int todos) {
        return new Population(todos, todos / TODOS_OF_EACH, 3, 20);
    }

    /** The owner of this number, from 0. */
    Owner owner(int number) {
        return new Owner("owner " + number);
    }

    /** A list of the owner, from 1. */
    ListId list(int owner, int number) {
        return new ListId((long) owner * lists + number);
    }

    /** A tag of every owner, from 1. */
    TagName tag(int number) {
        return new TagName("tag " + number);
    }

    @Override
    public String toString() {
        return owners == 1
                ? "%,d to-dos of one owner".formatted(todos)
                : "%,d to-dos of %,d owners".formatted(todos, owners);
    }
}
