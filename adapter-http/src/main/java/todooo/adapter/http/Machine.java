package todooo.adapter.http;

/**
 * What the server has to know about the machine that it runs on.
 *
 * @param heapBytes how large the heap can become
 * @param openFiles how many files and sockets the process may open
 */
public record Machine(long heapBytes, long openFiles) {}
