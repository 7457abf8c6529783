package vn.wardcast.jobs.landing.zoo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, so that parts can be wrong in ways no library writes. */
final class RawBook {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String SHEET_START = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Writes the content of a part. */
    interface Part {
        void write(OutputStream out) throws IOException;
    }

    private final Map<String, Part> parts = new LinkedHashMap<>();

    private RawBook() {}

    /** No workbook at all: a package without parts. */
    static RawBook empty() {
        return new RawBook();
    }

    /** A workbook with one sheet called {@code sheet} that holds two rows of revenue. */
    static RawBook revenue(String sheet) {
        RawBook book = new RawBook();
        book.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("workbook", "sheet.main")
                        + override("worksheets/sheet1", "worksheet")
                        + override("sharedStrings", "sharedStrings")
                        + override("styles", "styles")
                        + "</Types>");
        book.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        book.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"" + sheet + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        book.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "sharedStrings", "sharedStrings.xml")
                        + relation("rId3", "styles", "styles.xml")));
        book.put(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"1\" uniqueCount=\"1\"><si><t>1701</t></si></sst>");
        book.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts count=\"1\"><font/></fonts>"
                        + "<fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                        + "<cellXfs count=\"2\"><xf/><xf applyFont=\"1\"/></cellXfs></styleSheet>");
        book.put(SHEET, SHEET_START + "><sheetData>" + rows() + "</sheetData></worksheet>");
        return book;
    }

    /** The header in row 1 and two rows: 1701 with 210,000,000 and 1001 with 34,500,250 in column D. */
    static String rows() {
        return row(1, text("Mã ĐVHC"), text("Tháng"), text("Tiểu mục"), text("Thu NSNN trên địa bàn (đồng)"))
                + row(2, text("02215"), text("03/2026"), "<c t=\"s\"><v>0</v></c>", "<c><v>210000000</v></c>")
                + row(3, text("02215"), text("03/2026"), text("1001"), "<c><v>34500250</v></c>");
    }

    static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    /** A row of cells that are given without their addresses. */
    static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append(cells[i].replaceFirst("<c", "<c r=\"" + (char) ('A' + i) + number + "\""));
        }
        return row.append("</row>").toString();
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    static String relations(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPES + type + "+xml\"/>";
    }

    RawBook put(String part, String content) {
        return put(part, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    RawBook put(String part, Part content) {
        parts.put(part, content);
        return this;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
