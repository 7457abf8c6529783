package vn.wardcast.jobs.landing.zoo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that harm, by intent or by accident; and the harmless ones that look like them. */
final class HostileHouse {

    private static final String REVENUE = "Thu NSNN trên địa bàn (đồng)";
    private static final String XLS = "budget/thu-ngan-sach-02215-2026.xls";
    private static final int BOMB_MEGABYTES = 400;
    private static final int EMPTY_ROWS = 1_000_000;

    private HostileHouse() {}

    static List<Animal> animals() {
        return List.of(
                zipBomb(),
                externalEntity(),
                billionLaughs(),
                macros(),
                macrosRenamed(),
                macrosInExcel97(),
                encrypted(),
                encryptedExcel97(),
                truncated(),
                nothing(),
                oneByte(),
                partOutside(),
                targetOutside(),
                sheetOnTheWeb(),
                twoPartsOfOneName(),
                picture(),
                hugeDimension(),
                emptyFormattedRows(),
                hyperlinks(),
                sheetNameLikeAPath(),
                unknownName(),
                wordNamedXlsx(),
                partsThatDifferByCase(),
                stringThatIsNotThere(),
                cellsWithoutAddresses());
    }

    private static Animal refused(String name, String rule, String file, Because because, Animal.Bytes bytes) {
        return Animal.named(name, rule).in(file, bytes).gives(Expected.refusal(because));
    }

    private static Expected twoRows(String sheet) {
        return Tidy.expectedRevenue()
                .fact(sheet + "!D2", "revenue", 210_000_000, "sub_item", "1701")
                .fact(sheet + "!D3", "revenue", 34_500_250, "sub_item", "1001");
    }

    private static Animal zipBomb() {
        return refused(
                "zip bomb",
                "7: decompression beyond limits is refused",
                Tidy.REVENUE_FILE,
                Because.BOMB,
                () -> RawBook.revenue("Thu")
                        .put(RawBook.SHEET, out -> {
                            out.write((RawBook.SHEET_START + "><sheetData>" + RawBook.rows())
                                    .getBytes(StandardCharsets.UTF_8));
                            byte[] megabyte = new byte[1 << 20];
                            Arrays.fill(megabyte, (byte) ' ');
                            for (int i = 0; i < BOMB_MEGABYTES; i++) {
                                out.write(megabyte);
                            }
                            out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
                        })
                        .bytes());
    }

    private static Animal externalEntity() {
        String sheet = (RawBook.SHEET_START + "><sheetData>" + RawBook.rows() + "</sheetData></worksheet>")
                .replace("?>\n", "?>\n<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n")
                .replace("<t>02215</t>", "<t>&x;</t>");
        return refused(
                "external entity",
                "7: DOCTYPE and external entities are refused",
                Tidy.REVENUE_FILE,
                Because.DOCTYPE,
                () -> RawBook.revenue("Thu").put(RawBook.SHEET, sheet).bytes());
    }

    private static Animal billionLaughs() {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a0 \"ha\">");
        for (int i = 1; i <= 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        laughs.append(
                "]><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&a30;</t></si></sst>");
        return refused(
                "billion laughs",
                "7: DOCTYPE and entities are refused",
                Tidy.REVENUE_FILE,
                Because.DOCTYPE,
                () -> RawBook.revenue("Thu")
                        .put("xl/sharedStrings.xml", laughs.toString())
                        .bytes());
    }

    private static byte[] withMacros() throws IOException {
        return RawBook.revenue("Thu")
                .put("xl/vbaProject.bin", "invented, not a real project")
                .put(
                        "xl/_rels/workbook.xml.rels",
                        RawBook.relations(RawBook.relation("rId1", "worksheet", "worksheets/sheet1.xml")
                                + RawBook.relation("rId2", "sharedStrings", "sharedStrings.xml")
                                + RawBook.relation("rId3", "styles", "styles.xml")
                                + RawBook.relation("rId9", "vbaProject", "vbaProject.bin")
                                        .replace(
                                                "schemas.openxmlformats.org/officeDocument",
                                                "schemas.microsoft.com/office")))
                .bytes();
    }

    private static Animal macros() {
        return refused(
                "macros",
                "7: macros are refused",
                "budget/thu-ngan-sach-02215-2026.xlsm",
                Because.MACROS,
                HostileHouse::withMacros);
    }

    private static Animal macrosRenamed() {
        return refused(
                "macros renamed",
                "7: macros are refused, also renamed",
                Tidy.REVENUE_FILE,
                Because.MACROS,
                HostileHouse::withMacros);
    }

    private static Animal macrosInExcel97() {
        return refused("macros in Excel 97", "7: macros are refused in the old format too", XLS, Because.MACROS, () -> {
            try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(excel97()))) {
                files.createDirectory("_VBA_PROJECT_CUR")
                        .createDirectory("VBA")
                        .createDocument("dir", new ByteArrayInputStream(new byte[] {1, 2, 3}));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                files.writeFilesystem(bytes);
                return bytes.toByteArray();
            }
        });
    }

    private static byte[] excel97() throws IOException {
        Book book = Book.xls();
        book.page("Thu")
                .row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", REVENUE)
                .row(2, "02215", "03/2026", "1701", 210_000_000);
        return book.bytes();
    }

    private static Animal encrypted() {
        return refused("encrypted", "7: encrypted files are refused", Tidy.REVENUE_FILE, Because.ENCRYPTED, () -> {
            try (POIFSFileSystem files = new POIFSFileSystem()) {
                Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
                encryptor.confirmPassword("invented");
                byte[] open = Tidy.revenue(REVENUE, 210_000_000).bytes();
                try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(open));
                        OutputStream out = encryptor.getDataStream(files)) {
                    parts.save(out);
                }
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                files.writeFilesystem(bytes);
                return bytes.toByteArray();
            } catch (GeneralSecurityException | InvalidFormatException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Animal encryptedExcel97() {
        return refused(
                "encrypted Excel 97",
                "7: encrypted files are refused in the old format too",
                XLS,
                Because.ENCRYPTED,
                () -> {
                    Biff8EncryptionKey.setCurrentUserPassword("invented");
                    try {
                        return excel97();
                    } finally {
                        Biff8EncryptionKey.setCurrentUserPassword(null);
                    }
                });
    }

    private static Animal truncated() {
        return refused("truncated", "7: truncated files are refused", Tidy.REVENUE_FILE, Because.CORRUPT, () -> {
            byte[] whole = Tidy.revenue(REVENUE, 210_000_000).bytes();
            return Arrays.copyOf(whole, whole.length * 2 / 3);
        });
    }

    private static Animal nothing() {
        return refused("nothing", "7: 0 bytes are refused", Tidy.REVENUE_FILE, Because.EMPTY_FILE, () -> new byte[0]);
    }

    private static Animal oneByte() {
        return refused(
                "one byte",
                "7: a file that is too short to be anything is refused",
                Tidy.REVENUE_TEXT,
                Because.TOO_SHORT,
                () -> new byte[] {'\n'});
    }

    private static Animal partOutside() {
        return refused(
                "a part outside",
                "7: a part that points outside is refused",
                Tidy.REVENUE_FILE,
                Because.OUTSIDE,
                () -> RawBook.revenue("Thu").put("../../outside.xml", "<a/>").bytes());
    }

    private static Animal targetOutside() {
        return refused(
                "a target outside",
                "7: a relation that points outside is refused",
                Tidy.REVENUE_FILE,
                Because.OUTSIDE,
                () -> RawBook.revenue("Thu")
                        .put(
                                "xl/_rels/workbook.xml.rels",
                                RawBook.relations(RawBook.relation("rId1", "worksheet", "../../../../etc/hostname")
                                        + RawBook.relation("rId3", "styles", "styles.xml")))
                        .bytes());
    }

    private static Animal sheetOnTheWeb() {
        return refused(
                "a sheet on the web",
                "7: a part that points outside is refused",
                Tidy.REVENUE_FILE,
                Because.OUTSIDE,
                () -> RawBook.revenue("Thu")
                        .put(
                                "xl/_rels/workbook.xml.rels",
                                RawBook.relations(RawBook.relation("rId1", "worksheet", "http://127.0.0.1:9/sheet1.xml")
                                        .replace("/>", " TargetMode=\"External\"/>")))
                        .bytes());
    }

    /** Java refuses to write a name twice, so the second part gets a name of equal length that is replaced afterwards. */
    private static Animal twoPartsOfOneName() {
        return refused(
                "two parts of one name",
                "7: two parts of one name are refused",
                Tidy.REVENUE_FILE,
                Because.TWICE_NAMED,
                () -> {
                    String other = RawBook.SHEET.replace(".xml", ".xm_");
                    byte[] bytes = RawBook.revenue("Thu")
                            .put(
                                    other,
                                    RawBook.SHEET_START + "><sheetData>"
                                            + RawBook.rows().replace("34500250", "99500250")
                                            + "</sheetData></worksheet>")
                            .bytes();
                    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
                    return latin.replace(other, RawBook.SHEET).getBytes(StandardCharsets.ISO_8859_1);
                });
    }

    private static Animal picture() {
        return refused(
                "a picture",
                "7: pictures are refused",
                Tidy.REVENUE_FILE,
                Because.PICTURE,
                () -> Base64.getDecoder()
                        .decode(
                                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
    }

    private static Animal hugeDimension() {
        return Animal.named("a huge declared size", "7: A1:XFD1048576 with three rows loads like three rows")
                .in(
                        Tidy.REVENUE_FILE,
                        () -> RawBook.revenue("Thu")
                                .put(
                                        RawBook.SHEET,
                                        RawBook.SHEET_START
                                                + "><dimension ref=\"A1:XFD1048576\"/><cols><col min=\"1\" max=\"16384\" width=\"9\" style=\"1\"/></cols><sheetData>"
                                                + RawBook.rows()
                                                + "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row></sheetData></worksheet>")
                                .bytes())
                .gives(twoRows("Thu"));
    }

    private static Animal emptyFormattedRows() {
        return Animal.named(
                        "a million empty formatted rows", "7: a million empty formatted rows are no data and no bomb")
                .in(
                        Tidy.REVENUE_FILE,
                        () -> RawBook.revenue("Thu")
                                .put(RawBook.SHEET, out -> {
                                    out.write((RawBook.SHEET_START + "><sheetData>" + RawBook.rows())
                                            .getBytes(StandardCharsets.UTF_8));
                                    for (int row = 4; row < EMPTY_ROWS; row++) {
                                        out.write(
                                                "<row r=\"%d\" s=\"1\" customFormat=\"1\"><c r=\"A%d\" s=\"1\"/></row>"
                                                        .formatted(row, row)
                                                        .getBytes(StandardCharsets.US_ASCII));
                                    }
                                    out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
                                })
                                .bytes())
                .gives(twoRows("Thu"));
    }

    private static Animal hyperlinks() {
        Book book = Tidy.revenue(REVENUE, 210_000_000, 34_500_250);
        var link = book.poi().getCreationHelper().createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.URL);
        link.setAddress("https://example.com/");
        book.poi().getSheetAt(0).getRow(1).getCell(3).setHyperlink(link);
        return Animal.named("hyperlinks", "7: a hyperlink is no part that points outside")
                .in(Tidy.REVENUE_FILE, book)
                .gives(twoRows("Thu"));
    }

    private static Animal sheetNameLikeAPath() {
        return Animal.named("a sheet name like a path", "7: sheet names never become paths")
                .in(Tidy.REVENUE_FILE, () -> RawBook.revenue("../../etc/x").bytes())
                .gives(twoRows("?"));
    }

    private static Animal unknownName() {
        return Animal.named("a name that says nothing", "3: without folder and pattern the headers tell the table")
                .in("bao-cao.xlsx", Tidy.revenue(REVENUE, 210_000_000, 34_500_250))
                .gives(twoRows("Thu"));
    }

    private static Animal wordNamedXlsx() {
        return refused(
                "a letter named XLSX",
                "7: everything else that lies is refused",
                Tidy.REVENUE_FILE,
                Because.LYING_NAME,
                () -> RawBook.empty()
                        .put(
                                "[Content_Types].xml",
                                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
                        .put(
                                "word/document.xml",
                                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>")
                        .bytes());
    }

    private static Animal partsThatDifferByCase() {
        String other = RawBook.SHEET_START + "><sheetData>" + RawBook.rows().replace("34500250", "99500250")
                + "</sheetData></worksheet>";
        return refused(
                "parts that differ by case",
                "7: part names are one whatever their case",
                Tidy.REVENUE_FILE,
                Because.TWICE_NAMED,
                () -> RawBook.revenue("Thu")
                        .put("xl/worksheets/Sheet1.xml", other)
                        .bytes());
    }

    private static Animal stringThatIsNotThere() {
        String rows = RawBook.rows()
                + RawBook.row(
                        4,
                        RawBook.text("02215"),
                        RawBook.text("03/2026"),
                        RawBook.text("1401"),
                        "<c t=\"s\"><v>77</v></c>");
        return Animal.named(
                        "a string that is not there",
                        "7: an index into nothing is no number: the cell or the file is refused")
                .in(
                        Tidy.REVENUE_FILE,
                        () -> RawBook.revenue("Thu")
                                .put(
                                        RawBook.SHEET,
                                        RawBook.SHEET_START + "><sheetData>" + rows + "</sheetData></worksheet>")
                                .bytes())
                .gives(Tidy.expectedRevenue()
                        .either(Because.CORRUPT, "Thu!D2", "revenue", 210_000_000, "sub_item", "1701")
                        .either(Because.CORRUPT, "Thu!D3", "revenue", 34_500_250, "sub_item", "1001")
                        .rejected(Because.BROKEN_CELL, "Thu!D4"));
    }

    private static Animal cellsWithoutAddresses() {
        return Animal.named(
                        "cells without addresses", "7: a part may leave out addresses; cells then follow each other")
                .in(
                        Tidy.REVENUE_FILE,
                        () -> RawBook.revenue("Thu")
                                .put(
                                        RawBook.SHEET,
                                        RawBook.SHEET_START + "><sheetData>"
                                                + RawBook.rows().replaceAll(" r=\"[A-Z]*\\d+\"", "")
                                                + "</sheetData></worksheet>")
                                .bytes())
                .gives(twoRows("Thu"));
    }
}
