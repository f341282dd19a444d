package todooo.domain.value;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Caseless matching by Unicode (The Unicode Standard, section 3.13): two texts that differ in case only, or in how an
 * accent is encoded, fold to the same text. It is done here so that every database agrees.
 */
public final class Folding {
    private Folding() {}

    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        // Down and up for the full mappings (ẞ to ß to SS); down again one by one, as toLowerCase of a text gives a
        // sigma at the end of a word another form.
        int[] folded = decomposed
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .map(Character::toLowerCase)
                .toArray();
        return Normalizer.normalize(new String(folded, 0, folded.length), Normalizer.Form.NFC);
    }
}
