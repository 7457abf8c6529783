package vn.wardcast.jobs.landing.file.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;
import vn.wardcast.jobs.landing.file.Sheet1;
import vn.wardcast.jobs.landing.file.SheetRow;
import vn.wardcast.jobs.landing.file.Sheets;
import vn.wardcast.jobs.landing.file.SheetsFile;

/** Pages and XML that call themselves XLS. */
class MarkupTest {

    private static final String BOOK = "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>"
            + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'>"
            + "<Styles><Style ss:ID='p'><NumberFormat ss:Format='Percent'/></Style></Styles>";

    @TempDir
    private Path folder;

    @Test
    void tablesOfAPage_standOneBelowTheOther_withTheirTitles() throws IOException {
        assertEquals(
                List.of("1: THU NGÂN SÁCH", "2: Mã | Số", "3: 02215 | 7", "4: Mã | Số", "5: 02216 | 8"),
                shown(
                        "<html><body><h2>THU NGÂN SÁCH</h2><table><tr><th>Mã<th>Số<tr><td><p>02215</p><td>7</table>"
                                + "<table><tbody><tr><td>Mã</td><td>S&#7889;</td></tr><tr><td>02216</td><td> 8&nbsp;</td></tr></table></body></html>"));
    }

    @Test
    void spans_areMergedCells() throws IOException {
        Path file = write("<table><tr><td rowspan=2>Trường<td colspan=2>Lớp<tr><td>1<td>2<tr><td>x<td>y<td>z</table>");
        assertEquals(List.of("1: Trường | Lớp | Lớp", "2: Trường | 1 | 2", "3: x | y | z"), Sheet1.shown(file));
        List<SheetRow> rows = Sheet1.rows(file);
        assertTrue(rows.get(0).isCarried(2));
        assertTrue(rows.get(1).isCarried(0));
        assertFalse(rows.get(1).isCarried(1));
    }

    @Test
    void innerTables_areRowsOfTheirOwn() throws IOException {
        assertEquals(
                List.of("1: a | b", "2: c | d"),
                shown("<table><tr><td><table><tr><td>a<td>b</tr><tr><td>c<td>d</tr></table></td></tr></table>").stream()
                        .filter(row -> !row.endsWith(": "))
                        .toList());
    }

    @Test
    void pagesWithoutATable_areRefused() {
        assertRefused(Reason.NOT_A_TABLE_FILE, "<!DOCTYPE html><html><body><h1>502</h1></body></html>");
    }

    @Test
    void documentTypesOfHtmlPass_othersAreRefused() throws IOException {
        String table = "<html><table><tr><td>1</table></html>";
        assertEquals(List.of("1: 1"), shown("<!DOCTYPE html>" + table));
        assertEquals(
                List.of("1: 1"),
                shown(
                        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\">"
                                + table));
        assertRefused(Reason.FORBIDDEN_XML, "<!DOCTYPE html [<!ENTITY a \"ha\">]>" + table);
        assertRefused(Reason.FORBIDDEN_XML, "<!DOCTYPE x SYSTEM \"file:///etc/hostname\">" + table);
        assertRefused(Reason.FORBIDDEN_XML, "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'ha'>]><x>&a;</x>");
    }

    @Test
    void aLongPage_isReadRowByRow() throws IOException {
        StringBuilder page = new StringBuilder("<html><table>");
        for (int row = 1; row <= 50_000; row++) {
            page.append("<tr><td>").append(row).append("<td>x</tr>");
        }
        List<SheetRow> rows = Sheet1.rows(write(page + "</table></html>"));
        assertEquals(50_000, rows.size());
        assertEquals("50000: 50000 | x", Sheet1.shown(rows.get(49_999)));
    }

    @Test
    void xmlOfExcel2003_isReadLikeAWorkbook() throws IOException {
        Path file = write(BOOK
                + "<Worksheet ss:Name='Biểu'><Table><Column ss:Index='3' ss:Hidden='1'/>"
                + "<Row ss:Index='2'><Cell ss:MergeAcross='1'><Data ss:Type='String'>Tiêu đề</Data></Cell><Cell><Data ss:Type='Boolean'>1</Data></Cell></Row>"
                + "<Row><Cell ss:MergeDown='1'><Data ss:Type='String'>xã</Data></Cell><Cell ss:Index='2' ss:StyleID='p'><Data ss:Type='Number'>0.5</Data></Cell>"
                + "<Cell><Data ss:Type='DateTime'>2026-03-01T00:00:00.000</Data></Cell><Cell ss:Formula='=1/0'><Data ss:Type='Error'>#DIV/0!</Data></Cell></Row>"
                + "<Row><Cell ss:Index='2' ss:Formula='=[a.xls]T1!R1C1'><Data ss:Type='Number'>7</Data></Cell><Cell ss:Formula='=RC[-1]'/>"
                + "<Cell><Comment><Data>nhỏ</Data></Comment></Cell></Row></Table></Worksheet>"
                + "<Worksheet ss:Name='Nháp'><Table><Row><Cell><Data ss:Type='Number'>1</Data></Cell></Row></Table>"
                + "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>");
        assertEquals(
                List.of(
                        "2: Tiêu đề | Tiêu đề | TRUE",
                        "3: xã | 0.5 | 2026-03-01 | !cell_error",
                        "4: xã | !foreign_link | !no_result"),
                Sheet1.shown(file));
        try (Sheets sheets = SheetsFile.open(file)) {
            assertEquals(Set.of(2), sheets.sheets().get(0).hiddenColumns());
            assertFalse(sheets.sheets().get(0).isHidden());
            assertTrue(sheets.sheets().get(1).isHidden());
            assertEquals("Nháp", sheets.sheets().get(1).name());
        }
        assertTrue(Sheet1.rows(file).get(1).cell(1).toString().contains("0.00%"));
    }

    @Test
    void otherXml_isNoTable() {
        assertRefused(Reason.NOT_A_TABLE_FILE, "<?xml version='1.0'?><data><row>1</row></data>");
        assertRefused(Reason.CORRUPT_FILE, BOOK + "<Worksheet>");
    }

    private void assertRefused(Reason reason, String text) {
        assertEquals(reason, assertThrows(RefusedFile.class, () -> shown(text)).reason());
    }

    private List<String> shown(String text) throws IOException {
        return Sheet1.shown(write(text));
    }

    private Path write(String text) throws IOException {
        return Files.write(folder.resolve("bieu.xls"), text.getBytes(StandardCharsets.UTF_8));
    }
}
