package todooo.application.testkit.contract.tag;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import todooo.application.testkit.seed.SeededTest;
import todooo.domain.query.TodoFilter;
import todooo.domain.storage.TagRepository;
import todooo.domain.tag.TagName;
import todooo.domain.todo.ToDo;
import todooo.domain.trash.Deletion;

/** The contract of {@link TagRepository} for how many to-dos have a tag. The tests may share a database. */
public abstract class TagCountsContract extends TaggedTodosContract {
    @Test
    void tagsCountTheTodosThatHaveThem() {
        ToDo first = add("First", "home", "work");
        ToDo second = add("Second", "home");
        assertThat(counts()).isEqualTo(Map.of("home", 2L, "work", 1L));
        first = retag(first, "work");
        second = retag(second, "home", "work");
        assertThat(counts()).isEqualTo(Map.of("home", 1L, "work", 2L));
        second = retag(second, "home", "work");
        ToDo renamed =
                second.withContent(second.content().withTask(content("Renamed").task()), NOON);
        todos.replace(renamed);
        assertThat(counts()).isEqualTo(Map.of("home", 1L, "work", 2L));
        retag(first);
        assertThat(counts()).isEqualTo(Map.of("home", 1L, "work", 1L));
    }

    @Test
    void tagsDoNotCountWhatIsInTheTrash() {
        ToDo first = add("First", "home", "work");
        ToDo second = add("Second", "home");
        Deletion one = todos.delete(first, NOON);
        assertThat(counts()).isEqualTo(Map.of("home", 1L, "work", 0L));
        assertThat(todos.remove(null, MANY)).containsExactly(1);
        assertThat(counts()).isEqualTo(Map.of("home", 0L, "work", 0L));

        todos.restore(one, LATER);
        assertThat(counts()).isEqualTo(Map.of("home", 1L, "work", 1L));
        assertThat(todos.list(TodoFilter.ALL)).containsExactly(restored(first));
        assertThat(todos.find(second)).isEmpty();
    }

    @SeededTest
    void tagsAlwaysCountTheTodosThatHaveThem(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Deletion> deletions = new ArrayList<>();
        for (int i = 0; i <= 150; i++) {
            act(random, deletions, NOON.plusSeconds(i));
            if (i % 10 == 0) {
                finish();
                assertThat(counts()).as("after act %d", i).isEqualTo(counted());
            }
        }
    }

    /** Does something to to-dos and tags, as their owner may. */
    private void act(RandomGenerator random, List<Deletion> deletions, Instant now) {
        List<ToDo> all = todos.list(TodoFilter.ALL);
        int act = all.size() < 2 ? 0 : random.nextInt(11);
        switch (act) {
            case 0, 1, 2 -> todos.add(content("Added").withTags(todos.tags(some(random))));
            case 3, 4 -> {
                var _ = retag(all.get(random.nextInt(all.size())), some(random));
            }
            case 5, 6 -> deletions.add(todos.delete(all.get(random.nextInt(all.size())), now));
            case 7 -> {
                if (!deletions.isEmpty()) {
                    todos.restore(deletions.remove(random.nextInt(deletions.size())), now);
                }
            }
            case 8 -> any(random).ifPresent(tag -> rename(tag, free(random)));
            case 9 ->
                any(random)
                        .ifPresent(tag -> retire(
                                tag,
                                any(random).filter(other -> !other.equals(tag)).orElse(null)));
            default ->
                todos.writeStore(store ->
                        store.tags().anyRetired().map(tag -> store.tags().follow(tag, now, 3)));
        }
    }

    private void finish() {
        boolean more = true;
        while (more) {
            more = todos.<Boolean>writeStore(store -> store.tags()
                    .anyRetired()
                    .filter(tag -> store.tags().follow(tag, LATER, 3) >= 0)
                    .isPresent());
        }
    }

    /** Some names of a few. */
    private static String[] some(RandomGenerator random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> "tag " + random.nextInt(6))
                .distinct()
                .toArray(String[]::new);
    }

    private Optional<String> any(RandomGenerator random) {
        List<String> names = List.copyOf(counts().keySet());
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(random.nextInt(names.size())));
    }

    /** A name that no tag has. */
    private String free(RandomGenerator random) {
        return Stream.generate(() -> "tag " + random.nextInt(100))
                .filter(name -> !counts().containsKey(name))
                .findFirst()
                .orElseThrow();
    }

    /** How many to-dos have each tag in use. */
    private Map<String, Long> counted() {
        List<ToDo> all = todos.listByPlace();
        return counts().keySet().stream()
                .collect(toMap(
                        name -> name,
                        name -> all.stream()
                                .filter(todo -> todo.content().tags().has(new TagName(name)))
                                .count()));
    }
}
