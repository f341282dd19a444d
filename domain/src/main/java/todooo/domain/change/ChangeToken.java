package todooo.domain.change;

/**
 * A client's knowledge of the feed.
 *
 * @param epoch the name of the epoch in which it was given
 * @param position up to where the client has read
 * @param start the number of the last change when the client began with nothing: what was gone by then is not told
 */
public record ChangeToken(String epoch, ChangePosition position, long start) {
    /** The number of the latest change that the token knows of. */
    long latest() {
        return Math.max(position.change(), start);
    }
}
