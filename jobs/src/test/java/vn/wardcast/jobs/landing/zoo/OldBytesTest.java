package vn.wardcast.jobs.landing.zoo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** The old encodings as they were seen in real files. */
class OldBytesTest {

    @Test
    void tcvn3_looksAsItDoesInRealFiles() {
        assertEquals("Tr\u00ADêng TiÓu häc", OldBytes.tcvn3Glyphs("Trường Tiểu học"));
        assertEquals("Thñy ®Ëu", OldBytes.tcvn3Glyphs("Thủy đậu"));
    }

    @Test
    void tcvn3Capitals_areLowerCaseBytesOfAnotherFont() {
        assertArrayEquals(OldBytes.tcvn3("ế"), OldBytes.tcvn3("Ế"));
    }

    @Test
    void vni_looksAsItDoesInRealFiles() {
        assertEquals("Tröôøng Tieåu hoïc", OldBytes.vniGlyphs("Trường Tiểu học"));
        assertEquals("ÑAÁT", OldBytes.vniGlyphs("ĐẤT"));
    }

    @Test
    void windows1258_readsBackInItsOwnCharset() {
        String read = new String(OldBytes.windows1258("Sốt xuất huyết"), Charset.forName("windows-1258"));
        assertEquals("Sốt xuất huyết", Normalizer.normalize(read, Normalizer.Form.NFC));
    }

    @Test
    void twiceEncoded_isUtf8OfUtf8() {
        assertEquals("Há»™", new String(OldBytes.twiceUtf8("Hộ"), StandardCharsets.UTF_8));
    }
}
