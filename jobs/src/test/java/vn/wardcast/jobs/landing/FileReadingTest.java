package vn.wardcast.jobs.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.lakehouse.domain.Source;

/** What comes out of a landing file, form by form. */
class FileReadingTest {

    private static final String SOURCE = """
            title: { vi: Lượt khách }
            files: ["khach*.csv", "khach*.xlsx"]
            columns:
              mark: { type: origin, headers: [Tính chất] }
              unit: { type: unit_code, at: month, headers: [Mã ĐVHC], required: true, key: true }
              month: { type: month, headers: [Tháng], required: true, key: true }
              kind: { type: code, headers: [Loại], values: { day: [trong ngày], night: [lưu trú] } }
              visitors: { type: count, headers: [Lượt khách], required: true, max: 1000000 }
              revenue: { type: money, headers: [Doanh thu], scale: 1000000 }
              guide: { type: personal, headers: [Người lập] }
              note: { type: text, headers: [Ghi chú] }
            """;

    private static final ReferenceBook BOOK = new ReferenceBook(
            List.of(
                    new ReferenceBook.Unit(
                            "02215",
                            "commune",
                            "Ỷ La",
                            "Phường Ỷ La",
                            LocalDate.of(1995, 1, 1),
                            LocalDate.of(2025, 6, 30)),
                    new ReferenceBook.Unit(
                            "02215", "commune", "Minh Xuân", "Phường Minh Xuân", LocalDate.of(2025, 7, 1), null),
                    new ReferenceBook.Unit(
                            "02203",
                            "commune",
                            "Minh Xuân",
                            "Phường Minh Xuân",
                            LocalDate.of(1995, 1, 1),
                            LocalDate.of(2025, 6, 30))),
            Map.of());

    @TempDir
    private Path folder;

    @Test
    void plainCsv_isReadWithItsCells() throws IOException {
        Read read = csv("Mã ĐVHC,Tháng,Lượt khách\n02215,03/2026,120\n");
        assertEquals(
                Map.of("unit", "02215", "month", "2026-03-01", "visitors", "120"),
                read.records.get(0).values());
        assertEquals("03/2026", read.records.get(0).raw().get("month"));
        assertEquals("C", read.records.get(0).columns().get("visitors"));
        assertEquals(2, read.records.get(0).row());
    }

    @Test
    void semicolonsBomAndDecimalComma_areUnderstood() throws IOException {
        Read read =
                csv("\uFEFFMã ĐVHC;Tháng;Lượt khách;Doanh thu\n02215;T3/2026;1.200;34,95\n2215;T4/2026;95;1.234,5\n");
        assertEquals("34950000", read.records.get(0).values().get("revenue"));
        assertEquals("02215", read.records.get(1).values().get("unit"));
        assertEquals("1234500000", read.records.get(1).values().get("revenue"));
        assertEquals("1200", read.records.get(0).values().get("visitors"));
        // 1.000 alone can be one or a thousand: never guessed.
        assertEquals(
                List.of("undecided_number"),
                read(csvBytes("Mã ĐVHC,Tháng,Lượt khách\n02215,T3/2026,1.000\n"))
                        .reasons());
    }

    @Test
    void titlesAndBlankRowsAboveTheHeader_areNotData() throws IOException {
        Read read = csv("BÁO CÁO LƯỢT KHÁCH;;\n;;\nMã ĐVHC;Tháng;Lượt khách\n02215;03/2026;7\n;;\n");
        assertEquals(1, read.summary.read());
        assertEquals(4, read.records.get(0).row());
    }

    @Test
    void headers_matchWithoutAccentsAndInDecomposedUnicode() throws IOException {
        String header = Normalizer.normalize("MÃ ĐVHC,tháng,Luot khach", Normalizer.Form.NFD);
        assertEquals(1, csv(header + "\n02215,03/2026,7\n").records.size());
    }

    @Test
    void everyRow_isAcceptedOrRejectedWithItsReason() throws IOException {
        Read read = csv("Mã ĐVHC,Tháng,Loại,Lượt khách\n"
                + "02215,03/2026,lưu trú,7\n"
                + "99999,03/2026,lưu trú,7\n"
                + "02203,03/2026,lưu trú,7\n"
                + "02215,13/2026,lưu trú,7\n"
                + "02215,04/2026,qua đêm,7\n"
                + "02215,05/2026,lưu trú,-7\n"
                + "02215,06/2026,lưu trú,\n"
                + "02215,07/2026,lưu trú,7.5\n"
                + "02215,08/2026,lưu trú,bảy\n");
        assertEquals(9, read.summary.read());
        assertEquals(1, read.summary.accepted());
        assertEquals(
                List.of(
                        "unknown_unit",
                        "unit_not_valid",
                        "not_a_period",
                        "unknown_code",
                        "out_of_range",
                        "missing_value",
                        "not_whole",
                        "not_a_number"),
                read.reasons());
        assertTrue(
                read.issues.get(1).vietnamese().contains("2026-03-31"),
                read.issues.get(1).vietnamese());
    }

    @Test
    void aCode_isReadAsTheUnitOfItsDay() throws IOException {
        assertEquals(
                1, csv("Mã ĐVHC,Tháng,Lượt khách\n02203,03/2024,7\n").records.size());
    }

    @Test
    void repeatedRows_countOnce_contradictionsNotAtAll() throws IOException {
        Read read =
                csv("Mã ĐVHC,Tháng,Lượt khách\n02215,03/2026,7\n02215,03/2026,7\n02215,04/2026,1\n02215,04/2026,2\n");
        assertEquals(List.of("duplicate_equal", "duplicate_conflict", "duplicate_conflict"), read.reasons());
        assertEquals(2, read.summary.accepted());
        assertEquals(1, read.records.size());
        assertEquals(2, read.summary.rejected());
    }

    @Test
    void missingMarks_areMissingAndNoZero() throws IOException {
        Read read = csv("Mã ĐVHC,Tháng,Lượt khách,Doanh thu\n02215,03/2026,7,..\n02215,04/2026,7,đang cập nhật\n");
        assertEquals(2, read.records.size());
        assertFalse(read.records.get(0).values().containsKey("revenue"));
        assertEquals(List.of(), read.reasons());
    }

    @Test
    void personalColumns_neverLeaveTheReader() throws IOException {
        Read read = csv("Mã ĐVHC,Tháng,Lượt khách,Người lập,Ghi chú\n"
                + "02215,03/2026,7,Nguyễn Văn A,ổn\n"
                + "02215,04/2026,7,Nguyễn Văn A,gọi 0912 345 678\n");
        assertEquals(1, read.records.size());
        assertFalse(read.records.toString().contains("Nguyễn"));
        assertEquals(List.of("personal_data"), read.reasons());
        // With its space: a folder or a digest may hold the digits by chance.
        assertFalse(read.issues.toString().contains("345 678"));
    }

    @Test
    void syntheticFiles_sayThatTheyAre() throws IOException {
        Read read = csv("Tính chất,Mã ĐVHC,Tháng,Lượt khách\nmô phỏng,02215,03/2026,7\n");
        assertTrue(read.summary.synthetic());
        assertEquals("synthetic", read.records.get(0).values().get("mark"));
    }

    @Test
    void unknownColumns_areReportedOnce_missingOnesStopTheFile() throws IOException {
        assertEquals(
                List.of("unknown_column"),
                csv("Mã ĐVHC,Tháng,Lượt khách,Cột lạ\n02215,03/2026,7,1\n").reasons());
        Read missing = csv("Mã ĐVHC,Tháng,Khác\n02215,03/2026,7\n");
        assertEquals(List.of("missing_column"), missing.reasons());
        assertTrue(missing.summary.refused());
    }

    @Test
    void hopelessFiles_areRefusedWithAReason() throws IOException {
        assertEquals(List.of("empty_file"), read(new byte[0]).reasons());
        assertEquals(List.of("no_table"), csv("a,b,c\n1,2,3\n").reasons());
        assertEquals(List.of("no_figures"), csv("Mã ĐVHC,Tháng,Lượt khách\n").reasons());
        byte[] cyrillic = "Населения,района\n1,2\n".getBytes(Charset.forName("windows-1251"));
        assertEquals(List.of("unreadable_text"), read(cyrillic).reasons());
    }

    @Test
    void workbook_isReadSheetBySheet() throws IOException {
        Path file = folder.resolve("khach.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Tháng 3");
            sheet.value(0, 0, "SỐ LIỆU MÔ PHỎNG");
            sheet.value(2, 0, "Mã ĐVHC");
            sheet.value(2, 1, "Tháng");
            sheet.value(2, 2, "Lượt khách");
            sheet.value(3, 0, 2215);
            sheet.value(3, 1, LocalDate.of(2026, 3, 1));
            sheet.style(3, 1).format("mm/yyyy").set();
            sheet.value(3, 2, 131.0);
            workbook.newWorksheet("Bìa").value(0, 0, "Trang bìa");
        }
        Read read = read(file);
        assertEquals(List.of(), read.reasons());
        assertEquals(
                Map.of("unit", "02215", "month", "2026-03-01", "visitors", "131"),
                read.records.get(0).values());
        assertEquals("Tháng 3", read.records.get(0).sheet());
        assertEquals(4, read.records.get(0).row());
    }

    @Test
    void brokenWorkbook_isRefused() throws IOException {
        Path file = folder.resolve("khach.xlsx");
        Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 1, 2, 3});
        assertEquals(List.of("corrupt_file"), read(file).reasons());
    }

    /** What reading gave. */
    private record Read(List<Landed.Record> records, List<Landed.Issue> issues, Landed.Summary summary) {
        List<String> reasons() {
            return issues.stream().map(issue -> issue.reason().code()).toList();
        }
    }

    private Read csv(String text) throws IOException {
        return read(csvBytes(text));
    }

    private static byte[] csvBytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Read read(byte[] content) throws IOException {
        Path file = folder.resolve("khach.csv");
        Files.write(file, content);
        return read(file);
    }

    private Read read(Path path) throws IOException {
        Source source = new YAMLMapper().readValue(SOURCE, Source.class);
        LandingFile file = new LandingFile(
                path.toString(),
                path.getFileName().toString(),
                "sha",
                Files.size(path),
                Instant.EPOCH,
                "tourism",
                "khach");
        List<Landed.Record> records = new ArrayList<>();
        List<Landed.Issue> issues = new ArrayList<>();
        List<Landed.Tally> tallies = new ArrayList<>();
        List<Landed.Summary> summaries = new ArrayList<>();
        FileReading.read(file, new Contracts("tourism", source.withId("khach")), BOOK, landed -> {
            if (landed instanceof Landed.Record record) {
                records.add(record);
            } else if (landed instanceof Landed.Issue issue) {
                issues.add(issue);
            } else if (landed instanceof Landed.Tally tally) {
                tallies.add(tally);
            } else if (landed instanceof Landed.Summary summary) {
                summaries.add(summary);
            }
        });
        assertEquals(1, summaries.size());
        assertEquals(
                summaries.get(0).cells(),
                tallies.stream().map(Landed.Tally::cells).reduce(Landed.Cells.NONE, Landed.Cells::plus));
        return new Read(records, issues, summaries.get(0));
    }
}
