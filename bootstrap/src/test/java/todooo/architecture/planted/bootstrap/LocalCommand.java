package todooo.architecture.planted.bootstrap;

import java.io.PrintStream;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.Locale;

final class LocalCommand {
    private LocalCommand() {}

    static String format(int number) {
        return String.format("%d", number) + "%d".formatted(number) + new Formatter().format("%d", number);
    }

    @SuppressWarnings("StringCaseLocaleUsage")
    static String fold(String word) {
        return word.toLowerCase() + word.toUpperCase();
    }

    static String date() {
        return DateTimeFormatter.ofPattern("d MMM").toString() + Locale.getDefault();
    }

    static void print(PrintStream stream, int number) {
        stream.printf("%d", number);
        stream.print(NumberFormat.getInstance().format(number));
    }

    static String inOrder(PrintStream stream, int number) {
        stream.printf(Locale.ROOT, "%d", number);
        return String.format(Locale.ROOT, "%d", number) + "WORD".toLowerCase(Locale.ROOT);
    }
}
