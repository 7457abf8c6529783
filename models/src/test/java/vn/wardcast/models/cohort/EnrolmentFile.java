package vn.wardcast.models.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Reads tables of pupils with one row per unit, grade and year. */
final class EnrolmentFile {

    private EnrolmentFile() {}

    /** Columns by position; years may be written 2013-14; grades not listed are left out, repeated rows are added up. */
    static List<Enrolment> read(Path file, int unit, int grade, int year, int pupils, List<String> grades)
            throws IOException {
        var rows = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(row -> grades.contains(row[grade]) && !row[pupils].isBlank())
                .toList();
        int first = rows.stream().mapToInt(row -> year(row[year])).min().orElseThrow();
        int last = rows.stream().mapToInt(row -> year(row[year])).max().orElseThrow();
        var tables = new TreeMap<String, double[][]>();
        for (String[] row : rows) {
            var table = tables.computeIfAbsent(row[unit], any -> new double[last - first + 1][grades.size()]);
            table[year(row[year]) - first][grades.indexOf(row[grade])] += Double.parseDouble(row[pupils]);
        }
        var units = new ArrayList<Enrolment>();
        tables.forEach((name, table) -> units.add(Enrolment.of(name, grades, first, table)));
        return units;
    }

    static double[] naive(Enrolment known) {
        return Arrays.copyOf(known.pupils()[known.years() - 1], known.grades().size());
    }

    private static int year(String text) {
        return Integer.parseInt(text.substring(0, 4));
    }
}
