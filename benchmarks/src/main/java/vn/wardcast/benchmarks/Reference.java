package vn.wardcast.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.wardcast.models.backtest.Score;

/**
 * A figure of somebody else, from {@code reference.csv}.
 *
 * @param kind {@code single} model, {@code combination} of models, or {@code published} about other series than ours
 * @param percent mean percentage error, where that is how the set is judged
 * @param source who computed it, with what, when
 */
record Reference(String set, String kind, Score score, double percent, String source) {

    static final String SINGLE = "single";
    static final String COMBINATION = "combination";

    /** All lines of the file, in its order. */
    static List<Reference> all() {
        try (var stream = Reference.class.getResourceAsStream("reference.csv");
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(Reference::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Reference> of(String set) {
        return all().stream().filter(each -> each.set.equals(set)).toList();
    }

    /** {@code set,model,kind,n,smape,mase,rmsse,msis95,coverage80,coverage95,percent,source}. */
    private static Reference parse(String line) {
        String[] cells = line.split(",", 12);
        int n = cells[3].isEmpty() ? 0 : Integer.parseInt(cells[3]);
        var score = new Score(
                cells[1],
                n,
                number(cells[4]),
                number(cells[5]),
                number(cells[6]),
                number(cells[7]),
                number(cells[8]),
                number(cells[9]),
                Double.NaN);
        return new Reference(cells[0], cells[2], score, number(cells[10]), cells[11]);
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}
