package todooo.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import todooo.endtoend.testkit.Pause;

/** A tab of a browser, driven through the Chrome DevTools Protocol. */
final class DevToolsTab implements AutoCloseable {
    private static final int LIMIT_SECONDS = 90;
    private static final int POLL_MILLIS = 50;
    private static final int ENTER = 13;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final WebSocket socket;
    private final Messages messages;
    private int calls;

    private DevToolsTab(HttpClient http, WebSocket socket, Messages messages) {
        this.http = http;
        this.socket = socket;
        this.messages = messages;
    }

    /** Opens an empty tab in the browser that has its DevTools on this port. */
    static DevToolsTab open(int port) throws Exception {
        HttpClient http =
                HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
        HttpRequest create = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/json/new".formatted(port)))
                .PUT(BodyPublishers.noBody())
                .build();
        JsonNode target =
                JSON.readTree(http.send(create, BodyHandlers.ofString()).body());
        Messages messages = new Messages();
        URI address = URI.create(target.get("webSocketDebuggerUrl").textValue());
        WebSocket socket =
                http.newWebSocketBuilder().buildAsync(address, messages).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        DevToolsTab tab = new DevToolsTab(http, socket, messages);
        tab.call("Log.enable", Map.of());
        tab.call("Runtime.enable", Map.of());
        return tab;
    }

    /** Makes it as large as the screen of a device. */
    void resize(int width, int height, boolean mobile) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
    }

    /** Lets its user prefer {@code light} or {@code dark}. */
    void preferColors(String scheme) {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Visits a page, whatever is loaded of it yet. */
    void visit(String url) {
        call("Page.navigate", Map.of("url", url));
    }

    /** The value of a JavaScript expression, or of its promise, in the page. */
    JsonNode evaluate(String expression) {
        JsonNode outcome =
                call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        assertThat(outcome.path("exceptionDetails").toPrettyString())
                .as(expression)
                .isEmpty();
        return outcome.path("result").path("value");
    }

    /** Waits until the expression is true. */
    void await(String expression) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!evaluate("Boolean(%s)".formatted(expression)).booleanValue()) {
            assertThat(System.nanoTime()).as("%s, %s", expression, complaints()).isLessThan(deadline);
            Pause.millis(POLL_MILLIS);
        }
    }

    /** Types into the field that has the focus. */
    void type(String text) {
        call("Input.insertText", Map.of("text", text));
    }

    /** Presses Enter where the focus is. */
    void pressEnter() {
        Map<String, ?> key = Map.of("key", "Enter", "code", "Enter", "windowsVirtualKeyCode", ENTER);
        call("Input.dispatchKeyEvent", with(key, "keyDown"));
        call("Input.dispatchKeyEvent", with(key, "keyUp"));
    }

    private static Map<String, ?> with(Map<String, ?> key, String type) {
        Map<String, Object> event = new HashMap<>(key);
        event.put("type", type);
        return event;
    }

    /** The complaints of the browser, such as a violated policy or an error in a script. */
    List<String> complaints() {
        return List.copyOf(messages.complaints);
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        int id = ++calls;
        CompletableFuture<JsonNode> answer = messages.answerTo(id);
        JsonNode request = JSON.valueToTree(Map.of("id", id, "method", method, "params", parameters));
        JsonNode message = socket.sendText(request.toString(), true)
                .thenCompose(_ -> answer)
                .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                .join();
        assertThat(message.has("error")).as("%s: %s", method, message).isFalse();
        return message.get("result");
    }

    @Override
    public void close() {
        socket.abort();
        http.close();
    }

    /** The messages of the browser: answers to calls, and events. */
    private static final class Messages implements WebSocket.Listener {
        private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
        private final List<String> complaints = new CopyOnWriteArrayList<>();
        private final StringBuilder parts = new StringBuilder();

        CompletableFuture<JsonNode> answerTo(int id) {
            return answers.computeIfAbsent(id, _ -> new CompletableFuture<>());
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            parts.append(part);
            if (last) {
                take(parts.toString());
                parts.setLength(0);
            }
            return WebSocket.Listener.super.onText(socket, part, last);
        }

        private void take(String text) {
            try {
                JsonNode message = JSON.readTree(text);
                if (message.has("id")) {
                    answerTo(message.get("id").intValue()).complete(message);
                } else if (isComplaint(message)) {
                    complaints.add(message.get("params").toString());
                }
            } catch (IOException e) {
                complaints.add(e.toString());
            }
        }

        private static boolean isComplaint(JsonNode event) {
            return switch (event.get("method").textValue()) {
                case "Runtime.exceptionThrown" -> true;
                case "Log.entryAdded" ->
                    event.at("/params/entry/level").textValue().equals("error")
                            && !event.at("/params/entry/source").textValue().equals("network");
                default -> false;
            };
        }
    }
}
