package todooo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import todooo.endtoend.testkit.ApiClient.Answer;

/** Goes from page to page through a list that others change all the time, in every order. */
@Tag("campaign")
class ChangingListIT extends EndToEnd {
    private static final List<String> SORTS =
            List.of("created", "-created", "updated", "-updated", "order", "-order", "place", "-place");
    private static final int TODOS = Integer.getInteger("campaign.todos", 100);
    private static final int WRITERS = 4;
    private static final int LIMIT = 23;

    @Test
    void meetsEveryTodoThatStaysExactlyOnce() {
        List<ListWriter> writers =
                Stream.generate(() -> new ListWriter(api())).limit(WRITERS).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            writers.stream()
                    .map(writer -> CompletableFuture.runAsync(() -> writer.fill(TODOS / WRITERS), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
            Set<Long> staying = new TreeSet<>();
            writers.forEach(writer -> staying.addAll(writer.staying()));

            for (String sort : SORTS) {
                List<Long> met = walkWhileTheyWrite(sort, writers, threads);
                met.removeIf(id -> !staying.contains(id));
                assertThat(met.stream().sorted()).as(sort).containsExactlyElementsOf(staying);
            }
        }
    }

    private List<Long> walkWhileTheyWrite(String sort, List<ListWriter> writers, ExecutorService threads) {
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(WRITERS);
        List<CompletableFuture<Void>> writing = writers.stream()
                .map(writer -> CompletableFuture.runAsync(() -> writer.write(begun::countDown, enough::get), threads))
                .toList();
        try {
            assertThat(begun.await(1, TimeUnit.MINUTES)).as("all write").isTrue();
            return walk(sort);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            enough.set(true);
            writing.forEach(CompletableFuture::join);
        }
    }

    private List<Long> walk(String sort) {
        List<Long> met = new ArrayList<>();
        Optional<String> next = Optional.of("/todo?limit=%d&sort=%s".formatted(LIMIT, sort));
        while (next.isPresent()) {
            Answer page = api().get(next.get());
            assertThat(page.status()).as("%s: %s", sort, page.body()).isEqualTo(200);
            page.body().valueStream().map(todo -> todo.get("id").longValue()).forEach(met::add);
            assertThat(met).as("the list of %s ends", sort).hasSizeLessThan(100 * TODOS);
            next = page.next();
        }
        return met;
    }
}
