package todooo.domain.change;

/**
 * The number of an owner's changes.
 *
 * @param epoch the name of the epoch that made the last change; of the latest start if there is none
 * @param last the number of the last change; 0 if there is none
 * @param forgotten the latest change of which a removal is not told any more; 0 if all are
 */
public record ChangeCounter(String epoch, long last, long forgotten) {}
