package vn.wardcast.api.print;

import java.io.PrintStream;

/** The forms in which {@code sql} prints an answer. */
public enum ResultFormat {
    table,
    csv,
    json;

    /** A printer of this form that writes to {@code out}. */
    public ResultPrinter printer(PrintStream out) {
        return switch (this) {
            case table -> new TablePrinter(out);
            case csv -> new CsvPrinter(out);
            case json -> new JsonPrinter(out);
        };
    }
}
