package todooo.application.testkit;

/** Throws what a lambda may not throw. */
public final class Sneaky {
    private Sneaky() {}

    /** Throws this very throwable, checked or not; the declared result only tells the compiler that nothing follows. */
    @SuppressWarnings("unchecked")
    public static <E extends Throwable> RuntimeException rethrow(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
