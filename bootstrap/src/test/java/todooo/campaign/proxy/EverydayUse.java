package todooo.campaign.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import todooo.endtoend.testkit.ApiClient.Answer;

/** Creates, reads, lists, changes and deletes to-dos, and follows the links that the answers have. */
final class EverydayUse {
    private static final Map<String, String> NONE = Map.of();
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    /** Whatever can send a request and gets an answer. */
    @FunctionalInterface
    interface Caller {
        Answer send(String method, String url, Map<String, String> headers, String body);

        default Answer get(String url) {
            return send("GET", url, NONE, "");
        }

        default Answer create(String there, String task) {
            return send("POST", there + "/todo", JSON, "{\"task\":\"" + task + "\"}");
        }
    }

    private EverydayUse() {}

    /**
     * Makes sure that all of it works.
     *
     * @param there what the service is called by
     * @param links what the links in its answers start with; {@code Location} starts like the URL that was called
     */
    static void of(Caller client, String there, String links) {
        Answer created = client.create(there, "Learn");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).startsWith(there + "/todo/");
        assertThat(created.body().get("url").textValue()).startsWith(links + "/todo/");
        assertThat(created.headers().firstValue("Keep-Alive"))
                .as("a hint about another connection")
                .isEmpty();

        followPages(client, there, links);
        changeOnce(client, created.header("Location"), created, links);
    }

    private static void followPages(Caller client, String there, String links) {
        client.create(there, "Rest");
        Answer page = client.get(there + "/todo?limit=1");
        assertThat(page.header("Link")).startsWith("<" + links + "/todo?limit=1&after=");
        String next = page.header("Link").replaceFirst("<(.*)>; rel=\"next\"", "$1");
        assertThat(client.get(next).body()).hasSize(1);
    }

    private static void changeOnce(Caller client, String todo, Answer created, String links) {
        Answer read = client.get(todo);
        assertThat(read.body()).isEqualTo(created.body());
        String tag = read.header("ETag");
        assertThat(tag).isEqualTo(created.header("ETag"));
        assertThat(client.send("GET", todo, Map.of("If-None-Match", tag), "").status())
                .isEqualTo(304);

        Map<String, String> conditional = Map.of("Content-Type", "application/merge-patch+json", "If-Match", tag);
        assertThat(client.send("PATCH", todo, conditional, "{\"completed\":true}")
                        .status())
                .isEqualTo(200);
        Answer stale = client.send("PATCH", todo, conditional, "{\"completed\":false}");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(URI.create(links).resolve(stale.body().get("type").textValue()))
                .hasToString(links + "/problems/precondition-failed");

        assertThat(client.send("DELETE", todo, NONE, "").status()).isEqualTo(204);
        assertThat(client.get(todo).status()).isEqualTo(404);
    }
}
