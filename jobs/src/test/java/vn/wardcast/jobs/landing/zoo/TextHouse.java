package vn.wardcast.jobs.landing.zoo;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text files: delimiters, quotes, line ends, and files that are something else than they say. */
final class TextHouse {

    private static final String HEADER = "Mã ĐVHC,Tháng,Tiểu mục,Nội dung thu,Thu NSNN trên địa bàn (đồng)";

    private TextHouse() {}

    static List<Animal> animals() {
        return List.of(
                semicolons(),
                tabs(),
                separatorLine(),
                quotes(),
                lineEnds("carriage returns", "\r"),
                lineEnds("carriage returns and line feeds", "\r\n"),
                openQuote(),
                raggedRows(),
                textNumbersInCsv(),
                titlesInCsv(),
                spreadsheetFormulaInCsv(),
                csvNamedXlsx(),
                htmlNamedXls(),
                htmlTwoTables(),
                xlsxNamedCsv(),
                pdfNamedXlsx());
    }

    private static Expected expected() {
        return Tidy.expectedRevenue()
                .fact("E2", "revenue", 210_000_000, "sub_item", "1701")
                .fact("E3", "revenue", 34_500_250, "sub_item", "1001");
    }

    private static String table(String delimiter) {
        return (HEADER + "\n02215,03/2026,1701,Thuế GTGT,210000000\n02215,03/2026,1001,Thuế TNCN,34500250\n")
                .replace(",", delimiter);
    }

    private static Animal semicolons() {
        String table =
                "\uFEFF" + table(";").replace("34500250", "34.500.250").replace("210000000", "\"210.000.000,0\"");
        return Animal.named("semicolons", "7: semicolons, as Vietnamese Excel writes them")
                .in(Tidy.REVENUE_TEXT, table)
                .gives(expected());
    }

    private static Animal tabs() {
        return Animal.named("tabs", "7: tabs")
                .in(Tidy.REVENUE_TEXT, table("\t"))
                .gives(expected());
    }

    private static Animal separatorLine() {
        return Animal.named("a sep line", "7: the line 'sep=;' names the delimiter")
                .in(Tidy.REVENUE_TEXT, "sep=;\n" + table(";"))
                .gives(Tidy.expectedRevenue()
                        .fact("E?", "revenue", 210_000_000, "sub_item", "1701")
                        .fact("E?", "revenue", 34_500_250, "sub_item", "1001"));
    }

    private static Animal quotes() {
        String table = HEADER + "\n02215,03/2026,1701,\"Thuế \"\"GTGT\"\",\nkể cả hộ kinh doanh\",\"210,000,000\"\n"
                + "02215,03/2026,1001,\"Thuế TNCN; cá nhân\",34500250\n";
        return Animal.named("quotes", "7: quotes, delimiters and line breaks inside fields; a row is a record")
                .in(Tidy.REVENUE_TEXT, table)
                .gives(expected());
    }

    private static Animal lineEnds(String name, String end) {
        return Animal.named(name, "7: CR, LF and CRLF end lines")
                .in(Tidy.REVENUE_TEXT, table(",").replace("\n", end))
                .gives(expected());
    }

    private static Animal openQuote() {
        String table = table(",") + "02215,03/2026,1401,\"Tiền sử dụng đất,50000000\n"
                + "02215,03/2026,1602,Đất ở,51000000\n02215,03/2026,1603,Đất sản xuất,52000000\n";
        return Animal.named("a quote that never closes", "7: the rows it swallowed are rejected, the rest stay")
                .in(Tidy.REVENUE_TEXT, table)
                .gives(expected()
                        .rejected(Because.OPEN_QUOTE, "4")
                        .either(Because.OPEN_QUOTE, "E5", "revenue", 51_000_000, "sub_item", "1602")
                        .either(Because.OPEN_QUOTE, "E6", "revenue", 52_000_000, "sub_item", "1603"));
    }

    private static Animal raggedRows() {
        String table = table(",") + "02215,03/2026,1401,Đất giao, đất ở,50000000\n02215,03/2026,1602\n";
        return Animal.named("ragged rows", "7: a comma that nobody quoted shifts the row: nothing shifted may enter")
                .in(Tidy.REVENUE_TEXT, table)
                .gives(expected().rejected(Because.RAGGED_ROW, "4").missing("E5"));
    }

    private static Animal textNumbersInCsv() {
        String table =
                "Mã ĐVHC;Ngày;Điểm tham quan;Lượt khách\n02215;13/04/2026;Đền Hạ;1.250\n02215;14/04/2026;Đền Hạ;980\n"
                        + "02215;15/04/2026;Đền Hạ;12.480\n02215;16/04/2026;Đền Hạ; 1 020 \n02215;17/04/2026;Đền Hạ;72.000\n";
        Expected expected = Expected.of("ward_visitors", "unit_code", "02215", "site", "Đền Hạ");
        return Animal.named(
                        "thousands of visitors",
                        "4: the dot is a thousands mark, or the cell is rejected; 72.000 is never 72")
                .in("tourism/luot-khach-ngay-02215-2026.csv", table)
                .gives(expected.either(Because.UNDECIDED_NUMBER, "D2", "visitors", 1250, "day", "2026-04-13")
                        .fact("D3", "visitors", 980, "day", "2026-04-14")
                        .either(Because.UNDECIDED_NUMBER, "D4", "visitors", 12_480, "day", "2026-04-15")
                        .fact("D5", "visitors", 1020, "day", "2026-04-16")
                        .either(Because.UNDECIDED_NUMBER, "D6", "visitors", 72_000, "day", "2026-04-17"));
    }

    private static Animal titlesInCsv() {
        String table =
                "\uFEFFUBND PHƯỜNG MINH XUÂN;;;\nTHU NSNN TRÊN ĐỊA BÀN THÁNG 3/2026;;;\nMã ĐVHC: 02215;;ĐVT: triệu đồng;\n;;;\n"
                        + "STT;Tiểu mục;Nội dung thu;Thu NSNN trên địa bàn\n1;1701;Thuế GTGT;210\n2;1001;Thuế TNCN;34,50025\n;;Tổng cộng;244,50025\n";
        return Animal.named("titles in a CSV", "3, 4, 5: a CSV saved from a form has titles, units and totals too")
                .in(Tidy.REVENUE_TEXT, table)
                .gives(Tidy.expectedRevenue()
                        .fact("D6", "revenue", 210_000_000, "sub_item", "1701")
                        .fact("D7", "revenue", 34_500_250, "sub_item", "1001"));
    }

    private static Animal spreadsheetFormulaInCsv() {
        String table = table(",")
                + "=\"02215\",03/2026,1401,Đất ở,50000000\n02215,03/2026,1602,Đất ở,=SUM(E2:E3)\n02215,03/2026,1603,=cmd|' /C calc'!A0,51000000\n";
        return Animal.named("formulas in a CSV", "7: text that starts with = is text, never computed")
                .in(Tidy.REVENUE_TEXT, table)
                .gives(expected()
                        .either(Because.UNKNOWN_UNIT, "E4", "revenue", 50_000_000, "sub_item", "1401")
                        .rejected(Because.NOT_A_NUMBER, "E5")
                        .fact("E6", "revenue", 51_000_000, "sub_item", "1603"));
    }

    private static Animal csvNamedXlsx() {
        return Animal.named("CSV named XLSX", "7: content decides, not the extension")
                .in(Tidy.REVENUE_FILE, table(","))
                .gives(expected());
    }

    private static Animal htmlNamedXls() {
        String page =
                "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=\"utf-8\"><style>td{mso-number-format:\"\\@\"}</style></head>"
                        + "<body><table border=1><tr><td colspan=4><b>THU NSNN TR&Ecirc;N ĐỊA B&Agrave;N</b></td></tr>"
                        + "<tr><th>Mã ĐVHC</th><th>Tháng</th><th>Tiểu mục</th><th>Thu NSNN trên địa bàn<br>(đồng)</th></tr>"
                        + "<tr><td>02215</td><td>03/2026</td><td>1701</td><td align=right>210.000.000</td></tr>"
                        + "<tr><td>02215</td><td>03/2026</td><td>1001</td><td align=right>34.500.250&nbsp;</td></tr></table></body></html>";
        return Animal.named("HTML named XLS", "7: portals export one HTML table as .xls")
                .in("budget/thu-ngan-sach-02215-2026.xls", page)
                .gives(Tidy.expectedRevenue()
                        .fact("?!D3", "revenue", 210_000_000, "sub_item", "1701")
                        .fact("?!D4", "revenue", 34_500_250, "sub_item", "1001"));
    }

    private static Animal htmlTwoTables() {
        return Animal.named("a web page named XLS", "7: everything else that lies is refused")
                .in(
                        "budget/thu-ngan-sach-02215-2026.xls",
                        "<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1><p>nginx</p></body></html>")
                .gives(Expected.refusal(Because.LYING_NAME_OR_NO_TABLE));
    }

    private static Animal xlsxNamedCsv() {
        return Animal.named(
                        "XLSX named CSV",
                        "7: everything else that lies is refused; content decides: read exactly or refused")
                .in(Tidy.REVENUE_TEXT, Tidy.revenue("Thu NSNN trên địa bàn (đồng)", 210_000_000))
                .gives(Tidy.expectedRevenue()
                        .either(Because.LYING_NAME, "Thu!D2", "revenue", 210_000_000, Tidy.subItem(0)));
    }

    private static Animal pdfNamedXlsx() {
        return Animal.named("PDF named XLSX", "7: everything else that lies is refused")
                .in(
                        Tidy.REVENUE_FILE,
                        () -> "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n"
                                .getBytes(StandardCharsets.US_ASCII))
                .gives(Expected.refusal(Because.LYING_NAME));
    }
}
