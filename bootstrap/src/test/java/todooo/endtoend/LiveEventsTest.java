package todooo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import todooo.endtoend.testkit.ApiClient.Answer;
import todooo.endtoend.testkit.ToldChanges;

@Timeout(60)
class LiveEventsTest extends EndToEnd {
    @Test
    void tellsOfEachWriteOnceAndOfNothingElse() {
        try (var told = ToldChanges.of(port())) {
            long before = told.next();

            Answer created = api().create("Watch");
            assertThat(told.next()).isEqualTo(before + 1);
            String path = "/todo/" + created.id();
            api().get(path);
            assertThat(api().create(" ").status()).isEqualTo(422);
            api().patch(path, Map.of("task", "Watched"));
            assertThat(told.next()).isEqualTo(before + 2);
            api().delete(path);
            assertThat(told.next()).isEqualTo(before + 3);
            assertThat(api().delete(path).status()).isEqualTo(404);
            api().create("Watch on");
            assertThat(told.next()).isEqualTo(before + 4);
        }
    }

    @Test
    void beginsWithTheNumberOfTheLastWrite() {
        api().create("Before");
        try (var first = ToldChanges.of(port());
                var second = ToldChanges.of(port())) {
            assertThat(first.next()).isPositive().isEqualTo(second.next());
        }
    }
}
