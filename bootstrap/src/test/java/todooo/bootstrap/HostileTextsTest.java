package todooo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import todooo.application.testkit.HostileTexts;
import todooo.bootstrap.ApiClient.Answer;

class HostileTextsTest extends EndToEnd {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("todooo.application.testkit.Seeds#all")
    void comeBackAsTheyWere(long seed) {
        for (String task : HostileTexts.sample(seed)) {
            Answer created = api().create(task);

            assertThat(created.status()).as(task).isEqualTo(201);
            assertThat(api().get("/todo/" + created.id()).body().get("task").textValue())
                    .isEqualTo(task);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("todooo.application.testkit.Seeds#all")
    void areFound(long seed) {
        for (String task : HostileTexts.sample(seed)) {
            Answer created = api().create(task);

            assertThat(api().search(task).body()).as(task).contains(created.body());
            api().delete("/todo/" + created.id());
        }
    }
}
