package todooo.endtoend.testkit.writing;

import static java.util.Collections.singletonMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ApiClient.Answer;

/** Creates, changes, moves, deletes and restores to-dos of its own, and remembers what it was told. */
public final class Writer {
    private final String prefix;
    private final RandomGenerator random;

    /** The states that may be stored: one, except for writes with unknown outcome. */
    private final Map<Long, Set<StoredTodo>> possible = new HashMap<>();

    /** Creations whose outcome is unknown. */
    private final Set<StoredTodo> perhaps = new HashSet<>();

    private final List<Long> living = new ArrayList<>();

    /** Where the deletions are of what is in the trash. */
    private final Map<Long, String> deletions = new HashMap<>();

    private final List<Answer> problems = new ArrayList<>();
    private int written;
    private @Nullable KeyedWrite unanswered;

    public Writer(String name, RandomGenerator random) {
        this.prefix = name + " writes ";
        this.random = random;
    }

    /** A request with a key, the status that says that it is done, and what follows then. */
    private record KeyedWrite(
            String key, String method, String path, Map<String, ?> body, int success, Consumer<Answer> done) {}

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

    /** Sends one request. One with a key is sent again, by the next call, until it is done. */
    WriteOutcome writeOne(ApiClient api) {
        if (unanswered != null) {
            return sendOnce(api, unanswered);
        }
        String text = prefix + written++;
        if (!deletions.isEmpty() && random.nextInt(4) == 0) {
            return random.nextInt(4) == 0 ? purge(api, text) : restore(api, text);
        }
        return switch (living.isEmpty() ? 0 : random.nextInt(7)) {
            case 0 -> createOnce(api, text);
            case 1 -> create(api, text);
            case 2, 3 -> change(api, text);
            case 4 -> move(api, text);
            case 5 -> deleteOnce(api, text);
            default -> delete(api);
        };
    }

    /** The answers that were not a success. */
    public List<Answer> problems() {
        return problems;
    }

    private WriteOutcome createOnce(ApiClient api, String task) {
        return sendOnce(
                api,
                new KeyedWrite(
                        task,
                        "POST",
                        "/todo",
                        Map.of("task", task),
                        201,
                        answer -> settle(answer.id(), StoredTodo.listed(task, 1))));
    }

    private WriteOutcome create(ApiClient api, String task) {
        var todo = StoredTodo.listed(task, 1);
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

    /** To the front, or behind another one. */
    private WriteOutcome move(ApiClient api, String key) {
        long id = anyLiving();
        StoredTodo todo = possible.get(id).iterator().next();
        Long after = living.isEmpty() || random.nextInt(4) == 0 ? null : living.get(random.nextInt(living.size()));
        return becomeOnce(
                api,
                id,
                new KeyedWrite(
                        key,
                        "POST",
                        "/todo/" + id + "/move",
                        singletonMap("after", after),
                        204,
                        moved -> settle(id, todo)),
                todo);
    }

    private WriteOutcome deleteOnce(ApiClient api, String key) {
        long id = anyLiving();
        StoredTodo deleted = possible.get(id).iterator().next().deleted();
        return becomeOnce(
                api,
                id,
                new KeyedWrite(key, "DELETE", "/todo/" + id, Map.of(), 204, answer -> settleDeleted(id, answer)),
                deleted);
    }

    private WriteOutcome restore(ApiClient api, String key) {
        long id = anyDeleted();
        StoredTodo restored = possible.get(id).iterator().next().restored();
        return becomeOnce(
                api,
                id,
                new KeyedWrite(key, "POST", deletions.remove(id) + "/restore", Map.of(), 200, answer -> {
                    assertThat(answer.body().get("restored").intValue()).isEqualTo(1);
                    settle(id, restored);
                }),
                restored);
    }

    private WriteOutcome purge(ApiClient api, String key) {
        long id = anyDeleted();
        return becomeOnce(
                api,
                id,
                new KeyedWrite(
                        key, "DELETE", deletions.remove(id), Map.of(), 204, answer -> settle(id, StoredTodo.NONE)),
                StoredTodo.NONE);
    }

    /** Until it is done, what was and what will be are both possible. */
    private WriteOutcome becomeOnce(ApiClient api, long id, KeyedWrite write, StoredTodo after) {
        Set<StoredTodo> both = new HashSet<>(possible.get(id));
        both.add(after);
        possible.put(id, both);
        return sendOnce(api, write);
    }

    private WriteOutcome sendOnce(ApiClient api, KeyedWrite write) {
        unanswered = write;
        Answer answer = api.once(write.key(), write.method(), write.path(), write.body());
        WriteOutcome outcome = outcome(answer, write.success());
        if (outcome == WriteOutcome.DONE) {
            unanswered = null;
            write.done().accept(answer);
        }
        return outcome;
    }

    /** Names the version, so that a change that was undone does not stay hidden under the next one. */
    private WriteOutcome change(ApiClient api, String task) {
        long id = anyLiving();
        long version = possible.get(id).iterator().next().version();
        var changed = StoredTodo.listed(task, version + 1);
        return become(
                id,
                changed,
                200,
                () -> api.put("/todo/" + id, version, Map.of("task", task)),
                answer -> settle(id, changed));
    }

    private WriteOutcome delete(ApiClient api) {
        long id = anyLiving();
        return become(
                id,
                possible.get(id).iterator().next().deleted(),
                204,
                () -> api.delete("/todo/" + id),
                answer -> settleDeleted(id, answer));
    }

    private long anyLiving() {
        return living.remove(random.nextInt(living.size()));
    }

    private long anyDeleted() {
        return List.copyOf(deletions.keySet()).get(random.nextInt(deletions.size()));
    }

    /** As long as the outcome is unknown, what was and what will be are both possible. */
    private WriteOutcome become(
            long id, StoredTodo after, int success, Supplier<Answer> request, Consumer<Answer> done) {
        StoredTodo before = possible.get(id).iterator().next();
        possible.put(id, Set.of(before, after));
        Answer answer = request.get();
        WriteOutcome outcome = outcome(answer, success);
        switch (outcome) {
            case DONE -> done.accept(answer);
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
        if (!todo.trashed() && !todo.equals(StoredTodo.NONE)) {
            living.add(id);
        }
    }

    private void settleDeleted(long id, Answer answer) {
        StoredTodo before = possible.get(id).iterator().next();
        settle(id, before.deleted());
        deletions.put(id, answer.deletion().orElseThrow());
    }

    /** Sends again what got no answer, if there is such a request with a key. */
    public void finish(ApiClient api) {
        if (unanswered != null) {
            assertThat(sendOnce(api, unanswered)).as("%s", problems).isEqualTo(WriteOutcome.DONE);
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
