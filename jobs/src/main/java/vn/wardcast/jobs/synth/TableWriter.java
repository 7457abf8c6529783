package vn.wardcast.jobs.synth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as the bytes of its file. One unit and year at a time fits in memory. */
final class TableWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** Title, one blank row, header. */
    private static final int HEADER_ROW = 2;

    private TableWriter() {}

    static byte[] bytes(Table table) throws IOException {
        return switch (table.format()) {
            case XLSX -> xlsx(table);
            case CSV_COMMA -> csv(table, ',').getBytes(StandardCharsets.UTF_8);
            case CSV_SEMICOLON_WITH_BOM -> (BYTE_ORDER_MARK + csv(table, ';')).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** The rows of one unit for a file of all units; {@code first} puts the header before them. */
    static String csvPart(Table table, boolean first) {
        String text = csv(table, ';');
        return first ? BYTE_ORDER_MARK + text : text.substring(text.indexOf('\n') + 1);
    }

    private static byte[] xlsx(Table table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Wardcast", "1.0")) {
            workbook.setCompressionLevel(0);
            Worksheet sheet = workbook.newWorksheet("Số liệu");
            sheet.value(0, 0, table.title());
            writeRow(sheet, HEADER_ROW, table.headers());
            int row = HEADER_ROW + 1;
            for (List<Object> cells : table.rows()) {
                writeRow(sheet, row++, cells);
            }
        }
        return TimelessZip.of(bytes.toByteArray());
    }

    private static void writeRow(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, cell.toString());
            }
        }
    }

    private static String csv(Table table, char separator) {
        StringBuilder text = new StringBuilder();
        appendLine(text, table.headers(), separator);
        table.rows().forEach(row -> appendLine(text, row, separator));
        return text.toString();
    }

    private static void appendLine(StringBuilder text, List<?> cells, char separator) {
        for (int column = 0; column < cells.size(); column++) {
            if (column > 0) {
                text.append(separator);
            }
            text.append(quoted(cells.get(column).toString(), separator));
        }
        text.append('\n');
    }

    private static String quoted(String cell, char separator) {
        boolean plain = cell.indexOf(separator) < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
