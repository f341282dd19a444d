package todooo.bootstrap;

/**
 * How many threads carry the virtual ones: twice the processors. A carrier first runs what is ready in its own queue, without
 * end while busy clients fill it; what other threads make ready, such as an answer to a write, then waits for a carrier that
 * is not busy. With as many carriers as processors, there may be none for many seconds beside 2,000 busy clients.
 */
final class Carriers {
    /** The property is described in the documentation of {@link Thread}. */
    static final String PROPERTY = "jdk.virtualThreadScheduler.parallelism";

    private Carriers() {}

    /** Has an effect until the first virtual thread starts, and none if the operator has chosen a number. */
    static void choose(int processors) {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, Integer.toString(2 * processors));
        }
    }
}
