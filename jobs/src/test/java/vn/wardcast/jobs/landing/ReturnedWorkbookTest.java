package vn.wardcast.jobs.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnedWorkbookTest {

    @Test
    void aCopy_hasTheNameOfItsFile_howeverOftenItTravels() {
        assertEquals("thu 2025 - can-sua.xlsx", ReturnedWorkbook.nameFor("thu 2025.csv"));
        assertEquals("thu 2025 - can-sua.xlsx", ReturnedWorkbook.nameFor("thu 2025 - can-sua.xlsx"));
        assertEquals("thu 2025 - can-sua.xlsx", ReturnedWorkbook.nameFor("thu 2025 - can-sua (3).xlsx"));
        assertEquals("thu 2025 - can-sua.xlsx", ReturnedWorkbook.nameFor("thu 2025 - can-sua - CAN-SUA(1).xlsx"));
        assertEquals("v1.2 - can-sua.xlsx", ReturnedWorkbook.nameFor("v1.2"));
    }

    @Test
    void itsSource_isThatOfTheFileThatWasSent() {
        assertEquals(
                List.of("thu.xlsx", "thu.csv", "thu.xls"), ReturnedWorkbook.namesWhenSent("thu - can-sua (2).xlsx"));
        assertEquals(List.of("cần sửa.xlsx"), ReturnedWorkbook.namesWhenSent("cần sửa.xlsx"));
        assertEquals("tháng 3.xlsx", ReturnedWorkbook.nameWhenSent("tháng 3 - can-sua (7).xlsx"));
    }

    @Test
    void theListOfFaults_isKnownAlsoAsACopyAndDecomposed() {
        assertTrue(ReturnedWorkbook.isSummary("Wardcast - Tổng hợp lỗi"));
        assertTrue(ReturnedWorkbook.isSummary("Wardcast - Tổng hợp lỗi (2)"));
        assertTrue(
                ReturnedWorkbook.isSummary(Normalizer.normalize(ReturnedWorkbook.SUMMARY_SHEET, Normalizer.Form.NFD)));
        assertFalse(ReturnedWorkbook.isSummary("Tổng hợp"));
        assertFalse(ReturnedWorkbook.isSummary(null));
    }
}
