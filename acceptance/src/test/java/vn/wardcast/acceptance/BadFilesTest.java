package vn.wardcast.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One good file among five bad ones: it is loaded, the five come back with a reason each, and once mended they are loaded too. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadFilesTest {

    private static final String HEADER = "Tính chất;Mã ĐVHC;Đơn vị;Tháng;Tiểu mục;Nội dung thu;"
            + "Thu NSNN trên địa bàn (đồng);Thu NS xã được hưởng (đồng)\n";
    private static final String PLAN_HEADER =
            "Tính chất;Mã ĐVHC;Đơn vị;Năm;Mục;Nội dung thu;Dự toán giao (triệu đồng)\n";
    private static final String PLAN = "mô phỏng;02215;Phường Minh Xuân;2026;1700;Thuế giá trị gia tăng;2500\n";

    private static final String GOOD = "budget/thu-ngan-sach-02215-2025.csv";
    private static final String UNKNOWN = "budget/bang-tong-hop.csv";
    private static final String EMPTY = "budget/thu-ngan-sach-02215-2026.csv";
    private static final String CORRUPT = "budget/du-toan-thu-02215-2025.xlsx";
    private static final String MISSING = "budget/du-toan-thu-02215-2026.csv";
    private static final String NOT_UTF8 = "budget/thu-ngan-sach-02203-2025.csv";

    private static Product product;
    private static Landing landing;
    private static Product.Ran first;

    @BeforeAll
    static void loadThemTogether() throws IOException {
        product = Lakes.withReference();
        byte[] workbook = Files.readAllBytes(Product.ROOT.resolve("demo").resolve(CORRUPT));
        landing = new Landing(Lakes.folder("bad-files"))
                .text(GOOD, HEADER + revenue("02215", "08/2025", "1.250.000.500"))
                .text(UNKNOWN, "Khoản;Số liệu\nMột;2.000\n")
                .text(EMPTY, "")
                .bytes(CORRUPT, Arrays.copyOf(workbook, workbook.length / 2))
                .text(MISSING, PLAN_HEADER.replace("Mục;", "") + PLAN.replace("1700;", ""))
                .bytes(NOT_UTF8, savedAsAnsi(HEADER + revenue("02203", "03/2025", "7.000.000")));
        first = product.write("load", landing.toString(), "--json");
    }

    @Test
    @Order(1)
    void theLoadFails_butTheGoodFileIsIn() {
        assertEquals(1, first.exit(), first::toString);
        assertEquals(1, first.json().get("loaded").asInt(), first::toString);
        assertEquals("1250000500", revenueOf("2025-08"));
    }

    @Test
    @Order(2)
    void everyBadFile_comesBackWithItsReason_inBothLanguages() {
        Map<String, JsonNode> refused = new TreeMap<>();
        first.json().get("refused").forEach(file -> refused.put(file.get("file").asText(), file));
        assertEquals(
                new java.util.TreeSet<>(java.util.Set.of(UNKNOWN, EMPTY, CORRUPT, MISSING, NOT_UTF8)),
                new java.util.TreeSet<>(refused.keySet()));
        says(refused.get(UNKNOWN), "Không biết tệp này thuộc bảng nào", "Cannot tell which table this file is");
        says(refused.get(EMPTY), "Tệp rỗng", "The file is empty");
        says(refused.get(CORRUPT), "Không mở được tệp", "Cannot open the file");
        says(refused.get(MISSING), "“Mục”", "'Mục'");
        says(refused.get(NOT_UTF8), "Không nhận ra bảng mã chữ", "Cannot tell the text encoding");
        refused.values()
                .forEach(file -> assertTrue(
                        first.err()
                                .lines()
                                .anyMatch(line -> line.contains(file.get("file").asText())
                                        && line.contains(file.get("vietnamese").asText())
                                        && line.contains(file.get("english").asText())),
                        () -> file + " is not among the lines for people: " + first.err()));
    }

    @Test
    @Order(3)
    void theFaults_canBeAskedFor() {
        assertEquals(
                "5",
                product.value("SELECT count(DISTINCT _source_file) FROM ops.issue WHERE _source_row IS NULL OR"
                        + " reason = 'missing_column'"));
        assertEquals("5", product.value("SELECT count(*) FROM ops.batch WHERE status = 'refused'"));
    }

    @Test
    @Order(4)
    void mended_theyAreLoaded_andNothingElse() throws IOException {
        Files.delete(landing.folder().resolve(UNKNOWN));
        landing.text("budget/thu-ngan-sach-02215-2025-thang-9.csv", HEADER + revenue("02215", "09/2025", "2.000.000"))
                .text(EMPTY, HEADER + revenue("02215", "01/2026", "3.000.000"))
                .demo(CORRUPT)
                .text(MISSING, PLAN_HEADER + PLAN)
                .text(NOT_UTF8, HEADER + revenue("02203", "03/2025", "7.000.000"));
        Product.Ran again = product.write("load", landing.toString(), "--json");
        assertEquals(0, again.exit(), again::toString);
        assertEquals(5, again.json().get("loaded").asInt(), again::toString);
        assertEquals(1, again.json().get("already_loaded").asInt(), again::toString);
        assertEquals(0, again.json().get("corrected").asInt(), again::toString);
        assertEquals("1250000500", revenueOf("2025-08"));
        assertEquals("2000000", revenueOf("2025-09"));
        assertEquals("3000000", revenueOf("2026-01"));
    }

    private static void says(JsonNode refused, String vietnamese, String english) {
        assertTrue(refused.get("vietnamese").asText().contains(vietnamese), refused::toString);
        assertTrue(refused.get("english").asText().contains(english), refused::toString);
    }

    private static String revenueOf(String period) {
        return product.value(
                "SELECT CAST(value AS BIGINT) FROM gold.indicator_value WHERE indicator = 'budget.ward_revenue'"
                        + " AND unit_id = '02215@20250701' AND breakdown = 'total' AND period = '%s'"
                                .formatted(period));
    }

    private static String revenue(String unit, String month, String amount) {
        return "mô phỏng;%s;Phường Minh Xuân;%s;1701;Thuế GTGT;%s;0\n".formatted(unit, month, amount);
    }

    /** One byte a letter, as Excel saves "CSV" without "UTF-8". */
    private static byte[] savedAsAnsi(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
