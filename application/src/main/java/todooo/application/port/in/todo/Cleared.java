package todooo.application.port.in.todo;

import org.jspecify.annotations.Nullable;
import todooo.domain.trash.DeletionId;

/**
 * The result of deleting many to-dos.
 *
 * @param deleted how many there were
 * @param deletion the deletion that can be restored; null if there were none
 * @param replayed whether an earlier command deleted them
 */
public record Cleared(int deleted, @Nullable DeletionId deletion, boolean replayed) {}
