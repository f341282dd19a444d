package todooo.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that are there in the project. */
final class ProjectNames {
    private static final String JAVA = ".java";

    private ProjectNames() {}

    /** The simple names of all classes, those of tests too. */
    static Set<String> classes() throws IOException {
        try (Stream<Path> modules = Files.list(Page.ROOT)) {
            return modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(ProjectNames::files)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(JAVA))
                    .map(name -> name.substring(0, name.length() - JAVA.length()))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a class for this pattern of Surefire, where an asterisk stands for anything. */
    static boolean hasClassLike(String pattern) {
        Pattern name = Pattern.compile(pattern.replace("*", ".*"));
        try {
            return classes().stream()
                    .anyMatch(candidate -> name.matcher(candidate).matches());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> modules() throws IOException {
        return inRootPom("<module>([^<]+)</module>");
    }

    static Set<String> profiles() throws IOException {
        return inRootPom("<profile>\\s*(?:<!--.*?-->\\s*)?<id>([^<]+)</id>");
    }

    private static Set<String> inRootPom(String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(Files.readString(Page.ROOT.resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
