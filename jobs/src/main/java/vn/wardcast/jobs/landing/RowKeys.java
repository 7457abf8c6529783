package vn.wardcast.jobs.landing;

import java.util.List;
import java.util.Map;

/**
 * The keys seen in a file, to find rows that repeat one. Keeps two 64-bit digests a row in plain arrays: 5 million rows take
 * about 130 MB; two keys are taken for one with a chance of about 1 in 10^6 at that size.
 */
final class RowKeys {

    /** What a repeated key means. */
    enum Seen {
        FIRST,
        EQUAL,
        CONFLICT
    }

    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long FACTOR = 0xD6E8FEB86659FD93L;
    private static final long FREE = 0;
    private static final long CONFLICTING = -1;

    /** Digest of a key, then digest of its content; side by side, since memory is asked for both at once. */
    private long[] slots = new long[1 << 11];

    private int size;

    /** Notes a row when all keys are to be known first; rows of the same key but another content mark the key as conflicting. */
    void note(long key, long content) {
        if (size * 4 >= slots.length) {
            grow();
        }
        int at = place(slots, key);
        if (slots[at] == FREE) {
            slots[at] = key;
            slots[at + 1] = content;
            size++;
        } else if (slots[at + 1] != content) {
            slots[at + 1] = CONFLICTING;
        }
    }

    /** What the key turned out to be, asked once a row when all are known: the first row of equal ones is FIRST. */
    Seen seen(long key, long content) {
        int at = place(slots, key);
        if (slots[at + 1] == CONFLICTING) {
            return Seen.CONFLICT;
        }
        boolean first = slots[at + 1] == content;
        if (first) {
            // Flipped so that the next row of this key is known as a repetition.
            slots[at + 1] = ~content;
        }
        return first ? Seen.FIRST : Seen.EQUAL;
    }

    /** What a row's key is while not all keys are known: a later row may still contradict it. */
    Seen met(long key, long content) {
        if (size * 4 >= slots.length) {
            grow();
        }
        int at = place(slots, key);
        if (slots[at] != FREE) {
            return slots[at + 1] == content ? Seen.EQUAL : Seen.CONFLICT;
        }
        slots[at] = key;
        slots[at + 1] = content;
        size++;
        return Seen.FIRST;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != FREE) {
                int at = place(slots, old[i]);
                slots[at] = old[i];
                slots[at + 1] = old[i + 1];
            }
        }
    }

    private static int place(long[] slots, long digest) {
        int mask = slots.length - 1;
        int at = (int) (digest ^ digest >>> 32) * 2 & mask;
        while (slots[at] != FREE && slots[at] != digest) {
            at = at + 2 & mask;
        }
        return at;
    }

    /** 64 well-mixed bits of the values of these columns. */
    static long digest(List<String> columns, Map<String, String> values) {
        long digest = SEED;
        for (int i = 0; i < columns.size(); i++) {
            digest = with(digest, values.get(columns.get(i)));
        }
        return usable(digest);
    }

    /** The same of all values with their names. */
    static long digest(Map<String, String> values) {
        long digest = SEED;
        for (Map.Entry<String, String> value : values.entrySet()) {
            digest = with((digest ^ value.getKey().hashCode()) * FACTOR, value.getValue());
        }
        return usable(digest);
    }

    /** A polynomial over the characters, stirred at the end of each text; nothing is not the same as an empty text. */
    private static long with(long digest, String text) {
        long sum = text == null ? 1 : 2;
        for (int i = 0; text != null && i < text.length(); i++) {
            sum = sum * FACTOR + text.charAt(i);
        }
        long mixed = (digest ^ sum) * FACTOR;
        return (mixed ^ mixed >>> 32) * FACTOR;
    }

    /** Never one of the two marks, nor one that becomes one when flipped. */
    private static long usable(long digest) {
        long mixed = digest ^ digest >>> 32;
        return mixed == FREE || mixed == CONFLICTING ? 1 : mixed;
    }
}
