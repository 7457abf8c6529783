package vn.wardcast.jobs.landing.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.wardcast.jobs.landing.value.UnitOfMeasure.Kind;

class UnitOfMeasureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dự toán (triệu đồng) | MONEY 1000000 | Dự toán",
                "Dự toán [tr.đồng] | MONEY 1000000 | Dự toán",
                "Dự toán (Trđ) | MONEY 1000000 | Dự toán",
                "Dự toán (triệu) | MONEY 1000000 | Dự toán",
                "Số thu (nghìn đồng) | MONEY 1000 | Số thu",
                "Số thu (ngàn đồng) | MONEY 1000 | Số thu",
                "Số thu (1.000 đồng) | MONEY 1000 | Số thu",
                "Số thu (1,000 đồng) | MONEY 1000 | Số thu",
                "Số thu (1000đ) | MONEY 1000 | Số thu",
                "Số thu (1.000.000 đ) | MONEY 1000000 | Số thu",
                "Số thu (trăm triệu đồng) | MONEY 100000000 | Số thu",
                "Tổng chi (tỷ đồng) | MONEY 1000000000 | Tổng chi",
                "Tổng chi (tỉ VND) | MONEY 1000000000 | Tổng chi",
                "Tổng chi, tỷ đồng | MONEY 1000000000 | Tổng chi",
                "Tổng chi - triệu đồng | MONEY 1000000 | Tổng chi",
                "Thu NSNN trên địa bàn (đồng) | MONEY 1 | Thu NSNN trên địa bàn",
                "Thu NSNN trên địa bàn (Trieu dong) | MONEY 1000000 | Thu NSNN trên địa bàn",
                "ĐVT: nghìn người | COUNT 1000 | ĐVT: nghìn người",
                "ĐVT : triệu đồng | MONEY 1000000 | ĐVT : triệu đồng",
                "Đơn vị tính: Nghìn lượt | COUNT 1000 | Đơn vị tính: Nghìn lượt",
                "Đơn vị tính triệu lượt khách | COUNT 1000000 | Đơn vị tính triệu lượt khách",
                "Đơn vị: km² | AREA 100 | Đơn vị: km²",
                "Biểu 1: Thu ngân sách (Đơn vị tính: triệu đồng) | MONEY 1000000 | Biểu 1: Thu ngân sách",
                "Diện tích (ha) | AREA 1 | Diện tích",
                "Diện tích (nghìn ha) | AREA 1000 | Diện tích",
                "Diện tích (km2) | AREA 100 | Diện tích",
                "Diện tích (m²) | AREA 0.0001 | Diện tích",
                "Dân số, người | COUNT 1 | Dân số",
                "Dân số (nghìn người) | COUNT 1000 | Dân số",
                "Tỷ lệ (%) | SHARE 1 | Tỷ lệ",
                "Tỷ suất sinh (‰) | SHARE 0.1 | Tỷ suất sinh",
                "% so dự toán | SHARE 1 | % so dự toán",
                "Tỷ lệ % | SHARE 1 | Tỷ lệ %",
                "Lượt khách | COUNT 1 | Lượt khách",
                "Thực hiện (triệu đồng) / Trong tháng | MONEY 1000000 | Thực hiện / Trong tháng",
                "Thu (tỷ đồng) / Thực hiện (triệu đồng) | MONEY 1000000 | Thu / Thực hiện",
                "Value (billion VND) | MONEY 1000000000 | Value",
            })
    void aHeader_namesItsUnit(String header, String unit, String without) {
        assertEquals(unit, described(header));
        assertEquals(unit, described(Normalizer.normalize(header, Normalizer.Form.NFD)));
        assertEquals(unit, described(header.toUpperCase(Locale.ROOT).replace("M²", "m²")));
        assertEquals(without, UnitOfMeasure.without(header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đơn vị: Phường Minh Xuân",
                "Đơn vị tính",
                "Đơn vị",
                "Học sinh, giáo viên",
                "Số học sinh (*)",
                "Thu nhập (triệu đồng/người/năm)",
                "Mật độ (người/km²)",
                "Trường (Đông)",
                "Dân số (nghìn)",
                "Số thu (USD)",
                "Số thu (triệu USD)",
                "Tăng 5%",
                "(7)=(3)+(4)",
                "Giá trị (triệu đồng, tỷ đồng)",
                ""
            })
    void whatIsNoUnit_isNotTakenForOne(String header) {
        assertEquals("none", described(header));
    }

    @Test
    void aBareMultiplier_countsWhatTheColumnMeasures() {
        assertEquals("COUNT 1000", described(UnitOfMeasure.in("Dân số (nghìn)", Kind.COUNT)));
        assertEquals("MONEY 1000", described(UnitOfMeasure.in("Số thu (nghìn)", Kind.MONEY)));
        assertEquals("COUNT 1000000", described(UnitOfMeasure.in("Lượt khách (triệu)", Kind.COUNT)));
        assertEquals("none", described(UnitOfMeasure.in("Tỷ lệ (nghìn)", Kind.SHARE)));
    }

    @Test
    void eachKind_findsItsOwnUnitInATitle() {
        String title = "ĐVT: triệu đồng, ha";
        assertEquals("MONEY 1000000", described(UnitOfMeasure.in(title, Kind.MONEY)));
        assertEquals("AREA 1", described(UnitOfMeasure.in(title, Kind.AREA)));
        assertEquals("none", described(UnitOfMeasure.in(title, Kind.COUNT)));
    }

    @Test
    void otherCurrencies_areTold() {
        assertTrue(UnitOfMeasure.namesForeignCurrency("Số thu (USD)"));
        assertTrue(UnitOfMeasure.namesForeignCurrency("Số thu (triệu USD)"));
        assertTrue(UnitOfMeasure.namesForeignCurrency("ĐVT: nghìn đô la Mỹ"));
        assertTrue(UnitOfMeasure.namesForeignCurrency("Doanh thu / US$"));
        assertFalse(UnitOfMeasure.namesForeignCurrency("Số thu (triệu đồng)"));
        assertFalse(UnitOfMeasure.namesForeignCurrency("Đơn vị: Phường Minh Xuân"));
    }

    @Test
    void aListOfThings_isNoUnit_soTheHeaderStays() {
        assertEquals("Học sinh, giáo viên", UnitOfMeasure.without("Học sinh, giáo viên"));
        assertEquals("Số lớp (*)", UnitOfMeasure.without("Số lớp  (*)"));
        assertEquals("Thu nhập (triệu đồng/người)", UnitOfMeasure.without("Thu nhập (triệu đồng/người)"));
    }

    private static String described(String header) {
        return described(UnitOfMeasure.in(header));
    }

    private static String described(java.util.Optional<UnitOfMeasure> unit) {
        return unit.map(u -> u.kind() + " " + u.factor().stripTrailingZeros().toPlainString())
                .orElse("none");
    }
}
