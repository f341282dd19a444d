package todooo.bootstrap.process;

import java.util.function.BooleanSupplier;

/**
 * Something that the service cannot go on without.
 *
 * @param loss the end of the sentence "Todooo cannot go on: …", for when it is gone
 * @param alive whether it is still there; it answers at once
 */
public record Vital(String loss, BooleanSupplier alive) {}
