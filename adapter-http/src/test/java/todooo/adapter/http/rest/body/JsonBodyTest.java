package todooo.adapter.http.rest.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;

class JsonBodyTest {
    private static final TestServer SERVER = TestServer.start();
    private static final Client CLIENT = new Client(SERVER);
    private static final String TODO = CLIENT.created("{\"task\":\"t\"}");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "task",
                "{\"task\":\"a\"",
                "{\"task\":\"a\"} {}",
                "{\"task\":\"a\"} x",
                "{\"task\":\"a\",}",
                "{'task':'a'}",
                "{task:\"a\"}",
                "{\"task\":\"a\",\"task\":\"a\"}",
                "{\"task\":\"a\",\"x\":{\"y\":1,\"y\":1}}",
                "{\"task\":\"a\",\"x\":{\"y\":1,\"\\u0079\":1}}",
                "{\"task\":\"\\ud800\"}",
                "{\"task\":\"\\udc00\\ud800\"}",
                "{\"task\":\"a\",\"x\":[{\"\\ud800\":1}]}",
                "{\"task\":\"a\nb\"}",
                "{\"task\":\"a\",\"order\":01}",
                "{\"task\":\"a\",\"order\":+1}",
                "{\"task\":\"a\",\"order\":NaN}",
                "{\"task\":\"a\"} // comment",
                "\ufeff{\"task\":\"a\"}",
            })
    void refusesWhatIsNotJson(String body) {
        CLIENT.post("/todo", body).problem(400, "malformed-json");
    }

    @Test
    void refusesNestingOver32AndNumbersOver100Characters() {
        CLIENT.post("/todo", "{\"task\":\"a\",\"x\":%s1%s}".formatted("[".repeat(31), "]".repeat(31)))
                .problem(422, "invalid-content");
        CLIENT.post("/todo", "{\"task\":\"a\",\"x\":%s1%s}".formatted("[".repeat(32), "]".repeat(32)))
                .problem(400, "malformed-json");
        CLIENT.post("/todo", "{\"task\":\"a\",\"order\":1%s}".formatted("0".repeat(100)))
                .problem(400, "malformed-json");
        CLIENT.post("/todo", "[".repeat(4000)).problem(400, "malformed-json");
    }

    @Test
    void tellsWhereItStoppedReading() {
        assertThat(CLIENT.post("/todo", "{\n  \"task\": x}")
                        .problem(400, "malformed-json")
                        .get("detail")
                        .textValue())
                .isEqualTo("The body is not JSON, or has a member twice, at line 2, column 11.");
    }

    @Test
    void refusesOtherEncodingsThanUtf8() {
        for (Charset charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
            byte[] body = "{\"task\":\"é\"}".getBytes(charset);

            post(BodyPublishers.ofByteArray(body), "application/json").problem(400, "malformed-json");
        }
    }

    @Test
    void refusesOverlongUtf8() {
        byte[] body = "{\"task\":\"??\"}".getBytes(StandardCharsets.US_ASCII);
        body[9] = (byte) 0xc0;
        body[10] = (byte) 0xaf;

        post(BodyPublishers.ofByteArray(body), "application/json").problem(400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/jsonx",
                "application/problem+json",
                "application/merge-patch+json",
                "application/json charset=utf-8",
                "application/json; charset",
                "application/json; charset=\"utf-8",
                "application/json, text/plain",
                "application/*",
                "json",
                "nonsense;;=",
            })
    void refusesOtherMediaTypes(String mediaType) {
        Reply reply = post(BodyPublishers.ofString("{\"task\":\"a\"}"), mediaType);

        reply.problem(415, "unsupported-media-type");
        assertThat(reply.header("Accept-Post")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/json;charset=utf-8",
                "application/json; charset=\"UTF-8\"",
                "application/json; x=y",
            })
    void takesJsonHoweverItIsLabelled(String mediaType) {
        assertThat(post(BodyPublishers.ofString("{\"task\":\"a\"}"), mediaType).status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, Accept-Post, application/json",
        "PUT, Accept, application/json",
        "PATCH, Accept-Patch, 'application/merge-patch+json, application/json'"
    })
    void tellsWhatABodyWithoutALabelShouldBe(String method, String header, String mediaTypes) {
        Reply reply = CLIENT.send(
                method, method.equals("POST") ? "/todo" : TODO, BodyPublishers.ofString("{\"task\":\"a\"}"));

        reply.problem(415, "unsupported-media-type");
        assertThat(reply.header(header)).isEqualTo(mediaTypes);
    }

    @Test
    void saysThatARequestWithoutABodyHasNone() {
        assertThat(CLIENT.send("POST", "/todo", BodyPublishers.noBody())
                        .problem(400, "malformed-json")
                        .get("detail")
                        .textValue())
                .isEqualTo("The body is empty.");
    }

    @Test
    void takesABodyUpToTheLimit() {
        String body = "{\"task\":\"a\"}";

        String padded = body + " ".repeat(TestServer.MAX_BODY_BYTES - body.length());

        assertThat(CLIENT.post("/todo", padded).status()).isEqualTo(201);
        assertThat(post(chunked(padded), "application/json").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {TestServer.MAX_BODY_BYTES + 1, 100_000, 1_000_000})
    void refusesALongerBodyWhetherItsLengthWasAnnouncedOrNot(int length) {
        String body = " ".repeat(length);

        CLIENT.post("/todo", body).problem(413, "content-too-large");
        post(chunked(body), "application/json").problem(413, "content-too-large");
    }

    private static Reply post(BodyPublisher body, String mediaType) {
        return CLIENT.send("POST", "/todo", body, "Content-Type", mediaType);
    }

    private static BodyPublisher chunked(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
