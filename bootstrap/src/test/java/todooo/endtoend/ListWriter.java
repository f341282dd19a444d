package todooo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ApiClient.Answer;

/** Adds to-dos that stay as they are, and others that it moves in the list's order and deletes as long as it is let. */
final class ListWriter {
    private final ApiClient api;

    /** Not reproducible anyway: others use the list at the same time. */
    private final RandomGenerator random = RandomGenerator.getDefault();

    private final List<Long> staying = new ArrayList<>();
    private final List<Long> passing = new ArrayList<>();

    ListWriter(ApiClient api) {
        this.api = api;
    }

    /** Adds so many to-dos; every other one stays. */
    void fill(int todos) {
        for (int i = 0; i < todos; i++) {
            (i % 2 == 0 ? staying : passing).add(added());
        }
    }

    /** The ids of those that stay. */
    List<Long> staying() {
        return staying;
    }

    /** Changes the others until it is enough, and says so after the first change. */
    void write(Runnable begun, BooleanSupplier enough) {
        change();
        begun.run();
        while (!enough.getAsBoolean()) {
            change();
        }
    }

    private void change() {
        int one = passing.isEmpty() ? 0 : random.nextInt(passing.size());
        switch (passing.isEmpty() ? 0 : random.nextInt(4)) {
            case 0 -> passing.add(added());
            case 1 -> requireStatus(200, api.patch("/todo/" + passing.get(one), content()));
            case 2 -> requireStatus(204, api.post("/todo/" + passing.get(one) + "/move", behindOneThatStays()));
            default -> requireStatus(204, api.delete("/todo/" + passing.remove(one)));
        }
    }

    private Map<String, ?> behindOneThatStays() {
        return Map.of("after", staying.get(random.nextInt(staying.size())));
    }

    private long added() {
        Answer added = api.post("/todo", content());
        requireStatus(201, added);
        return added.id();
    }

    /** With one of a few orders, so that many share theirs, or with none. */
    private Map<String, ?> content() {
        Map<String, Object> content = new HashMap<>();
        int order = random.nextInt(-20, 20);
        content.put("order", order < -10 ? null : order);
        content.put("task", "Learn " + random.nextInt());
        return content;
    }

    private static void requireStatus(int status, Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
    }
}
