package todooo.endtoend.testkit.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ApiClient.Answer;

/** Creates, changes and deletes to-dos of its own, and remembers what it was told. */
public final class Writer {
    private static final String NOTHING = "";

    private final String prefix;
    private final RandomGenerator random;

    /** The states that may be stored: one, except for writes with unknown outcome. */
    private final Map<Long, Set<StoredTodo>> possible = new HashMap<>();

    /** Creations whose outcome is unknown. */
    private final Set<StoredTodo> perhaps = new HashSet<>();

    private final List<Long> living = new ArrayList<>();
    private final List<Answer> problems = new ArrayList<>();
    private int written;
    private String unanswered = NOTHING;

    public Writer(String name, RandomGenerator random) {
        this.prefix = name + " writes ";
        this.random = random;
    }

    /** Writes until a request gets no answer; what became of that one is open. */
    public void write(ApiClient api, Runnable acknowledged) {
        try {
            while (true) {
                assertThat(writeOne(api)).as("%s", problems).isEqualTo(WriteOutcome.DONE);
                acknowledged.run();
            }
        } catch (UncheckedIOException e) {
            assertThat(written).as("%sended at once: %s", prefix, e).isPositive();
        }
    }

    /** Sends one request. A creation with a key is sent again, by the next call, until it is done. */
    WriteOutcome writeOne(ApiClient api) {
        if (!unanswered.equals(NOTHING)) {
            return createOnce(api, unanswered);
        }
        String task = prefix + written++;
        return switch (living.isEmpty() ? 0 : random.nextInt(5)) {
            case 0 -> createOnce(api, task);
            case 1 -> create(api, task);
            case 2, 3 -> change(api, task);
            default -> delete(api);
        };
    }

    /** The answers that were not a success. */
    public List<Answer> problems() {
        return problems;
    }

    private WriteOutcome createOnce(ApiClient api, String task) {
        unanswered = task;
        Answer answer = api.createOnce(task, task);
        WriteOutcome outcome = outcome(answer, 201);
        if (outcome == WriteOutcome.DONE) {
            settle(answer.id(), new StoredTodo(task, 1));
            unanswered = NOTHING;
        }
        return outcome;
    }

    private WriteOutcome create(ApiClient api, String task) {
        var todo = new StoredTodo(task, 1);
        perhaps.add(todo);
        Answer answer = api.create(task);
        WriteOutcome outcome = outcome(answer, 201);
        if (outcome == WriteOutcome.DONE) {
            settle(answer.id(), todo);
        }
        if (outcome != WriteOutcome.UNKNOWN) {
            perhaps.remove(todo);
        }
        return outcome;
    }

    /** Names the version, so that a change that was undone does not stay hidden under the next one. */
    private WriteOutcome change(ApiClient api, String task) {
        long id = anyLiving();
        StoredTodo before = possible.get(id).iterator().next();
        return become(
                id,
                new StoredTodo(task, before.version() + 1),
                () -> outcome(api.put("/todo/" + id, before.version(), Map.of("task", task)), 200));
    }

    private WriteOutcome delete(ApiClient api) {
        long id = anyLiving();
        return become(id, StoredTodo.NONE, () -> outcome(api.delete("/todo/" + id), 204));
    }

    private long anyLiving() {
        return living.remove(random.nextInt(living.size()));
    }

    /** As long as the outcome is unknown, what was and what will be are both possible. */
    private WriteOutcome become(long id, StoredTodo after, Supplier<WriteOutcome> request) {
        StoredTodo before = possible.get(id).iterator().next();
        possible.put(id, Set.of(before, after));
        WriteOutcome outcome = request.get();
        switch (outcome) {
            case DONE -> settle(id, after);
            case REFUSED -> settle(id, before);
            case UNKNOWN -> {}
        }
        return outcome;
    }

    private WriteOutcome outcome(Answer answer, int success) {
        WriteOutcome outcome = WriteOutcome.check(answer, success);
        if (outcome != WriteOutcome.DONE) {
            problems.add(answer);
        }
        return outcome;
    }

    private void settle(long id, StoredTodo todo) {
        possible.put(id, Set.of(todo));
        if (!todo.equals(StoredTodo.NONE)) {
            living.add(id);
        }
    }

    /** Sends again what got no answer, if there is such a creation with a key. */
    public void finish(ApiClient api) {
        if (!unanswered.equals(NOTHING)) {
            assertThat(createOnce(api, unanswered)).as("%s", problems).isEqualTo(WriteOutcome.DONE);
        }
    }

    /** Fails if anything is lost, undone or there twice; what was open is settled from now on. */
    public void verify(Map<Long, StoredTodo> stored) {
        stored.forEach((id, todo) -> {
            if (todo.task().startsWith(prefix) && !possible.containsKey(id)) {
                assertThat(perhaps.remove(todo)).as("%d: %s", id, todo).isTrue();
                possible.put(id, Set.of(todo));
            }
        });
        perhaps.clear();
        living.clear();
        for (long id : List.copyOf(possible.keySet())) {
            StoredTodo found = stored.getOrDefault(id, StoredTodo.NONE);
            assertThat(possible.get(id)).as("%s%d", prefix, id).contains(found);
            settle(id, found);
        }
    }
}
