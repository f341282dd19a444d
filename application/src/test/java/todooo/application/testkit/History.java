package todooo.application.testkit;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import todooo.domain.change.ChangeCounter;
import todooo.domain.change.Epoch;

/**
 * The changes of one owner.
 *
 * @param starts the starts of the service that made them, in their order
 * @param last the number of the last one
 * @param forgotten the latest one that has lost a tombstone
 */
public record History(List<Start> starts, long last, long forgotten) {
    public History {
        starts = List.copyOf(starts);
    }

    /** The history before the first change. */
    public static History before(Epoch epoch) {
        return new History(List.of(new Start(epoch, 0)), 0, 0);
    }

    /** One change more, in this epoch, or in the later one of another instance. */
    public History next(Epoch epoch) {
        boolean later = epoch.number() > starts.getLast().epoch().number();
        List<Start> all = later
                ? Stream.concat(starts.stream(), Stream.of(new Start(epoch, last)))
                        .filter(start -> start.epoch().number() > epoch.number() - Epoch.KEPT)
                        .toList()
                : starts;
        return new History(all, last + 1, forgotten);
    }

    /** Without the tombstones up to this change. */
    public History forget(long change) {
        return new History(starts, last, Math.max(forgotten, change));
    }

    public ChangeCounter counter() {
        return new ChangeCounter(starts.getLast().epoch().name(), last, forgotten);
    }

    /** The last change of the epoch. */
    public OptionalLong endOf(String epoch) {
        return IntStream.range(0, starts.size())
                .filter(i -> starts.get(i).epoch().name().equals(epoch))
                .mapToLong(i -> i + 1 < starts.size() ? starts.get(i + 1).before() : last)
                .findFirst();
    }

    /** A start of the service, and the number of the last change before. */
    public record Start(Epoch epoch, long before) {}
}
