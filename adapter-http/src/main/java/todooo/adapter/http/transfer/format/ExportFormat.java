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

    private static final int VERSION = 1;

    private ExportFormat() {}

    /** The version of the format, raised when readers of before could not read it. */
    public static int version() {
        return VERSION;
    }
}
