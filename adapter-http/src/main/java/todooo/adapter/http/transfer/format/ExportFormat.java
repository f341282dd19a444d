package todooo.adapter.http.transfer.format;

/** The words of an export: each line is an object whose kind is one of these. */
public final class ExportFormat {
    /** The first line. */
    public static final String EXPORT = "todooo-export";

    /** A list. */
    public static final String LIST = "list";

    /** A to-do. */
    public static final String TODO = "todo";

    /** The last line. */
    public static final String END = "end";

    /** Raised when readers of before could not read it. */
    public static final int VERSION = 1;

    private ExportFormat() {}
}
