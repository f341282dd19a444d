package todooo.adapter.http.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.Client;
import todooo.adapter.http.EventClient;
import todooo.adapter.http.Exchange;
import todooo.adapter.http.HttpLimits;
import todooo.adapter.http.LogRecords;
import todooo.adapter.http.ManualTicks;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.StallingClient;
import todooo.adapter.http.TestServer;
import todooo.adapter.http.docs.DocumentedOperation.Body;
import todooo.adapter.http.docs.DocumentedOperation.Option;
import todooo.adapter.http.wire.budget.Pace;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.Task;
import todooo.domain.todo.TodoContent;
import todooo.domain.value.Owner;

/** Brings operations to each answer that they can give. */
record Provocation(DocumentedOperation operation, TestServer server) {
    static final List<Integer> FAILURES =
            List.of(400, 403, 404, 406, 408, 412, 413, 414, 415, 421, 422, 431, 500, 503, 507);

    private static final Body NO_BODY = new Body("", "");
    /** The name of a tag that some to-do has. */
    static final String TAG = "home";

    private static final String UNKNOWN_ID = "999999";
    private static final String TOKEN_OF_ANOTHER_DATABASE =
            "AgAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAANM4Nv";

    /** The answer to a request for which this is the right status, if the operation has it. */
    Exchange of(int status) {
        return switch (status) {
            case 200, 201 -> example(firstBody());
            case 204 -> with("Prefer", "return=minimal");
            case 304 -> with("If-None-Match", "*");
            case 400 -> raw(target(), "Host: x:port");
            case 403 -> with("Sec-Fetch-Site", "cross-site");
            case 404 -> sent(operation.target(UNKNOWN_ID), firstBody());
            case 406 -> sent(target(), firstBody(), "Accept", "text/html");
            case 408 -> stalled();
            case 410 -> with(new Option("query", "since", TOKEN_OF_ANOTHER_DATABASE));
            case 412 -> with("If-Match", "\"0\"");
            case 413 -> example(new Body(firstBody().mediaType(), " ".repeat(longestBody() + 1)));
            case 414 -> raw(target() + "&x=" + "x".repeat(5_000), "Host: x");
            case 415 -> example(new Body("text/plain", "{}"));
            case 421 -> raw(target(), "Host: stranger.example\r\nConnection: close");
            case 422 -> invalid();
            case 428 -> unconditional();
            case 431 -> raw(target(), "Host: x\r\nCookie: " + "x".repeat(20_000));
            case 500 -> failing(new StorageException.Corrupt(new IOException()));
            case 503 -> failing(new StorageException.Unavailable(new IOException()));
            case 507 -> failing(new StorageException.Full(new IOException()));
            default -> throw new AssertionError("Nothing here leads to " + status);
        };
    }

    /** The answer to a request as the document shows it, with this body. */
    Exchange example(Body body) {
        return sent(target(), body);
    }

    /** Makes sure that there is the list of the examples. */
    private void requireList() {
        Client client = new Client(server);
        if (client.get("/lists/1").status() == 404) {
            client.created("/lists", "{\"title\":\"t\"}");
        }
    }

    /** The answer to a request as the document shows it, with this parameter. */
    Exchange with(Option option) {
        return option.in().equals("header")
                ? with(option.name(), option.value())
                : sent(target() + "&" + option.name() + "=" + URLEncoder.encode(option.value(), UTF_8), firstBody());
    }

    /** The answer to a request as the document shows it, with this header. */
    Exchange with(String name, String value) {
        return sent(target(), firstBody(), name, value);
    }

    private int longestBody() {
        return operation.path().equals("/import") ? TestServer.MAX_IMPORT_BYTES : TestServer.MAX_BODY_BYTES;
    }

    private Exchange unconditional() {
        try (TestServer strict = TestServer.requiringIfMatch()) {
            return new Provocation(operation, strict).example(firstBody());
        }
    }

    private Exchange raw(String target, String headers) {
        return Exchange.of(new RawClient(server).exchange(message(target, headers)));
    }

    private String message(String target, String headers) {
        return "%s %s HTTP/1.1\r\n%s\r\n\r\n".formatted(operation.method(), target, headers);
    }

    private Exchange stalled() {
        HttpLimits limits = HttpLimits.DEFAULT;
        HttpLimits brief = new HttpLimits(
                limits.maxBodyBytes(), limits.maxConnections(), Duration.ofMillis(300), limits.idleTimeout());
        ManualTicks ticks = new ManualTicks();
        try (TestServer impatient =
                TestServer.at(new Pace(Pace.USUAL.grace(), ticks), brief, new InMemoryTransactions())) {
            String part = message(target(), "Host: x\r\nContent-Type: application/json\r\nContent-Length: 9") + "{";
            return Exchange.of(new StallingClient(impatient, ticks).exchange(part, 3));
        }
    }

    private Exchange invalid() {
        return operation.bodies().isEmpty()
                ? sent(target() + "&unknown=1", NO_BODY)
                : example(new Body(firstBody().mediaType(), "{\"task\":null}"));
    }

    private Exchange failing(StorageException failure) {
        try (TestServer broken = TestServer.over(new Broken(failure));
                LogRecords _ = LogRecords.collect()) {
            return new Provocation(operation, broken).sent(operation.target("1"), firstBody());
        }
    }

    private Body firstBody() {
        return operation.bodies().stream().findFirst().orElse(NO_BODY);
    }

    private String target() {
        requireList();
        return operation.target(operation.path().contains("{") ? existing().replaceFirst(".*/", "") : "");
    }

    /** The path of a new to-do, list or deletion, or of a tag. */
    private String existing() {
        Client client = new Client(server);
        if (operation.path().startsWith("/lists")) {
            return client.created("/lists", "{\"title\":\"t\"}");
        }
        String todo = client.created("{\"task\":\"t\",\"tags\":[\"%s\"]}".formatted(TAG));
        if (operation.path().startsWith("/tags")) {
            return "/tags/" + TAG;
        }
        return operation.path().startsWith("/trash") ? client.deleted(todo) : todo;
    }

    private Exchange sent(String target, Body body, String... headers) {
        if (operation.answersWithoutEnd()) {
            return begun(target, body, headers);
        }
        List<String> all = new ArrayList<>(List.of(headers));
        if (!body.mediaType().isEmpty()) {
            all.addAll(List.of("Content-Type", body.mediaType()));
        }
        return Exchange.of(new Client(server)
                .send(operation.method(), target, BodyPublishers.ofString(body.text()), all.toArray(String[]::new)));
    }

    /** The answer as far as it comes at once. */
    private Exchange begun(String target, Body body, String... headers) {
        StringBuilder head = new StringBuilder("Host: x\r\nConnection: close\r\nContent-Length: ")
                .append(body.text().length());
        for (int i = 0; i < headers.length; i += 2) {
            head.append("\r\n").append(headers[i]).append(": ").append(headers[i + 1]);
        }
        try (EventClient client = EventClient.sending(server, message(target, head.toString()) + body.text())) {
            return Exchange.of(client.received());
        }
    }

    /** Transactions that fail; reads do not when the disk is full. */
    private record Broken(StorageException failure) implements Transactions {
        @Override
        public <T extends @Nullable Object> T read(Work<? extends T> work) {
            if (failure instanceof StorageException.Full) {
                return holdingATodo().read(work);
            }
            throw failure;
        }

        private static Transactions holdingATodo() {
            var transactions = new InMemoryTransactions();
            transactions.write(
                    Owner.LOCAL,
                    unit -> unit.of(Owner.LOCAL)
                            .todos()
                            .add(TodoContent.of(new Task("t")).withCompleted(true), Instant.EPOCH));
            return transactions;
        }

        @Override
        public <T extends @Nullable Object> T scan(Work<? extends T> work) {
            return read(work);
        }

        @Override
        public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
            throw failure;
        }
    }
}
