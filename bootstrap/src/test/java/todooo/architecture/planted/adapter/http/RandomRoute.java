package todooo.architecture.planted.adapter.http;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

final class RandomRoute {
    private RandomRoute() {}

    static UUID id() {
        return UUID.randomUUID();
    }

    static int number() {
        return ThreadLocalRandom.current().nextInt(6);
    }

    static int handedIn(RandomGenerator random) {
        return random.nextInt(6);
    }
}
