package todooo.adapter.http.content;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import todooo.adapter.http.rest.input.OpaqueText;
import todooo.domain.value.InvalidValueException;

/**
 * Writes positions among the values of pages as cursors, and reads them back.
 *
 * @param <P> the positions
 */
public final class CursorFormat<P> {
    private final String scope;
    private final Function<P, List<Long>> numbers;
    private final Function<List<Long>, Optional<P>> position;
    private final String refusal;

    /**
     * The format of the cursors that hold in a scope.
     *
     * @param numbers the numbers of a position
     * @param position the position of these numbers; empty if they are none, as a checksum can be forged
     * @param pages what the pages are of, and how to go on from one of them, for a client with another cursor
     */
    public CursorFormat(
            String scope, Function<P, List<Long>> numbers, Function<List<Long>, Optional<P>> position, String pages) {
        this.scope = scope;
        this.numbers = numbers;
        this.position = position;
        this.refusal = "is not a cursor of " + pages + ", or leave it out to start again";
    }

    /** The cursor of a position. */
    public String write(P written) {
        return OpaqueText.write(scope, numbers.apply(written));
    }

    /**
     * The position of a cursor.
     *
     * @throws InvalidValueException if it is not the very text that {@link #write} makes
     */
    public P read(String cursor) {
        return OpaqueText.read(scope, cursor).flatMap(position).orElseThrow(() -> new InvalidValueException(refusal));
    }
}
