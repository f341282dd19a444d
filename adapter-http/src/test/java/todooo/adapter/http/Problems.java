package todooo.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import todooo.adapter.http.rest.body.Json;

/** Checks what all problem documents have in common. */
public final class Problems {
    private Problems() {}

    public static JsonNode requireComplete(String body, int status, String requestId) {
        JsonNode problem = Json.read(body);
        assertThat(problem.get("type").textValue()).matches("(https?://[^/]+.*)?/problems/[a-z-]+");
        assertThat(problem.get("title").textValue()).isNotBlank();
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("detail").textValue()).matches("(?s)[A-Z].*\\.");
        assertThat(requestId).matches("[A-Za-z0-9._-]{1,128}");
        assertThat(problem.get("instance").textValue()).isEqualTo("urn:request:" + requestId);
        assertThat(body).doesNotContain("Exception", "todooo.", "java.", "helidon", "jackson", "`");
        return problem;
    }
}
