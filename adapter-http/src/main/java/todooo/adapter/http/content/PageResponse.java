package todooo.adapter.http.content;

import io.helidon.http.Status;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.rest.Response;
import todooo.adapter.http.rest.body.Json;

/** Responds with lists page by page: each page links to the next by {@code Link} (RFC 8288). */
public final class PageResponse {
    private PageResponse() {}

    /**
     * The page of as many of these values as fit into a response.
     *
     * @param shown shows a value
     * @param behind the URL of the page behind a value
     * @param next the URL of the page behind all of them; null if this page is the last
     */
    public static <T> Response of(
            List<T> values, Function<? super T, ?> shown, Function<? super T, String> behind, @Nullable String next) {
        Json.Array array = Json.array(values, shown);
        String url = array.size() < values.size() ? behind.apply(values.get(array.size() - 1)) : next;
        Response answer = Response.json(Status.OK_200, array.pieces());
        return url == null ? answer : answer.linking("next", url);
    }

    /** The same; the page behind the last value is the next one, if there are more. */
    public static <T> Response of(
            List<T> values, Function<? super T, ?> shown, Function<? super T, String> behind, boolean hasMore) {
        return of(values, shown, behind, hasMore ? behind.apply(values.getLast()) : null);
    }
}
