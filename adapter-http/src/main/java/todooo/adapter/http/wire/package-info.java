/**
 * Connections: everything that stands on the inside of Helidon, in this package and those below it. Helidon documents
 * none of the following; an update of Helidon has to keep the tests green.
 *
 * <ul>
 *   <li>The thread that accepts is named {@code server-@default-listener}; after an error it waits for its own end in a
 *       timed wait or a {@link java.util.concurrent.ForkJoinPool.ManagedBlocker}: {@code VitalPartsTest}.
 *   <li>{@code SocketOptions.configureSocket} gets the channel of each connection before its selector is asked for a
 *       handler: {@code StopTest}, {@code LingerTest}.
 *   <li>The handler of HTTP/1.1 is an {@code InterruptableTask}, which can be interrupted between requests and in a
 *       request line only: {@code SlowClientTest}, {@code WireTest}.
 *   <li>It reads and writes only by the reader and the writer of its context, and keeps the last bytes that it read
 *       until it gets others: {@code SlowClientTest}, {@code IdleConnectionTest}.
 *   <li>Of a {@code DataReader} it calls {@code readLine} only between chunks, and {@code readBytes} at the request
 *       line only for that line: {@code StrictReaderTest}, {@code FramingTest}.
 *   <li>The listeners get the headers of requests and responses before they are used, and may change them:
 *       {@code Http10Test}, {@code FramingTest}, {@code ResourceTest}.
 *   <li>A body whose length is announced is written as it comes, without chunks, and need not become that long when
 *       the connection is closed: {@code EventsTest}.
 *   <li>A thread that writes a response may set its channel to read without waiting, and back: {@code EventsTest}.
 *   <li>The peer of a request is that of the context: every test, as a response is sent by it.
 *   <li>Malformed chunks throw {@code IncorrectNewLineException} or {@code IllegalArgumentException}, missing bytes
 *       {@code InsufficientDataAvailableException}: {@code WholeRequestTest}, {@code FramingTest}.
 *   <li>A stop closes idle connections by an interrupt, and waits for the others: {@code StopTest}.
 *   <li>A stop closes the listening socket and then interrupts the thread that accepts; a connection whose options
 *       cannot be set is closed without a word: {@code StopTest}, {@code AcceptedSocketsTest}.
 *   <li>Headers that are too long end in a 400 with the message {@code Header size exceeded}, which
 *       {@code rest.failure.DirectProblems} compares: {@code WireTest}.
 * </ul>
 */
@NullMarked
package todooo.adapter.http.wire;

import org.jspecify.annotations.NullMarked;
