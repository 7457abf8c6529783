package vn.wardcast.api.units;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FoldedTest {

    @Test
    void diacritics_caseAndPunctuation_doNotMatter() {
        assertEquals("y la", Folded.of("Ỷ La"));
        assertEquals("dak lak", Folded.of("Đắk  Lắk"));
        assertEquals("thanh pho ha noi", Folded.of("Thành phố Hà-Nội"));
        assertEquals("02215@20250701", Folded.of("02215@20250701"));
    }

    @Test
    void decomposedText_foldsAlike() {
        assertEquals(Folded.of("Ỷ La"), Folded.of(Normalizer.normalize("Ỷ La", Normalizer.Form.NFD)));
    }
}
