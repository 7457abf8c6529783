package vn.wardcast.jobs.longfile;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.wardcast.jobs.Console;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;
import vn.wardcast.models.longfile.LongFile;
import vn.wardcast.models.longfile.LongFileException;
import vn.wardcast.models.longfile.LongLines;

/** The series of a file, each long enough for what is asked; whatever is wrong with the file is told as one error. */
record SeriesFile(Path path, Frequency frequency, List<Series> series) {

    /** Series whose models and forecasts are in memory at once; enough to keep many threads busy. */
    private static final int PIECE = 500;

    /**
     * @param frequency told by the dates when empty
     * @param held values at the end that a forecaster must not see; before them every series needs one to learn from
     */
    static SeriesFile read(Path path, Optional<Frequency> frequency, int season, int held) {
        try {
            LongLines lines = lines(path);
            Frequency known = frequency.orElseGet(lines::frequency);
            lines.findFrequency().filter(seen -> seen != known).ifPresent(seen -> warn(path, known, seen));
            List<Series> series = lines.series(known, season);
            series.forEach(each -> checkLength(lines, each, held));
            return new SeriesFile(path, known, series);
        } catch (LongFileException e) {
            throw new UserError(e.vietnamese() + System.lineSeparator() + e.getMessage(), e);
        }
    }

    /** The series in their order, some hundreds at a time. */
    List<List<Series>> pieces() {
        return IntStream.iterate(0, from -> from < series.size(), from -> from + PIECE)
                .mapToObj(from -> series.subList(from, Math.min(series.size(), from + PIECE)))
                .toList();
    }

    private static LongLines lines(Path path) {
        if (!Files.exists(path) || Files.isDirectory(path)) {
            throw unreadable(path, "không có tệp này", "there is no such file");
        }
        try {
            LongLines lines = LongFile.lines(path);
            if (lines.isEmpty()) {
                throw unreadable(path, "tệp không có dòng số liệu nào sau dòng 1", "no values after line 1");
            }
            return lines;
        } catch (CharacterCodingException e) {
            throw unreadable(path, "không phải văn bản UTF-8", "not UTF-8 text");
        } catch (IOException e) {
            throw unreadable(path, e.getMessage(), e.getMessage());
        }
    }

    private static void warn(Path path, Frequency asked, Frequency seen) {
        new Console(true)
                .warn(
                        "Các ngày trong '%s' cách nhau một %s, không phải một %s · The dates of '%s' look like %s, not %s: most values will be missing"
                                .formatted(
                                        path.getFileName(),
                                        seen.nameVi(),
                                        asked.nameVi(),
                                        path.getFileName(),
                                        seen.pluralEn(),
                                        asked.pluralEn()));
    }

    private static void checkLength(LongLines lines, Series series, int held) {
        int shown = Math.max(0, series.length() - held);
        boolean nothing = Arrays.stream(series.values()).limit(shown).allMatch(Double::isNaN);
        if (nothing && held > 0) {
            throw lines.broken(
                    series,
                    "quá ngắn: trước %d bước cuối phải có ít nhất một giá trị, chuỗi có %d bước"
                            .formatted(held, series.length()),
                    "too short: needs a value before the last %d steps, has %d steps".formatted(held, series.length()));
        }
        if (nothing) {
            throw lines.broken(series, "không có giá trị nào", "has no value");
        }
    }

    private static UserError unreadable(Path path, String vietnamese, String english) {
        return new UserError("Không đọc được '%s': %s%nCannot read '%s': %s"
                .formatted(path.getFileName(), vietnamese, path.getFileName(), english));
    }
}
