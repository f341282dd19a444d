package todooo.adapter.persistence.sql.sqlite.file;

import java.sql.SQLException;

/** The path of an open database leads to another file, or to none: what is written to the open one would be lost. */
public final class FileReplacedException extends SQLException {
    private static final long serialVersionUID = 1L;

    /** The result code of SQLite for a file that cannot be opened. */
    private static final int CANNOT_OPEN = 14;

    FileReplacedException(String message) {
        super(message, null, CANNOT_OPEN);
    }
}
