package todooo.adapter.http.transfer.format;

/** The words of an export: each line is an object whose kind is one of these. */
final class ExportFormat {
    /** The first line. */
    static final String EXPORT = "todooo-export";

    /** A list. */
    static final String LIST = "list";

    /** A to-do. */
    static final String TODO = "todo";

    /** The last line. */
    static final String END = "end";

    /** Raised when readers of before could not read it. */
    static final int VERSION = 1;

    private ExportFormat() {}
}
