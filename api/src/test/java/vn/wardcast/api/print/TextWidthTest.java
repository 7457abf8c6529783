package vn.wardcast.api.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class TextWidthTest {

    @Test
    void vietnameseLetters_takeOneColumn() {
        assertEquals(11, TextWidth.of("Phường Ỷ La"));
        assertEquals(11, TextWidth.of(Normalizer.normalize("Phường Ỷ La", Normalizer.Form.NFD)));
    }

    @Test
    void wideLetters_takeTwo() {
        assertEquals(4, TextWidth.of("越南"));
    }
}
