package todooo.papers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page in Markdown. */
record Page(Path path, List<String> lines) {
    static final Path ROOT = Path.of("..");

    private static final String FENCE = "```";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("#{1,6} (.*)");

    Page {
        lines = List.copyOf(lines);
    }

    static Page at(Path path) throws IOException {
        return new Page(path.normalize(), Files.readAllLines(path));
    }

    /** All pages of the project. */
    static List<Page> all() throws IOException {
        List<Path> paths;
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> examples = Files.walk(ROOT.resolve("examples"))) {
            paths = Stream.of(top, docs, examples)
                    .flatMap(files -> files)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        List<Page> pages = new ArrayList<>();
        for (Path path : paths) {
            pages.add(at(path));
        }
        return pages;
    }

    /** Its path from the root of the project. */
    String name() {
        return ROOT.normalize().relativize(path).toString();
    }

    /** Its fenced blocks, from the first to the last. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int start = 0; start < lines.size(); start++) {
            if (lines.get(start).startsWith(FENCE)) {
                int end = start + 1;
                while (!lines.get(end).equals(FENCE)) {
                    end++;
                }
                String kind = lines.get(start).substring(FENCE.length());
                blocks.add(new Block(start + 1, kind, lines.subList(start + 1, end)));
                start = end;
            }
        }
        return blocks;
    }

    /** All lines outside of the fenced blocks. */
    List<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean fenced = false;
        for (String line : lines) {
            boolean fence = line.startsWith(FENCE);
            if (!fence && !fenced) {
                prose.add(line);
            }
            fenced ^= fence;
        }
        return prose;
    }

    /** The targets of its links. */
    List<String> links() {
        return LINK.matcher(String.join("\n", prose()))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    /** The anchors of its headings, as GitHub makes them. */
    Set<String> anchors() {
        return prose().stream()
                .flatMap(line -> HEADING.matcher(line).results())
                .filter(heading -> heading.start() == 0)
                .map(heading -> anchor(heading))
                .collect(Collectors.toSet());
    }

    private static String anchor(MatchResult heading) {
        return heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit} _-]", "")
                .replace(' ', '-');
    }

    @Override
    public String toString() {
        return name();
    }
}
