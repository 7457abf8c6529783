package vn.wardcast.jobs.landing.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods as cells, titles, sheet names and file names write them. */
class SpanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tháng 3/2025 | 2025-03",
                "tháng 03 năm 2025 | 2025-03",
                "Tháng 3 - 2025 | 2025-03",
                "Tháng 3, 2025 | 2025-03",
                "Tháng 3 2025 | 2025-03",
                "Thang 3 nam 2025 | 2025-03",
                "THÁNG III NĂM 2025 | 2025-03",
                "Tháng III/2025 | 2025-03",
                "III/2025 | 2025-03",
                "tháng ba năm 2025 | 2025-03",
                "tháng tư năm 2025 | 2025-04",
                "tháng năm năm 2025 | 2025-05",
                "tháng mười hai năm 2025 | 2025-12",
                "T3-25 | 2025-03",
                "T3/2025 | 2025-03",
                "T03.2025 | 2025-03",
                "t3 năm 2025 | 2025-03",
                "03/25 | 2025-03",
                "03/2025 | 2025-03",
                "3-2025 | 2025-03",
                "03.2025 | 2025-03",
                "2025-03 | 2025-03",
                "2025/3 | 2025-03",
                "202503 | 2025-03",
                "Mar-25 | 2025-03",
                "March 2025 | 2025-03",
                "(Tháng 3/2025) | 2025-03",
                "Từ ngày 01/03/2025 đến ngày 31/03/2025 | 2025-03",
                "Tháng 3 | M3",
                "Thang 3 | M3",
                "tháng ba | M3",
                "T3 | M3",
                "T03 | M3",
                "III | M3",
                "XII | M12",
                "Quý II/2025 | 2025-Q2",
                "Quý 2 năm 2025 | 2025-Q2",
                "QUÝ II-2025 | 2025-Q2",
                "Q2/2025 | 2025-Q2",
                "Q2-2025 | 2025-Q2",
                "2025-Q2 | 2025-Q2",
                "quý hai năm 2025 | 2025-Q2",
                "Quý IV | Q4",
                "Tháng 4-6/2025 | 2025-Q2",
                "6 tháng đầu năm 2025 | 2025+6",
                "sáu tháng đầu năm 2025 | 2025+6",
                "6 tháng năm 2025 | 2025+6",
                "6 tháng/2025 | 2025+6",
                "6T/2025 | 2025+6",
                "6T2025 | 2025+6",
                "9 tháng | +9",
                "9 tháng đầu năm | +9",
                "Lũy kế 9 tháng | +9",
                "Luỹ kế 9 tháng năm 2025 | 2025+9",
                "lũy kế đến tháng 6/2025 | 2025+6",
                "Lũy kế đến hết tháng 6 năm 2025 | 2025+6",
                "lũy kế từ đầu năm đến tháng 6/2025 | 2025+6",
                "Lũy kế tháng 6/2025 | 2025+6",
                "lũy kế đến 30/6/2025 | 2025+6",
                "LK T6/2025 | 2025+6",
                "từ tháng 1 đến tháng 6 năm 2025 | 2025+6",
                "T1-T6/2025 | 2025+6",
                "01/01/2025 - 30/06/2025 | 2025+6",
                "12 tháng năm 2025 | 2025",
                "2025 | 2025",
                "Năm 2025 | 2025",
                "NĂM NGÂN SÁCH 2025 | 2025",
                "Cả năm 2025 | 2025",
                "Năm học 2025-2026 | 2025/26",
                "2025-2026 | 2025/26",
                "2025 - 2026 | 2025/26",
                "2025–2026 | 2025/26",
                "2025/2026 | 2025/26",
                "2025-26 | 2025/26",
                "25-26 | 2025/26",
                "NH 25-26 | 2025/26",
                "31/12/2025 | 2025-12-31",
                "31.12.2025 | 2025-12-31",
                "31-12-2025 | 2025-12-31",
                "05/03/2025 | 2025-03-05",
                "2025-12-31 | 2025-12-31",
                "2025-12-31T00:00:00 | 2025-12-31",
                "20251231 | 2025-12-31",
                "202512312359 | 2025-12-31",
                "31-Dec-25 | 2025-12-31",
                "31-thg 12-25 | 2025-12-31",
                "ngày 31 tháng 12 năm 2025 | 2025-12-31",
                "Tính đến ngày 31/12/2025 | 2025-12-31",
                "đến 31/12/2025 | 2025-12-31",
                "Ngày 5 | D5",
            })
    void aText_thatIsAPeriod(String text, String period) {
        assertEquals(period, Periods.spanIn(text).map(SpanTest::shown).orElse("none"));
        String decomposed = Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFD);
        assertEquals(period, Periods.spanIn(decomposed).map(SpanTest::shown).orElse("none"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "12",
                "2215",
                "02215",
                "20025",
                "13/2025",
                "00/2025",
                "31/02/2025",
                "15/03/3026",
                "01/1/0025",
                "03/12",
                "2025-2027",
                "2020-2025",
                "25-27",
                "Quý V/2025",
                "6 tháng cuối năm 2025",
                "tháng trước",
                "tháng năm",
                "15/8 ÂL",
                "15/8/2025 âm lịch",
                "rằm tháng Giêng",
                "mùng 10 tháng 3",
                "tháng 3 năm Ất Tỵ",
                "Quỹ 1",
                "Sheet1",
                "Học sinh",
                "45000",
                "2025-03-31T18:00:00Z"
            })
    void aText_thatIsNone(String text) {
        assertEquals(Optional.empty(), Periods.spanIn(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "THU NGÂN SÁCH THÁNG 3 NĂM 2025 | 2025-03",
                "Thu ngân sách trên địa bàn tháng 3/2025 (triệu đồng) | 2025-03",
                "thu-ngan-sach-02215-2025.xlsx | 2025",
                "thu-ngan-sach-02215-2025-03.csv | 2025-03",
                "thu_ngan_sach_02215_2025_03.csv | 2025-03",
                "thu-thang-3-2025.xlsx | 2025-03",
                "thu-thang-3-nam-2025.xlsx | 2025-03",
                "bao cao T3.2025.xlsx | 2025-03",
                "hoc-sinh-02215-2025-2026.csv | 2025/26",
                "sap-xep-don-vi-2025-07-01.csv | 2025-07-01",
                "giao-duc-theo-tinh-2002-2016.csv | ''",
                "T03 | M3",
                "Thang 3 | M3",
                "Tháng 3 | M3",
                "6T | +6",
                "Quý 1 | Q1",
                "2025 | 2025",
                "III | ''",
                "I. Thu nội địa | ''",
                "3 | ''",
                "Sheet1 | ''",
                "Biểu 05-2025 | 2025",
                "Báo cáo 6 tháng đầu năm 2025 | 2025+6",
                "Tình hình tháng 3 và quý I năm 2025 | M3 2025-Q1",
                "Từ ngày 01/03/2025 đến ngày 31/03/2025 | 2025-03",
                "Kỳ báo cáo: Tháng 03/2025 | 2025-03",
                "(Số liệu tính đến ngày 31/12/2025) | 2025-12-31",
                "Thực hiện tháng 3/2025 so với cùng kỳ năm 2024 | 2025-03",
                "Kèm theo Quyết định số 12/2025/QĐ-UBND ngày 15/3/2025 | ''",
                "Nghị quyết 1684/NQ-UBTVQH15 | ''",
                "Tuyên Quang, ngày 05 tháng 4 năm 2025 | ''",
                "Trẻ dưới 6 tháng | ''",
                "Tổng 2.025 người | ''",
                "Kế hoạch 2000 học sinh năm 2025 | 2025",
                "Quỹ I năm 2025 | 2025",
                "Kế hoạch giai đoạn 2021-2025 | ''",
                "Ngày 31/02/2025 | ''",
                "ĐT 0912345678 - 02215 | ''",
            })
    void aTitle_mentionsPeriods(String title, String periods) {
        assertEquals(
                periods, Periods.mentions(title).stream().map(SpanTest::shown).collect(Collectors.joining(" ")));
    }

    @Test
    void aLongTitle_isReadInTime() {
        assertEquals(
                0,
                Periods.mentions("1 - 2 / 3 tháng ".repeat(100_000)).stream()
                        .filter(span -> span instanceof Span.Day)
                        .count());
        assertEquals(Optional.empty(), Periods.spanIn("2025-".repeat(100_000)));
    }

    private static String shown(Span span) {
        if (span instanceof Span.Day day) {
            return day.date().toString();
        }
        if (span instanceof Span.Month month) {
            return "%d-%02d".formatted(month.year(), month.month());
        }
        if (span instanceof Span.MonthOfYear month) {
            return "M" + month.month();
        }
        if (span instanceof Span.Quarter quarter) {
            return quarter.year().map(year -> year + "-").orElse("") + "Q" + quarter.quarter();
        }
        if (span instanceof Span.Cumulative cumulative) {
            return cumulative.year().map(String::valueOf).orElse("") + "+" + cumulative.months();
        }
        if (span instanceof Span.Year year) {
            return String.valueOf(year.year());
        }
        return span instanceof Span.SchoolYear school
                ? school.first() + "/" + (school.first() + 1) % 100
                : "D" + ((Span.DayOfMonth) span).day();
    }
}
