package vn.wardcast.jobs.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The content of a table as sorted CSV lines, to be compared with what is expected. */
final class Tables {

    private Tables() {}

    /** Header first, then the rows in the order of their text; NULL is empty, decimals lose trailing zeros. */
    static List<String> lines(Dataset<Row> rows, String... leftOut) {
        Dataset<Row> shown = rows.drop(leftOut);
        List<String> lines = new ArrayList<>();
        for (Row row : shown.collectAsList()) {
            lines.add(Arrays.stream(shown.columns())
                    .map(name -> cell(row.getAs(name)))
                    .collect(Collectors.joining(",")));
        }
        lines.sort(null);
        lines.add(0, String.join(",", shown.columns()));
        return lines;
    }

    static List<String> read(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }

    static void write(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof java.math.BigDecimal number
                ? number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString()
                : value.toString();
        return text.matches("(?s).*[,\"\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
