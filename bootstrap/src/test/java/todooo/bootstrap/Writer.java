package todooo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import todooo.bootstrap.ApiClient.Answer;

/** Creates, changes and deletes to-dos of its own until the service is gone, and remembers what it was told. */
final class Writer {
    /** Stands for a to-do that is not there. */
    private static final String NONE = "";

    private final String name;
    private final RandomGenerator random;
    private final Map<Long, Set<String>> possible = new HashMap<>();
    private final List<Long> living = new ArrayList<>();
    private int written;
    private String unanswered = NONE;

    Writer(String name, RandomGenerator random) {
        this.name = name;
        this.random = random;
    }

    /** Writes until a request gets no answer; what became of that one is open. */
    void write(ApiClient api, Runnable acknowledged) {
        try {
            while (true) {
                writeOne(api);
                acknowledged.run();
            }
        } catch (UncheckedIOException e) {
            assertThat(written).as("%s ended at once: %s", name, e).isPositive();
        }
    }

    private void writeOne(ApiClient api) {
        String task = name + " writes " + written++;
        switch (living.isEmpty() ? 0 : random.nextInt(4)) {
            case 0, 1 -> create(api, task);
            case 2 -> change(api, task);
            default -> delete(api);
        }
    }

    private void create(ApiClient api, String task) {
        unanswered = task;
        Answer answer = api.createOnce(task, task);
        assertThat(answer.status()).isEqualTo(201);
        possible.put(answer.id(), Set.of(task));
        living.add(answer.id());
        unanswered = NONE;
    }

    private void change(ApiClient api, String task) {
        long id = living.get(random.nextInt(living.size()));
        become(
                id,
                task,
                () -> assertThat(api.patch("/todo/" + id, Map.of("task", task)).status())
                        .isEqualTo(200));
    }

    private void delete(ApiClient api) {
        long id = living.remove(random.nextInt(living.size()));
        become(id, NONE, () -> assertThat(api.delete("/todo/" + id).status()).isEqualTo(204));
    }

    /** Until it is acknowledged, what was and what will be are both possible. */
    private void become(long id, String task, Runnable request) {
        String before = possible.get(id).iterator().next();
        possible.put(id, Set.of(before, task));
        request.run();
        possible.put(id, Set.of(task));
    }

    /** Fails if the service lost anything that it acknowledged; what was open is settled from now on. */
    void verify(ApiClient api) {
        if (!unanswered.equals(NONE)) {
            String task = unanswered;
            create(api, task);
            assertThat(api.search(task).body()).as("created once: %s", task).hasSize(1);
        }
        possible.replaceAll((id, tasks) -> {
            Answer answer = api.get("/todo/" + id);
            JsonNode task = answer.body().path("task");
            String found = answer.status() == 404 ? NONE : task.textValue();
            assertThat(tasks).as("%s, to-do %d", name, id).contains(found);
            return Set.of(found);
        });
        living.clear();
        possible.forEach((id, tasks) -> {
            if (!tasks.contains(NONE)) {
                living.add(id);
            }
        });
    }
}
