package todooo.adapter.http;

import java.util.function.LongSupplier;

/**
 * The properties of the machine that the server depends on.
 *
 * @param heapBytes the largest size of the heap
 * @param openFiles the most files and sockets that the process may open
 * @param nanoTime a clock that measures spans of time, as {@link System#nanoTime()} does
 */
public record Machine(long heapBytes, long openFiles, LongSupplier nanoTime) {}
