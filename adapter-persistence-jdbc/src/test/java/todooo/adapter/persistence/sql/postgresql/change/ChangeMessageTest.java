package todooo.adapter.persistence.sql.postgresql.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.domain.value.Owner;

class ChangeMessageTest {
    @ParameterizedTest
    @ValueSource(strings = {"Local", "a b", "100 %", "line\nbreak", "ü", "😀", "a+b", "a\u0001"})
    void arrivesAsItWasSentWhateverAnOwnerIsCalled(String name) {
        var message = new ChangeMessage("one", Map.of(new Owner(name), 7L, Owner.LOCAL, Long.MAX_VALUE));

        List<String> payloads = message.payloads();

        assertThat(payloads).hasSize(1);
        assertThat(ChangeMessage.of(payloads.getFirst())).contains(message);
    }

    @Test
    void isSplitWhereItIsTooLongForANotification() {
        Map<Owner, Long> changes = IntStream.range(100, 400)
                .boxed()
                .collect(toMap(i -> new Owner("😀".repeat(Owner.MAX_CODE_POINTS - 3) + i), Long::valueOf));

        List<String> payloads = new ChangeMessage("one", changes).payloads();

        Map<Owner, Long> arrived = new HashMap<>();
        assertThat(payloads).allSatisfy(payload -> {
            assertThat(payload.getBytes(UTF_8).length).isLessThanOrEqualTo(ChangeMessage.MAX_LENGTH);
            ChangeMessage message = ChangeMessage.of(payload).orElseThrow();
            assertThat(message.instance()).isEqualTo("one");
            assertThat(message.changes()).isNotEmpty();
            arrived.putAll(message.changes());
        });
        assertThat(arrived).isEqualTo(changes);
    }

    @Test
    void namesNoOwnerWhenAllHaveToBeLookedAt() {
        var message = new ChangeMessage("one", Map.of());

        assertThat(message.payloads()).containsExactly("one");
        assertThat(ChangeMessage.of("one")).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"one\n", "one\nlocal", "one\n7 ", "one\n7 %", "one\nx local", "one\n7 local\n", "one\n7 %00"})
    void isNoneIfThisVersionDoesNotUnderstandIt(String payload) {
        assertThat(ChangeMessage.of(payload)).isEmpty();
    }
}
