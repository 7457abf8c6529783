package vn.wardcast.jobs.landing.file.delimited;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.wardcast.jobs.landing.file.Cell;

/** How many rows a second are cut into cells, beside commons-csv doing the same. Run by hand: it measures, it tests nothing. */
final class ReadingSpeed {

    private ReadingSpeed() {}

    /** Arguments: rows, 1,000,000 when left out. */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path file = Files.createTempFile("speed", ".csv");
        try {
            write(file, rows);
            for (int round = 0; round < 4; round++) {
                report("commons-csv", rows, () -> commons(file));
                report("Wardcast", rows, () -> own(file));
            }
        } finally {
            Files.delete(file);
        }
    }

    private interface Reading {
        long cells() throws IOException;
    }

    private static void report(String name, int rows, Reading reading) throws IOException {
        long start = processorTime();
        long cells = reading.cells();
        double seconds = (processorTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%-12s %,12.0f rows/s  %d cells%n", name, rows / seconds, cells);
    }

    /** Of this thread, because other programs share the machine. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void write(Path file, int rows) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("Mã ĐVHC,Tháng,Loại,Lượt khách,Doanh thu,Ghi chú\n");
            for (int i = 0; i < rows; i++) {
                out.write("0221" + i % 10 + ",0" + (i % 9 + 1) + "/2026,lưu trú," + i + ",\"1,5\",điểm du lịch\n");
            }
        }
    }

    private static long own(Path file) throws IOException {
        long[] cells = new long[1];
        try (TextSheets sheets = TextSheets.open(file)) {
            sheets.sheets().get(0).visit(row -> {
                cells[0] += row.cells().size();
                return true;
            });
        }
        return cells[0];
    }

    private static long commons(Path file) throws IOException {
        long count = 0;
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            for (CSVRecord record : parser) {
                List<Cell> cells = new ArrayList<>(record.size());
                record.forEach(value -> cells.add(Cell.text(value)));
                count += cells.size();
            }
        }
        return count;
    }
}
