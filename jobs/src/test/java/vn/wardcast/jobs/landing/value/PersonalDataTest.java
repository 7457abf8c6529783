package vn.wardcast.jobs.landing.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and names here are invented. */
class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "001234567890",
                "CCCD 001 234 567 890",
                "CCCD: 001.234.567.890",
                "Số 001-234-567-890.",
                "CMND 123456789",
                "CMND 123.456.789",
                "０１２３４５６７８９０１",
                "0\u200B0\u200B1\u200B2\u200B3\u200B4\u200B5\u200B6\u200B7\u200B8\u200B9\u200B0",
                "0 0 1 2 3 4 5 6 7 8 9 0",
                "thẻ DN4790000000001",
                "thẻ DN 4 79 0000000001",
                "BHXH 7900000001",
                "0912345678",
                "gọi 0912.345.678 sau 17h",
                "gọi 0912 345 678",
                "gọi 0912-345-678",
                "(0912) 345 678",
                "(024) 3825 1234",
                "+84 912 345 678",
                "(+84)912345678",
                "84912345678",
                "ĐT ０９１２３４５６７０",
                "MST 001234567890",
                "STK 10987654321",
                "b.test@example.com",
                "b.test ＠ example.com.vn",
                "b.test(at)example.com",
                "ngày 31/12/2025 gọi 0912345678",
                "0912345678 đồng",
                "CMND 123456789 đồng ý"
            })
    void aPersonsNumber_isFound(String text) {
        assertTrue(PersonalData.isIn(text));
        assertTrue(PersonalData.isIn(Normalizer.normalize(text, Normalizer.Form.NFD)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Thu theo kế hoạch",
                "02215",
                "12345678",
                "31/12/2025",
                "31.12.2025",
                "01/07/2025 - 31/12/2025",
                "01.07.2025-31.12.2025",
                "2025-12-31 23:59:59",
                "202512312359",
                "2020 2021 2022 2023",
                "2015-2016, 2017-2018",
                "1684/NQ-UBTVQH15",
                "Quyết định 759/2025/QĐ-UBND ngày 31/12/2025",
                "đã nộp 1.234.567.890 đồng",
                "đã nộp 1234567890đ",
                "nộp 1.234.567.890 VND",
                "VND 1.234.567.890",
                "tổng 123 456 789 triệu đồng",
                "2.500 1.200 3.400 4.100",
                "Tổ 1-2-3-4-5-6-7-8-9-10",
                "MST 0100000001",
                "Mã số thuế: 0100000001-001",
                "Số lớp (*)",
                "tỷ lệ (at) chợ"
            })
    void aHarmlessText_isLeftAlone(String text) {
        assertFalse(PersonalData.isIn(text));
    }

    @ParameterizedTest
    @CsvSource({
        "08215501, false",
        "0821550123, false",
        "821550123, false",
        "02215-2025-1, false",
        "02215-2025-03-01, false",
        "02215 2025 Tổ 3 0-4, false",
        "001234567890, true",
        "001 234 567 890, true",
        "0912 345 678, true",
        "0912.345.678, true",
        "+84912345678, true",
        "0084912345678, true",
        "DN4790000000001, true",
        "a@example.com, true"
    })
    void amongKeys_longCodesAreCodes(String text, boolean personal) {
        assertEquals(personal, PersonalData.isInKey(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0912345678 | ••••••••••",
                "gọi 0912 345 678 ngay | gọi •••• ••• ••• ngay",
                "CCCD 001.234.567.890 | CCCD •••.•••.•••.•••",
                "b.test@example.com | •.••••@•••••••.•••",
                "1234567 | •••••••",
                "20251231 | 20251231",
                "02215 | 02215",
                "Phường Minh Xuân | Phường Minh Xuân",
            })
    void whatIsRepeated_isMasked(String text, String masked) {
        assertEquals(masked, PersonalData.masked(text));
    }

    @Test
    void aLongText_isCutBehindItsMask() {
        String masked = PersonalData.masked("x".repeat(75) + " 0912345678");
        assertEquals(81, masked.length());
        assertFalse(masked.contains("0912"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "budget/thu-ngan-sach-02215-2025.xlsx | budget/thu-ngan-sach-02215-2025.xlsx",
                "hoc-sinh-02215-2025-2026.csv | hoc-sinh-02215-2025-2026.csv",
                "luot-khach-ngay-03408-2025-03-31.csv | luot-khach-ngay-03408-2025-03-31.csv",
                "luot-khach-03408-2025-03.csv | luot-khach-03408-2025-03.csv",
                "xuat 20251231.xlsx | xuat 20251231.xlsx",
                "xuat_20251231_235959.xlsx | xuat_20251231_235959.xlsx",
                "thu-02215-2026-001234567890.xlsx | thu-02215-2026-••••••••••••.xlsx",
                "Lan 0912345678 | Lan ••••••••••",
                "Lan 0912-345-678.xlsx | Lan ••••-•••-•••.xlsx",
                "thu-02215-0912-345-678.xlsx | thu-•••••-••••-•••-•••.xlsx",
                "danh sach Nguyen Van A 0912345678.xlsx | danh sach ••• ••••••••••.xlsx",
                "Nguyễn Thị Thử B.xlsx | •••.xlsx",
                "bao cao - Trần Thử C.xlsx | bao cao - •••.xlsx",
                "DS_LO_VAN_THU.xlsx | DS_•••.xlsx",
                "danh-sach-le-thi-thu.xlsx | danh-sach-•••.xlsx",
                "NguyenVanThu.xlsx | •••.xlsx",
                "Trường Tiểu học Lê Văn Tám.xlsx | Trường Tiểu học Lê Văn Tám.xlsx",
                "TP Hồ Chí Minh.xlsx | TP Hồ Chí Minh.xlsx",
                "Thu Ngan Sach Thang 3.xlsx | Thu Ngan Sach Thang 3.xlsx",
                "Le Phi Truoc Ba 2025.xlsx | Le Phi Truoc Ba 2025.xlsx",
                "Ho Can Ngheo 2025.xlsx | Ho Can Ngheo 2025.xlsx",
                "Tháng 3 | Tháng 3",
            })
    void lineage_keepsPlacesAndTimes_notPersons(String name, String kept) {
        assertEquals(kept, PersonalData.lineage(name));
    }

    @Test
    void longTexts_areSearchedInTime() {
        assertTrue(PersonalData.isIn("a.".repeat(20_000) + " 0912345678 " + "1-".repeat(20_000)));
        assertTrue(PersonalData.masked("12 ".repeat(100_000)).startsWith("•• •• "));
        assertFalse(PersonalData.isInKey("a.b-".repeat(20_000) + "@"));
    }
}
