package todooo.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of decisions have one form, are in the index, and name tests that are there. */
class DecisionsTest {
    private static final Path INDEX = Page.ROOT.resolve("docs/adr/README.md").normalize();
    private static final List<String> SECTIONS =
            List.of("## Context", "## Decision", "## What was rejected", "## Consequences", "## Held by");
    private static final Pattern GUARD = Pattern.compile("^- `([A-Z][A-Za-z0-9]+)`: .", Pattern.MULTILINE);

    static List<Page> decisions() throws IOException {
        List<Page> decisions = Page.all().stream()
                .filter(page -> page.name().matches("docs/adr/\\d{4}-[a-z0-9-]+\\.md"))
                .toList();
        assertThat(decisions).isNotEmpty();
        return decisions;
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void haveOneForm(Page decision) {
        String number = decision.path().getFileName().toString().substring(0, 4);

        assertThat(decision.lines().getFirst()).matches("# " + Integer.parseInt(number) + "\\. .+");
        assertThat(decision.lines()).filteredOn(line -> line.startsWith("## ")).isEqualTo(SECTIONS);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void areHeldByTestsThatAreThere(Page decision) throws IOException {
        int heldBy = decision.lines().indexOf(SECTIONS.getLast());
        String guards = String.join(
                "\n", decision.lines().subList(heldBy, decision.lines().size()));
        Set<String> classes = ProjectNames.classes();

        assertThat(GUARD.matcher(guards).results().map(guard -> guard.group(1)))
                .isNotEmpty()
                .allMatch(classes::contains);
    }

    @Test
    void areInTheIndexByTheirNumbers() throws IOException {
        List<Page> decisions = decisions();

        assertThat(Page.at(INDEX).links())
                .isEqualTo(decisions.stream()
                        .map(decision -> decision.path().getFileName().toString())
                        .toList());
        assertThat(decisions.stream()
                        .map(decision -> Integer.parseInt(
                                decision.path().getFileName().toString().substring(0, 4))))
                .isEqualTo(IntStream.rangeClosed(1, decisions.size()).boxed().toList());
    }
}
