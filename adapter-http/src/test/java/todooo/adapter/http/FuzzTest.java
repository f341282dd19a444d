package todooo.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterAll;
import todooo.adapter.http.Client.Reply;
import todooo.application.testkit.seed.SeededTest;

/** Whatever clients send, they get an answer that is theirs to understand, and the log stays quiet. */
class FuzzTest {
    private static final int REQUESTS = 5_000;
    private static final int BROKEN_REQUESTS = 1_000;
    private static final TestServer SERVER = TestServer.start();
    private static final Client CLIENT = new Client(SERVER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @SeededTest
    void answersEveryNonsenseWithAProblemOfTheClient(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        try (LogRecords log = LogRecords.collect()) {
            for (int i = 0; i < REQUESTS; i++) {
                Nonsense nonsense = Nonsense.from(random);
                requireSense(nonsense, send(nonsense));
            }
            assertThat(log.messages()).isEmpty();
        }
    }

    private static Reply send(Nonsense nonsense) {
        return CLIENT.send(
                nonsense.method(),
                nonsense.path(),
                BodyPublishers.ofString(nonsense.body(), StandardCharsets.ISO_8859_1),
                "Content-Type",
                nonsense.mediaType());
    }

    private static void requireSense(Nonsense nonsense, Reply reply) {
        assertThat(reply.status()).as(nonsense.toString()).isLessThan(500);
        if (reply.status() >= 400 && !nonsense.method().equals("HEAD")) {
            reply.problem();
        }
    }

    @SeededTest
    void answersBytesThatAreNotHttpWithAProblemOrNotAtAll(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        RawClient raw = new RawClient(SERVER);
        try (LogRecords log = LogRecords.collect()) {
            for (int i = 0; i < BROKEN_REQUESTS; i++) {
                String request = Nonsense.broken(random);
                List<Integer> statuses = raw.leave(request).statuses();
                assertThat(statuses).as(request).allMatch(status -> status < 500 || status == 501 || status == 505);
            }
            assertThat(log.messages()).isEmpty();
        }
    }
}
