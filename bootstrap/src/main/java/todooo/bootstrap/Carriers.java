package todooo.bootstrap;

/**
 * Sees to it that some of the threads that carry the virtual ones are free for whatever is ready. A carrier first runs what is
 * ready in its own queue, and the JDK's read pollers, virtual threads too, fill the queues of the carriers that they are on:
 * beside 2,000 busy clients without an end. What other threads make ready, such as the answer to a write, waits for a carrier
 * with an empty queue; with a poller for each carrier, as is the default, for many seconds.
 */
final class Carriers {
    /** How many carriers there are. The property is described in the documentation of {@link Thread}. */
    static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    /** How many read pollers, a power of two. The JDK reads it in {@code sun.nio.ch.Poller}, and documents it nowhere. */
    static final String POLLERS = "jdk.readPollers";

    private Carriers() {}

    /** Has an effect until the first virtual thread starts, and none on a number that the operator has chosen. */
    static void choose(int processors) {
        int carriers = Integer.getInteger(CARRIERS, Math.max(2, processors));
        set(CARRIERS, carriers);
        set(POLLERS, Math.max(1, Integer.highestOneBit(carriers / 2)));
    }

    private static void set(String property, int number) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(number));
        }
    }
}
