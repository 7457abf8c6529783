package vn.wardcast.jobs.landing;

import java.util.Arrays;

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

    private static final long FREE = 0;
    private static final long CONFLICTING = -1;

    private long[] keys = new long[1 << 10];
    private long[] values = new long[1 << 10];
    private int size;

    /** Notes a row of the first pass; rows of the same key but another content mark the key as conflicting. */
    void note(String key, String content) {
        if (size * 2 >= keys.length) {
            grow();
        }
        long digest = digest(key);
        int at = place(keys, digest);
        long value = digest(content);
        if (keys[at] == FREE) {
            keys[at] = digest;
            values[at] = value;
            size++;
        } else if (values[at] != value) {
            values[at] = CONFLICTING;
        }
    }

    /** What the key turned out to be, asked once a row in the second pass: the first row of equal ones is FIRST. */
    Seen seen(String key, String content) {
        int at = place(keys, digest(key));
        if (values[at] == CONFLICTING) {
            return Seen.CONFLICT;
        }
        long value = digest(content);
        boolean first = values[at] == value;
        if (first) {
            // Flipped so that the next row of this key is known as a repetition.
            values[at] = ~value;
        }
        return first ? Seen.FIRST : Seen.EQUAL;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int at = place(keys, oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
        Arrays.fill(oldKeys, FREE);
    }

    private static int place(long[] keys, long digest) {
        int mask = keys.length - 1;
        int at = (int) (digest ^ digest >>> 32) & mask;
        while (keys[at] != FREE && keys[at] != digest) {
            at = at + 1 & mask;
        }
        return at;
    }

    /** 64 well-mixed bits of the text, never one of the two marks. */
    private static long digest(String text) {
        long digest = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < text.length(); i++) {
            digest = (digest ^ text.charAt(i)) * 0xD6E8FEB86659FD93L;
            digest ^= digest >>> 32;
        }
        return digest == FREE || digest == CONFLICTING ? 1 : digest;
    }
}
