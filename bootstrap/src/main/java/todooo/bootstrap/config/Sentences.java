package todooo.bootstrap.config;

import java.util.List;

/** Parts of sentences for messages. */
final class Sentences {
    private Sentences() {}

    /** {@code a, b or c}. */
    static String choice(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
