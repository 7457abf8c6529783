package vn.wardcast.lakehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadsheetTextTest {

    @Test
    void whatBeginsLikeAFormula_isMarkedAsText() {
        for (String text : List.of(
                "=1+1",
                "+84",
                "-cmd|' /C calc'!A0",
                "-",
                "-5\n=1",
                "-5\n",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "－1")) {
            assertEquals("'" + text, SpreadsheetText.safe(text));
        }
    }

    @Test
    void numbersAndOtherText_stayAsTheyAre() {
        for (String text : List.of("-5", "-1.234,5", "-1,234.56", "5", "Phường Minh Xuân", "a=b", "", "'=1", "–")) {
            assertEquals(text, SpreadsheetText.safe(text));
        }
        assertEquals("", SpreadsheetText.safe(null));
    }
}
