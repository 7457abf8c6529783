package vn.wardcast.models.longfile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Interval;
import vn.wardcast.models.Series;

/** Reads and writes long files: one value per line, {@code unique_id,ds,y}, the format of the forecasting field. */
public final class LongFile {

    private static final List<String> COLUMNS = List.of("unique_id", "ds", "y");

    private LongFile() {}

    /** All series of a file in the order of their first line. A date without a line, or without a value, is a gap. */
    public static List<Series> read(Path file, Frequency frequency, int season) throws IOException {
        return lines(file).series(frequency, season);
    }

    /** The lines of a file, for those who do not know its frequency yet. */
    public static LongLines lines(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            return lines(reader, file.getFileName().toString());
        }
    }

    static LongLines lines(BufferedReader reader, String file) throws IOException {
        var columns = columns(reader.readLine(), file);
        Map<String, List<Observation>> observations = new LinkedHashMap<>();
        int number = 1;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                var observation = Observation.parse(line, columns, new Position(file, number));
                observations
                        .computeIfAbsent(observation.id(), id -> new ArrayList<>())
                        .add(observation);
            }
        }
        return new LongLines(file, observations);
    }

    /** Writes the header of a forecast file: {@code unique_id,ds,model,mean,lo-80,hi-80,...}. */
    public static void writeHeader(Writer writer, List<Integer> levels) throws IOException {
        writer.write("unique_id,ds,model,mean");
        for (int level : levels) {
            writer.write(",lo-%d,hi-%d".formatted(level, level));
        }
        writer.write('\n');
    }

    /** Writes one line per step; the model is the one that really produced the numbers. */
    public static void write(Writer writer, Series series, Forecast forecast) throws IOException {
        write(writer, series, forecast, forecast.model());
    }

    /** Writes one line per step under the name of the model that was asked. */
    public static void write(Writer writer, Series series, Forecast forecast, String model) throws IOException {
        double[] mean = forecast.mean();
        for (int step = 0; step < mean.length; step++) {
            writer.write("%s,%s,%s,%s"
                    .formatted(CsvLine.quote(series.id()), series.date(series.length() + step), model, mean[step]));
            for (Interval interval : forecast.intervals()) {
                writer.write("," + interval.lower()[step] + "," + interval.upper()[step]);
            }
            writer.write('\n');
        }
    }

    private static int[] columns(String header, String file) {
        List<String> names = header == null ? List.of() : CsvLine.split(header.replace("\uFEFF", ""));
        return COLUMNS.stream()
                .mapToInt(column -> {
                    int index = names.indexOf(column);
                    if (index < 0) {
                        throw new LongFileException(
                                "Không đọc được '%s': dòng 1 không có cột '%s' (có %s)".formatted(file, column, names),
                                "Cannot read '%s': line 1 has no column '%s' (found %s)"
                                        .formatted(file, column, names));
                    }
                    return index;
                })
                .toArray();
    }
}
