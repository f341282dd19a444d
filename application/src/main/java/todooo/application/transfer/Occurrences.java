package todooo.application.transfer;

import todooo.application.port.in.transfer.ImportTodos;
import todooo.domain.value.Fingerprint;

/**
 * Counts how often each fingerprint has come. Of a fingerprint it keeps 64 bits: twelve bytes for one, at most 25 MB
 * for the {@value ImportTodos#MAX_RECORDS} records of the longest file. Open addressing, as boxed values would take six
 * times as much.
 */
final class Occurrences {
    private static final int FIRST_SLOTS = 1 << 10;
    private static final int HEX_DIGITS = 16;

    private long[] keys = new long[FIRST_SLOTS];
    private int[] counts = new int[FIRST_SLOTS];
    private int used;

    /** How often this one has come before. */
    int count(Fingerprint fingerprint) {
        if (used * 2 >= keys.length) {
            grow();
        }
        long key = Long.parseUnsignedLong(fingerprint.hex(), 0, HEX_DIGITS, HEX_DIGITS);
        int slot = slot(key);
        if (counts[slot] == 0) {
            keys[slot] = key;
            used++;
        }
        return counts[slot]++;
    }

    /** The slot that the key has, or would get. */
    private int slot(long key) {
        int slot = (int) key & keys.length - 1;
        while (counts[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldCounts[old] != 0) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                counts[slot] = oldCounts[old];
            }
        }
    }
}
