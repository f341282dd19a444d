package todooo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import todooo.application.testkit.HostileTexts;
import todooo.application.testkit.seed.SeededTest;
import todooo.endtoend.testkit.ApiClient.Answer;

class HostileTextsTest extends EndToEnd {
    @SeededTest
    void comeBackAsTheyWere(long seed) {
        for (String task : HostileTexts.sample(seed)) {
            Answer created = api().create(task);

            assertThat(created.status()).as(task).isEqualTo(201);
            assertThat(api().get("/todo/" + created.id()).body().get("task").textValue())
                    .isEqualTo(task);
        }
    }

    @SeededTest
    void areFound(long seed) {
        for (String task : HostileTexts.sample(seed)) {
            Answer created = api().create(task);

            assertThat(api().search(task).body()).as(task).contains(created.body());
            api().delete("/todo/" + created.id());
        }
    }
}
