package vn.wardcast.jobs.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RowKeysTest {

    @Test
    void equalRows_countOnce() {
        RowKeys keys = new RowKeys();
        keys.note("a", "1");
        keys.note("a", "1");
        assertEquals(RowKeys.Seen.FIRST, keys.seen("a", "1"));
        assertEquals(RowKeys.Seen.EQUAL, keys.seen("a", "1"));
    }

    @Test
    void contradictingRows_allConflict() {
        RowKeys keys = new RowKeys();
        keys.note("a", "1");
        keys.note("a", "2");
        keys.note("a", "1");
        assertEquals(RowKeys.Seen.CONFLICT, keys.seen("a", "1"));
        assertEquals(RowKeys.Seen.CONFLICT, keys.seen("a", "2"));
    }

    @Test
    void manyKeys_areAllRemembered() {
        RowKeys keys = new RowKeys();
        for (int i = 0; i < 20_000; i++) {
            keys.note("key " + i, "value");
        }
        for (int i = 0; i < 20_000; i++) {
            assertEquals(RowKeys.Seen.FIRST, keys.seen("key " + i, "value"));
        }
    }
}
