package todooo.bootstrap;

import java.util.List;

/** Words for people. */
final class Sentences {
    private Sentences() {}

    /** {@code a, b and c}. */
    static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
