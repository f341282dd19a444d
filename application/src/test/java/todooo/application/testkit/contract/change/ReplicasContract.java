package todooo.application.testkit.contract.change;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import todooo.application.testkit.Replica;
import todooo.application.testkit.seed.SeededTest;
import todooo.domain.change.ChangePosition;
import todooo.domain.change.ChangeToken;
import todooo.domain.storage.Changes;
import todooo.domain.todo.ToDo;
import todooo.domain.trash.Deletion;

/** The contract of {@link Changes} for clients that follow them all. The tests may share a database. */
public abstract class ReplicasContract extends RestartedFeedContract {
    @Test
    void followTwoInstancesThatWriteSideBySide() {
        var other = startAgain(epoch());
        var replicas = List.of(new Replica(todos, 2), new Replica(other, 3));
        for (int i = 0; i < 6; i++) {
            ToDo added = (i % 2 == 0 ? todos : other).add(content("To-do " + i));
            replicas.forEach(Replica::followToTheEnd);
            (i % 3 == 0 ? todos : other).replace(added.withContent(content("Changed " + i), NOON));
            replicas.forEach(Replica::followToTheEnd);
        }

        assertThat(todos.lastChange()).isEqualTo(12);
        assertThat(replicas)
                .allSatisfy(replica -> assertThat(replica.listByPlace()).isEqualTo(todos.listByPlace()));
        ChangeToken last = read(null, MANY).next();
        assertThat(todos.changes(at(last, ChangePosition.behind(13), 0), MANY)).isEmpty();
    }

    @Test
    void missNothingOfManyWritersWhoeverReadsMeanwhile() {
        int writers = 8;
        int each = 10;
        var replica = new Replica(todos, 3);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> writing = IntStream.range(0, writers)
                    .mapToObj(writer -> CompletableFuture.runAsync(
                            () -> IntStream.range(0, each).forEach(i -> {
                                ToDo added = todos.add(content("To-do " + writer + " " + i));
                                if (i % 3 == 0) {
                                    todos.delete(added, NOON);
                                }
                            }),
                            threads))
                    .toList();
            while (!writing.stream().allMatch(CompletableFuture::isDone)) {
                replica.follow();
            }
            writing.forEach(CompletableFuture::join);
        }

        assertThat(replica.followToTheEnd().listByPlace())
                .isEqualTo(todos.listByPlace())
                .hasSize(writers * 6);
        assertThat(todos.lastChange()).isBetween(1L, writers * (each + 4L));
    }

    @SeededTest
    void leadEachCopyToTheSameList(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Replica> replicas = Stream.of(1, 2, 3, 7, MANY)
                .map(limit -> new Replica(todos, limit))
                .toList();
        List<Deletion> deletions = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            act(random, deletions, NOON.plusSeconds(i));
            replicas.forEach(replica -> {
                if (random.nextInt(3) == 0) {
                    replica.follow();
                }
            });
        }

        assertThat(replicas)
                .allSatisfy(replica ->
                        assertThat(replica.followToTheEnd().listByPlace()).isEqualTo(todos.listByPlace()));
    }

    /** Does something to the list, as its owner may. */
    private void act(RandomGenerator random, List<Deletion> deletions, Instant now) {
        List<ToDo> all = todos.listByPlace();
        int act = all.size() < 2 ? 0 : random.nextInt(10);
        switch (act) {
            case 0, 1, 2 -> todos.write(mine -> mine.add(content("Added"), now));
            case 3, 4 -> {
                ToDo todo = any(random, all);
                boolean completed = !todo.completed();
                todos.replace(todo.withContent(content("Changed", completed, null), now));
            }
            case 5, 6 -> {
                ToDo moved = any(random, all);
                ToDo after = any(random, all);
                todos.move(moved, after.equals(moved) ? null : after);
            }
            case 7 -> deletions.add(todos.delete(any(random, all), now));
            case 8 -> {
                if (!deletions.isEmpty()) {
                    todos.restore(deletions.remove(random.nextInt(deletions.size())), now);
                }
            }
            default -> forgetBefore(now.minusSeconds(random.nextInt(40)), 2);
        }
    }

    private static ToDo any(RandomGenerator random, List<ToDo> all) {
        return all.get(random.nextInt(all.size()));
    }
}
