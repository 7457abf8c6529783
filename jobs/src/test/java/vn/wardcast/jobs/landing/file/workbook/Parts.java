package vn.wardcast.jobs.landing.file.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part. */
final class Parts {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Writes a part. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    private final Map<String, Content> parts = new LinkedHashMap<>();

    /** One sheet with these rows and what follows them. */
    static Parts sheet(String rows, String after) {
        return new Parts()
                .put(
                        "[Content_Types].xml",
                        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/xl/workbook.xml'"
                                + " ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>")
                .put(
                        "_rels/.rels",
                        relations("<Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.xml'/>"))
                .workbook("")
                .put(
                        "xl/_rels/workbook.xml.rels",
                        relations("<Relationship Id='s1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
                                + "<Relationship Id='t' Type='x/sharedStrings' Target='sharedStrings.xml'/>"
                                + "<Relationship Id='f' Type='x/styles' Target='/xl/styles.xml'/>"))
                .rows(rows, after);
    }

    /** What stands in the workbook beside its sheet. */
    Parts workbook(String more) {
        return put(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS + "'>" + more
                        + "<sheets><sheet name='Biểu' sheetId='1' r:id='s1'/></sheets></workbook>");
    }

    Parts rows(String rows, String after) {
        return put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + MAIN + "'><cols><col min='3' max='4' hidden='1'/></cols><sheetData>" + rows
                        + "</sheetData>" + after + "</worksheet>");
    }

    Parts texts(String items) {
        return put("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
    }

    /** Fonts by name, and styles as pairs of a format's code and a font's number. */
    Parts styles(String[] fonts, Object[]... styles) {
        StringBuilder xml = new StringBuilder("<styleSheet xmlns='" + MAIN + "'><numFmts>");
        for (int i = 0; i < styles.length; i++) {
            xml.append("<numFmt numFmtId='%d' formatCode='%s'/>".formatted(164 + i, styles[i][0]));
        }
        xml.append("</numFmts><fonts>");
        for (String font : fonts) {
            xml.append("<font><sz val='11'/><name val='" + font + "'/></font>");
        }
        xml.append("</fonts><cellXfs>");
        for (int i = 0; i < styles.length; i++) {
            xml.append("<xf numFmtId='%d' fontId='%s'/>".formatted(164 + i, styles[i][1]));
        }
        return put("xl/styles.xml", xml + "</cellXfs></styleSheet>");
    }

    private static String relations(String relations) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + relations
                + "</Relationships>";
    }

    Parts put(String name, String content) {
        return put(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    Parts put(String name, Content content) {
        parts.put(name, content);
        return this;
    }

    Path write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Content> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().to(zip);
                zip.closeEntry();
            }
        }
        return file;
    }

    /** An archive of one stored part. */
    static byte[] stored(String name, byte[] content) throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            CRC32 checksum = new CRC32();
            checksum.update(content);
            entry.setCrc(checksum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
