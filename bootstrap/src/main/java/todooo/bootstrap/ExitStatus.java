package todooo.bootstrap;

/** How the process tells its parent why it ended. */
final class ExitStatus {
    /** A signal asked it to stop, and everything is closed. */
    static final int STOPPED = 0;

    /** Something failed that should not; the log has the stack trace. */
    static final int FAILED = 1;

    /** The configuration has a mistake. */
    static final int MISCONFIGURED = 2;

    /** The database cannot be opened. */
    static final int DATABASE_REFUSED = 3;

    /** The address to listen on is taken, or is none of this machine. */
    static final int CANNOT_LISTEN = 4;

    private ExitStatus() {}
}
