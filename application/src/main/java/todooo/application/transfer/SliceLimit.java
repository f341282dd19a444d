package todooo.application.transfer;

/**
 * How much is imported in one transaction: whichever limit is met first.
 *
 * @param records how many records, from 1
 * @param characters after how many characters of text no further record is taken
 */
record SliceLimit(int records, int characters) {
    /** About fifty milliseconds' work, and a megabyte of text. */
    static final SliceLimit DEFAULT = new SliceLimit(1_000, 512 * 1024);
}
