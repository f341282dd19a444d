package todooo.domain.change;

/**
 * A client's knowledge of the feed.
 *
 * @param epoch the name of the epoch in which it was given
 * @param position up to where the client has read
 * @param start the number of the last change when the client began with nothing: what was gone by then is not told
 * @param last the number of the last change when the token was given: what had moved on by then was not at its position
 */
public record ChangeToken(String epoch, ChangePosition position, long start, long last) {}
