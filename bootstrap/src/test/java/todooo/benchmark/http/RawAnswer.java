package todooo.benchmark.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer; its head is the status line and the headers, as they were sent. */
public record RawAnswer(int status, String head, String body) {
    private static final int SHOWN = 500;
    private static final Pattern ID = Pattern.compile("\"id\":([0-9]+)");
    private static final Pattern TAG = Pattern.compile("(?im)^ETag: (\"[^\"]+\")");
    private static final Pattern CURSOR = Pattern.compile("(?im)^Link: <[^>]*[?&]after=([^&>]+)");

    /** Whether it is a success. */
    public boolean succeeded() {
        return status / 100 == 2;
    }

    /** How many to-dos are in it. */
    public long todos() {
        return ID.matcher(body).results().count();
    }

    /** The id of the first to-do in it. */
    public long id() {
        return Long.parseLong(only(ID, body));
    }

    /** The entity tag of the to-do in it. */
    public String tag() {
        return only(TAG, head);
    }

    /** Where the next page of the list begins. */
    public String cursor() {
        return only(CURSOR, head);
    }

    private String only(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("There is no %s in %s".formatted(pattern, this));
        }
        return matcher.group(1);
    }

    /** The answer as it was sent, but for the end of a long body. */
    @Override
    public String toString() {
        return head + body.substring(0, Math.min(body.length(), SHOWN));
    }
}
