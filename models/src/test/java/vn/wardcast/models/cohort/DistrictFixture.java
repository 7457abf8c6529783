package vn.wardcast.models.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import vn.wardcast.models.Fixtures;

/** Pupils of one public school district: {@code district,grade,fall_year,students}. */
final class DistrictFixture {

    private static final List<String> GRADES = List.of("K", "1", "2", "3", "4", "5");

    private DistrictFixture() {}

    static Enrolment read() throws IOException {
        var rows = Files.readAllLines(Fixtures.path("enrolment_district.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        int first =
                rows.stream().mapToInt(row -> Integer.parseInt(row[2])).min().orElseThrow();
        int last = rows.stream().mapToInt(row -> Integer.parseInt(row[2])).max().orElseThrow();
        var pupils = new double[last - first + 1][GRADES.size()];
        rows.forEach(
                row -> pupils[Integer.parseInt(row[2]) - first][GRADES.indexOf(row[1])] = Double.parseDouble(row[3]));
        return Enrolment.of("district", GRADES, first, pupils);
    }
}
