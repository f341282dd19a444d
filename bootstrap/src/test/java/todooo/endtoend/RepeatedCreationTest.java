package todooo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import todooo.endtoend.testkit.ApiClient.Answer;

class RepeatedCreationTest extends EndToEnd {
    private static final int CLIENTS = 50;

    @Test
    void createsOneOfFiftyAtTheSameTimeAndAnswersAllAlike() {
        List<Answer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> api().createOnce("fifty", "Only one"), threads))
                    .limit(CLIENTS)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }

        JsonNode created = api().search("only one").body().get(0);
        assertThat(api().search("only one").body()).hasSize(1);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo(created);
        });
        assertThat(answers.stream().filter(Answer::replayed)).hasSize(CLIENTS - 1);
    }

    @Test
    void givesTheFirstAnswerAgainWhateverBecameOfTheTodo() {
        Answer first = api().createOnce("changed", "Before");
        api().patch("/todo/" + first.id(), Map.of("task", "After"));

        assertThat(api().createOnce("changed", "Before").body()).isEqualTo(first.body());
        api().delete("/todo/" + first.id());
        Answer last = api().createOnce("changed", "Before");
        assertThat(last.body()).isEqualTo(first.body());
        assertThat(last.replayed()).isTrue();
        assertThat(api().createOnce("changed", "After").status()).isEqualTo(422);
    }
}
