package todooo.domain.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves to-dos, or lists, between their neighbours. The moved one takes the middle of the gap. A gap that is used up is
 * opened again: the neighbours around it are spread evenly, as many of them as it takes for gaps of at least
 * {@value #MIN_STEP}.
 */
public final class Places {
    /** How many neighbours are spread at first: 10,000 moves to one spot write about seven rows each (measured). */
    static final int FIRST_SPREAD = 64;

    /** Fewer than the rows that one transaction may change; with so many around it, smaller gaps have to do. */
    static final int MAX_SPREAD = 512;

    static final long MIN_STEP = 256;

    private final PlaceStatements statements;

    public Places(PlaceStatements statements) {
        this.statements = statements;
    }

    /**
     * Moves one right behind another, or before all others. It writes nothing if that is its place already.
     *
     * @param id an existing one
     * @param after the one before it, which is another; null for none
     * @return false if there is none of the id {@code after}; then nothing was written
     */
    public boolean move(long id, @Nullable Long after) {
        @Nullable Place before = after == null ? null : statements.find(after);
        if (after != null && before == null) {
            return false;
        }
        List<Place> next = statements.behind(before, 1);
        if (next.isEmpty() || next.getFirst().id() != id) {
            put(id, before, next);
        }
        return true;
    }

    private void put(long id, @Nullable Place before, List<Place> next) {
        if (before == null) {
            statements.put(new Place(next.getFirst().number() - Place.STRIDE, id));
            return;
        }
        long low = before.number();
        long high = next.isEmpty() ? end(low) : next.getFirst().number();
        if (high - low >= 2) {
            statements.put(new Place(low + (high - low) / 2, id));
        } else {
            spread(id, before);
        }
    }

    /** The end of the gap behind the last one: at most the place of the one that is added next. */
    private static long end(long last) {
        return (Math.floorDiv(last, Place.STRIDE) + 1) * Place.STRIDE;
    }

    /** Spreads the neighbours of the gap, with the moved one right behind the one before it. */
    private void spread(long moved, Place before) {
        int size = FIRST_SPREAD;
        Window window = window(moved, before, size);
        while (window.step() < (size < MAX_SPREAD ? MIN_STEP : 1)) {
            size *= 2;
            window = window(moved, before, size);
        }
        window.places().forEach(statements::put);
    }

    private Window window(long moved, Place before, int size) {
        List<Place> ahead = without(moved, statements.before(before, size / 2 + 2));
        List<Place> behind = without(moved, statements.behind(before, size / 2 + 2));
        List<Long> order = new ArrayList<>();
        ahead.stream().limit(size / 2).map(Place::id).forEach(order::addFirst);
        order.add(before.id());
        order.add(moved);
        behind.stream().limit(size / 2).map(Place::id).forEach(order::add);
        long room = Place.STRIDE * (order.size() + 1);
        long high = behind.size() > size / 2
                ? behind.get(size / 2).number()
                : end(behind.isEmpty() ? before.number() : behind.getLast().number());
        long low = ahead.size() > size / 2 ? ahead.get(size / 2).number() : high - room;
        return new Window(order, low, high);
    }

    private static List<Place> without(long id, List<Place> places) {
        return places.stream().filter(place -> place.id() != id).toList();
    }

    /** Ids in their new order, and the numbers between which they come to lie. */
    private record Window(List<Long> order, long low, long high) {
        long step() {
            return (high - low) / (order.size() + 1);
        }

        List<Place> places() {
            List<Place> places = new ArrayList<>();
            for (long id : order) {
                places.add(new Place(low + step() * (places.size() + 1), id));
            }
            return places;
        }
    }
}
