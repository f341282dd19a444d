package todooo.adapter.http;

import java.util.function.LongSupplier;

/**
 * What the server has to know about the machine that it runs on.
 *
 * @param heapBytes how large the heap can become
 * @param openFiles how many files and sockets the process may open
 * @param nanoTime a clock that measures spans of time, as {@link System#nanoTime()} does
 */
public record Machine(long heapBytes, long openFiles, LongSupplier nanoTime) {}
