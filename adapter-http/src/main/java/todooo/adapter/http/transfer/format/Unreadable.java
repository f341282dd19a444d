package todooo.adapter.http.transfer.format;

import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;

/** The problems of files that cannot be read. */
final class Unreadable {
    private Unreadable() {}

    /** The problem of a file that is not UTF-8. */
    static ProblemException notUtf8() {
        return because("The file is not UTF-8.");
    }

    /** The problem of a file that is none of its format. */
    static ProblemException because(String detail) {
        return new ProblemException(ProblemType.INVALID_CONTENT, detail);
    }
}
