package vn.wardcast.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ByteRangeTest {

    @Test
    void oneRange_isUnderstood() {
        assertEquals(Optional.of(new ByteRange(0, 9)), ByteRange.find("bytes=0-9", 100));
        assertEquals(Optional.of(new ByteRange(90, 99)), ByteRange.find("bytes=90-", 100));
        assertEquals(Optional.of(new ByteRange(90, 99)), ByteRange.find("bytes=90-500", 100));
        assertEquals(Optional.of(new ByteRange(95, 99)), ByteRange.find("bytes=-5", 100));
        assertEquals(Optional.of(new ByteRange(0, 99)), ByteRange.find("bytes=-500", 100));
    }

    @Test
    void anythingElse_meansTheWholeFile() {
        assertEquals(Optional.empty(), ByteRange.find(null, 100));
        assertEquals(Optional.empty(), ByteRange.find("bytes=-", 100));
        assertEquals(Optional.empty(), ByteRange.find("bytes=0-1,3-4", 100));
        assertEquals(Optional.empty(), ByteRange.find("lines=0-1", 100));
    }

    @Test
    void rangeOutside_isRefused() {
        assertThrows(Refusal.class, () -> ByteRange.find("bytes=100-", 100));
        assertThrows(Refusal.class, () -> ByteRange.find("bytes=9-5", 100));
        assertThrows(Refusal.class, () -> ByteRange.find("bytes=-0", 100));
    }
}
