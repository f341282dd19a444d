package todooo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourcesTest {
    private final List<String> closed = new ArrayList<>();
    private final Resources resources = new Resources();

    @Test
    void closesTheLastOneFirstAndEachOnce() {
        resources.add("database", closed::add);
        resources.add("server", closed::add);

        resources.close();
        resources.close();

        assertThat(closed).containsExactly("server", "database");
    }

    @Test
    void closesTheOthersWhenSomeFail() {
        resources.add("database", this::fail);
        resources.add("adapter", closed::add);
        resources.add("server", this::fail);

        assertThatThrownBy(resources::close)
                .hasMessage("server")
                .satisfies(first -> assertThat(first.getSuppressed())
                        .singleElement()
                        .asInstanceOf(THROWABLE)
                        .hasMessage("database"));
        assertThat(closed).containsExactly("adapter");
    }

    private void fail(String resource) {
        throw new IllegalStateException(resource);
    }
}
