package todooo.benchmark.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table in Markdown, aligned so that it reads well as plain text too: numbers to the right. */
public final class Table {
    private final List<List<String>> lines = new ArrayList<>();

    public Table(List<String> titles) {
        lines.add(titles);
    }

    public void add(List<String> cells) {
        lines.add(cells);
    }

    /** The lines, each with its end. */
    @Override
    public String toString() {
        int columns = lines.getFirst().size();
        List<Integer> widths = IntStream.range(0, columns).mapToObj(this::width).toList();
        List<Boolean> numbers =
                IntStream.range(0, columns).mapToObj(this::isNumeric).toList();
        String rule = IntStream.range(0, columns)
                .mapToObj(i -> "-".repeat(widths.get(i) + 1) + (numbers.get(i) ? ":" : "-"))
                .collect(joining("|", "|", "|\n"));
        List<String> texts = lines.stream()
                .map(line -> IntStream.range(0, columns)
                        .mapToObj(i -> cell(line.get(i), widths.get(i), numbers.get(i)))
                        .collect(joining("|", "|", "|\n")))
                .toList();
        return texts.getFirst() + rule + String.join("", texts.subList(1, texts.size()));
    }

    private int width(int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElseThrow();
    }

    private boolean isNumeric(int column) {
        return lines.stream().skip(1).allMatch(line -> line.get(column).matches("[-0-9.,]*"));
    }

    private static String cell(String text, int width, boolean number) {
        return (number ? " %" : " %-").concat(width + "s ").formatted(text);
    }
}
