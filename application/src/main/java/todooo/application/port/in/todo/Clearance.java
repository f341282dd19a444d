package todooo.application.port.in.todo;

import org.jspecify.annotations.Nullable;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.Owner;

/** Whose to-dos are deleted, and the key under which that is done no more than once, or null for none. */
public record Clearance(Owner owner, @Nullable IdempotencyKey key) {}
