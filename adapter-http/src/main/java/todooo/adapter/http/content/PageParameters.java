package todooo.adapter.http.content;

import java.util.Objects;
import java.util.regex.Pattern;
import todooo.adapter.http.rest.input.QueryParameters;
import todooo.domain.query.PageLimit;
import todooo.domain.value.InvalidValueException;

/** The query parameters of everything that comes in pages. */
public final class PageParameters {
    /** How many values a page has at most. */
    public static final String LIMIT = "limit";

    /** The cursor of the position after which a page begins. */
    public static final String AFTER = "after";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private PageParameters() {}

    /** The limit of a page; the usual one if it is missing, or wrong, which is a violation. */
    public static PageLimit limit(QueryParameters parameters) {
        return Objects.requireNonNullElse(parameters.optional(LIMIT, PageParameters::limit), PageLimit.DEFAULT);
    }

    private static PageLimit limit(String value) {
        if (!NUMBER.matcher(value).matches()) {
            throw new InvalidValueException("must be a whole number from 1 to " + PageLimit.MAX);
        }
        return new PageLimit(Integer.parseInt(value));
    }
}
