package todooo.bootstrap.process;

import java.util.function.BooleanSupplier;

/**
 * A part that the service cannot go on without.
 *
 * @param loss the end of the sentence "Todooo cannot go on: …", for when the part is gone
 * @param alive whether the part is still there; returns at once
 */
public record Vital(String loss, BooleanSupplier alive) {}
