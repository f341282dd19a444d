package todooo.bootstrap.process;

/** The exit statuses of the process. */
public final class ExitStatus {
    /** A signal asked it to stop, and everything is closed; or a copy is complete, and equal to its source. */
    public static final int STOPPED = 0;

    /** Something failed that should not; the log has the stack trace. */
    public static final int FAILED = 1;

    /** The configuration, or the command, has a mistake. */
    public static final int MISCONFIGURED = 2;

    /** The database cannot be opened; or, to be copied to, it holds other data. */
    public static final int DATABASE_REFUSED = 3;

    /** The address to listen on is taken, or is none of this machine. */
    public static final int CANNOT_LISTEN = 4;

    /** A database failed during a copy. The copied rows stay, and the same command continues. */
    public static final int COPY_STOPPED = 5;

    /** The databases differ after a copy: another program wrote to one of them. */
    public static final int COPY_DIFFERS = 6;

    /** Memory ran out, or a thread ended that the service cannot live without; nothing was closed. */
    public static final int CANNOT_GO_ON = 7;

    private ExitStatus() {}
}
