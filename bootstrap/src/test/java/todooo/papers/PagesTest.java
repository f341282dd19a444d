package todooo.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in Markdown keeps to one form, and everything that it names exists. */
class PagesTest {
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_README = 130;

    /** A name of a class in code, perhaps with a method. */
    private static final Pattern CLASS =
            Pattern.compile("`((?:[A-Z][a-z0-9]+){2,}(?:IT)?)(?:\\.[a-zA-Z]+(?:\\(\\))?)?`");

    /** Classes of others that pages name. */
    private static final Set<String> OTHERS = Set.of("EventSource", "OutOfMemoryError");

    static List<Page> pages() throws IOException {
        List<Page> pages = Page.all();
        assertThat(pages)
                .map(Page::name)
                .contains("README.md", "CONTRIBUTING.md", "docs/README.md", "docs/adr/README.md");
        return pages;
    }

    @Test
    void readmeIsReadInOneSitting() throws IOException {
        assertThat(Page.at(Page.ROOT.resolve("README.md")).lines()).hasSizeLessThanOrEqualTo(LONGEST_README);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void breaksLongLines(Page page) {
        assertThat(page.lines())
                .filteredOn(line -> !line.startsWith("|") && !line.contains("https://"))
                .allMatch(line -> line.codePointCount(0, line.length()) <= LONGEST_LINE);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsCodeInBlocksOfKnownKinds(Page page) {
        assertThat(page.blocks()).allMatch(PageKinds::isKnown);
        assertThat(page.prose()).as("no code by indentation").noneMatch(line -> line.startsWith("    "));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksToWhatIsThere(Page page) throws IOException {
        for (String link : page.links()) {
            URI target = URI.create(link);
            if (target.getScheme() == null) {
                assertThat(resolves(page, target)).as(link).isTrue();
            }
        }
    }

    private static boolean resolves(Page page, URI target) throws IOException {
        Path path = target.getPath().isEmpty() ? page.path() : page.path().resolveSibling(target.getPath());
        if (!Files.exists(path)) {
            return false;
        }
        return target.getFragment() == null || Page.at(path).anchors().contains(target.getFragment());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesClassesThatAreThere(Page page) throws IOException {
        Set<String> classes = ProjectNames.classes();

        assertThat(CLASS.matcher(String.join("\n", page.prose())).results().map(name -> name.group(1)))
                .allMatch(name -> classes.contains(name) || OTHERS.contains(name));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void callsMavenWithNamesThatAreThere(Page page) throws IOException {
        List<String> commands = page.blocks().stream()
                .filter(block ->
                        block.kind().equals(PageKinds.SHELL) || block.kind().equals(PageKinds.CONSOLE))
                .map(block -> block.text().replace("\\\n", " "))
                .flatMap(String::lines)
                .filter(line -> line.matches("(\\$ )?(mvn|\\./mvnw) .*"))
                .toList();

        assertThat(names(commands, " -pl ([a-z,-]+)")).isSubsetOf(ProjectNames.modules());
        assertThat(names(commands, " -P([a-z-]+)")).isSubsetOf(ProjectNames.profiles());
        assertThat(names(commands, " -D(?:test|it\\.test)='?([A-Za-z,*]+)"))
                .allMatch(name -> name.equals("NONE") || ProjectNames.hasClassLike(name));
    }

    private static List<String> names(List<String> commands, String option) {
        return commands.stream()
                .flatMap(command -> Pattern.compile(option).matcher(command).results())
                .flatMap(found -> Stream.of(found.group(1).split(",")))
                .toList();
    }
}
