package todooo.adapter.http.page;

import java.util.regex.Pattern;

/** Comments are a quarter of the page's modules, and for those who read the sources, not for browsers. */
final class Comments {
    /** Whole lines of comments: a block from its first line to its last, or a line of its own. */
    private static final Pattern LINES = Pattern.compile("(?m)^ *+(?:/\\*\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/|//.*+)\\n");

    private Comments() {}

    /** A module without the lines that are comments; all other lines stay as they are. */
    static String removedFrom(String module) {
        return LINES.matcher(module).replaceAll("");
    }
}
