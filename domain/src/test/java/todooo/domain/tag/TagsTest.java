package todooo.domain.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import todooo.domain.value.InvalidValueException;

class TagsTest {
    @Test
    void areSortedByTheirFoldedNames() {
        assertThat(tags("work", "Home", "über", "errand").names())
                .extracting(TagName::text)
                .containsExactly("errand", "Home", "work", "über");
    }

    @Test
    void areASetThatKeepsTheFirstSpelling() {
        assertThat(tags("Home", "home", "HOME", "work")).isEqualTo(tags("work", "Home"));
        assertThat(tags("Home")).isNotEqualTo(tags("home"));
    }

    @Test
    void haveANameInAnySpelling() {
        assertThat(tags("Home", "work").has(new TagName("HOME"))).isTrue();
        assertThat(tags("Home").has(new TagName("work"))).isFalse();
    }

    @Test
    void growByAName() {
        assertThat(tags("home").with(new TagName("work"))).isEqualTo(tags("home", "work"));
        Tags home = tags("home");
        assertThat(home.with(new TagName("Home"))).isSameAs(home);
    }

    @Test
    void shrinkByANameInAnySpelling() {
        assertThat(tags("home", "work").without(new TagName("HOME"))).isEqualTo(tags("work"));
        assertThat(tags("home").without(new TagName("home"))).isSameAs(Tags.NONE);
        assertThat(tags("home", "work").without(tags("Work", "garden"))).isEqualTo(tags("home"));
        assertThat(tags("home").without(new TagName("work"))).isEqualTo(tags("home"));
    }

    @Test
    void areAtMostTwenty() {
        Tags twenty = Tags.of(
                IntStream.range(0, 20).mapToObj(i -> new TagName("tag " + i)).toList());
        assertThat(twenty.names()).hasSize(20);
        assertThat(twenty.with(new TagName("TAG 3"))).isSameAs(twenty);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> twenty.with(new TagName("one more")))
                .withMessage("must be at most 20 tags, not 21");
    }

    @Test
    void countSpellingsOfOneNameOnce() {
        List<TagName> names = Stream.concat(
                        IntStream.range(0, 20).mapToObj(i -> new TagName("tag " + i)), Stream.of(new TagName("TAG 1")))
                .toList();

        assertThat(Tags.of(names).names()).hasSize(20);
    }

    private static Tags tags(String... names) {
        return Tags.of(Stream.of(names).map(TagName::new).toList());
    }
}
