package vn.wardcast.jobs.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowKeysTest {

    @Test
    void equalRows_countOnce() {
        RowKeys keys = new RowKeys();
        keys.note(digest("a"), digest("1"));
        keys.note(digest("a"), digest("1"));
        assertEquals(RowKeys.Seen.FIRST, keys.seen(digest("a"), digest("1")));
        assertEquals(RowKeys.Seen.EQUAL, keys.seen(digest("a"), digest("1")));
    }

    @Test
    void contradictingRows_allConflict() {
        RowKeys keys = new RowKeys();
        keys.note(digest("a"), digest("1"));
        keys.note(digest("a"), digest("2"));
        keys.note(digest("a"), digest("1"));
        assertEquals(RowKeys.Seen.CONFLICT, keys.seen(digest("a"), digest("1")));
        assertEquals(RowKeys.Seen.CONFLICT, keys.seen(digest("a"), digest("2")));
    }

    @Test
    void manyKeys_areAllRemembered() {
        RowKeys keys = new RowKeys();
        for (int i = 0; i < 20_000; i++) {
            keys.note(digest("key " + i), digest("value"));
        }
        for (int i = 0; i < 20_000; i++) {
            assertEquals(RowKeys.Seen.FIRST, keys.seen(digest("key " + i), digest("value")));
        }
    }

    @Test
    void anAbsentValue_isNoEmptyOne_andNoPartOfItsNeighbour() {
        List<String> columns = List.of("a", "b");
        Set<Long> digests = new HashSet<>();
        for (Map<String, String> values : List.<Map<String, String>>of(
                Map.of("a", "x"),
                Map.of("b", "x"),
                Map.of("a", "x", "b", ""),
                Map.of("a", "", "b", "x"),
                Map.of("a", "xx"),
                Map.of())) {
            digests.add(RowKeys.digest(columns, values));
        }
        assertEquals(6, digests.size());
    }

    private static long digest(String text) {
        return RowKeys.digest(Map.of("text", text));
    }
}
