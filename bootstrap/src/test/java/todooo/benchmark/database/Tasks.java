package todooo.benchmark.database;

import java.util.List;

/** The tasks of the to-dos: sentences of a few words that come again and again, and a few words that come once. */
public final class Tasks {
    /** Words that only one to-do of a table has, each another one. */
    public static final List<String> RARE =
            list("bassoon, cactus, dirigible, eucalyptus, flamingo, gargoyle, hippopotamus,"
                    + " igloo, jackfruit, kaleidoscope, llama, mandolin, narwhal, obelisk, papyrus, quicksand");

    private static final List<String> WHAT = list("Call, Visit, Pay, Write to, Thank, Remind, Wait for, Look up, Ask,"
            + " Invite, Answer, Draw, Meet, Find, Choose, Order from");
    private static final List<String> WHO = list("the plumber, the dentist, my sister, the landlord, the school,"
            + " the library, Anna, Benjamin, the tax office, the choir, the neighbours, the bakery, Charlotte,"
            + " the garage, the vet, the insurance");
    private static final List<String> ABOUT = list("the garden fence, the invoice, Sunday's dinner, the broken window,"
            + " new shoes, the holidays, the birthday present, a second opinion, the train tickets, the contract,"
            + " old photographs, the bicycle, winter tyres, the piano lesson, the recipe, a spare key");
    private static final List<String> WHEN = list("today, tomorrow, on Monday, on Tuesday, on Wednesday, on Thursday,"
            + " on Friday, next week, in the morning, after work, before noon, at the weekend, in March, in autumn,"
            + " some day, as soon as possible");

    private Tasks() {}

    /** One of 65,536 sentences; numbers that are next to each other have different ones. */
    public static String sentence(int number) {
        int mixed = (number * 0x9E37_79B1) >>> 16; // Fibonacci hashing spreads the choices
        return "%s %s about %s %s"
                .formatted(
                        word(WHAT, mixed), word(WHO, mixed >>> 4), word(ABOUT, mixed >>> 8), word(WHEN, mixed >>> 12));
    }

    /** The task of a seeded to-do: a sentence, with a rare word in sixteen places all over the table. */
    static String seeded(int number, int rows) {
        int distance = rows / RARE.size();
        int place = number % distance;
        return place == distance / 2 && number / distance < RARE.size()
                ? "%s with the %s".formatted(sentence(number), RARE.get(number / distance))
                : sentence(number);
    }

    private static String word(List<String> words, int number) {
        return words.get(number & (words.size() - 1));
    }

    private static List<String> list(String words) {
        return List.of(words.split(", "));
    }
}
