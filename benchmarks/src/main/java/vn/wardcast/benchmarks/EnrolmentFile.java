package vn.wardcast.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.wardcast.models.cohort.Enrolment;

/**
 * A table of pupils with one row per unit, grade and year; columns by position.
 *
 * @param grades those not listed are left out
 */
record EnrolmentFile(int unit, int grade, int year, int pupils, List<String> grades) {

    /** Years may be written 2013-14; rows of the same unit, grade and year are added up. */
    List<Enrolment> read(Path file) throws IOException {
        var rows = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(row -> grades.contains(row[grade]) && !row[pupils].isBlank())
                .toList();
        int first = rows.stream().mapToInt(this::yearOf).min().orElseThrow();
        int last = rows.stream().mapToInt(this::yearOf).max().orElseThrow();
        var tables = new TreeMap<String, double[][]>();
        for (String[] row : rows) {
            var table = tables.computeIfAbsent(row[unit], any -> new double[last - first + 1][grades.size()]);
            table[yearOf(row) - first][grades.indexOf(row[grade])] += Double.parseDouble(row[pupils]);
        }
        var units = new ArrayList<Enrolment>();
        tables.forEach((name, table) -> units.add(Enrolment.of(name, grades, first, table)));
        return units;
    }

    private int yearOf(String[] row) {
        return Integer.parseInt(row[year].substring(0, 4));
    }
}
