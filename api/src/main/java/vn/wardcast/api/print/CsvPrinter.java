package vn.wardcast.api.print;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import vn.wardcast.api.sql.Header;
import vn.wardcast.lakehouse.SpreadsheetText;

/** Comma-separated values. Text that begins like a formula is marked as text, so that a spreadsheet does not run it. */
final class CsvPrinter implements ResultPrinter {

    private final PrintStream out;

    CsvPrinter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void header(Header header) {
        line(header.names().stream().map(SpreadsheetText::safe).toList());
    }

    @Override
    public void row(List<Object> row) {
        line(row.stream().map(CsvPrinter::text).toList());
    }

    @Override
    public void end() {
        out.flush();
    }

    private void line(List<String> cells) {
        out.print(cells.stream().map(CsvPrinter::quoted).collect(Collectors.joining(",")));
        out.print("\n");
    }

    private static String text(Object cell) {
        String text = CellText.of(cell);
        return cell instanceof Number ? text : SpreadsheetText.safe(text);
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
