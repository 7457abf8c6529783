package vn.wardcast.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.models.Frequency;

class LayoutTest {

    @TempDir
    Path folder;

    @Test
    void table_becomesOneSeriesPerUnit_withGaps_withoutSums() throws IOException {
        var file = folder.resolve("table.csv");
        Files.writeString(file, """
                area,is_aggregate,year,value
                "Sa Pa, Lao Cai",0,2010,1
                "Sa Pa, Lao Cai",0,2012,3
                WHOLE COUNTRY,1,2010,100
                Hue,0,2011,NA
                Hue,0,2012,5
                """);
        var all = Layout.Table.of(List.of("area"), "year", "value").read(file, Frequency.YEAR);
        assertEquals(
                List.of("Sa Pa, Lao Cai", "Hue"),
                all.stream().map(each -> each.id()).toList());
        assertArrayEquals(new double[] {1, Double.NaN, 3}, all.get(0).values());
        assertArrayEquals(new double[] {Double.NaN, 5}, all.get(1).values());
        assertEquals(LocalDate.of(2010, 1, 1), all.get(0).start());
    }

    @Test
    void months_andSeveralColumns_areRead() throws IOException {
        var file = folder.resolve("table.csv");
        Files.writeString(file, "month,births,deaths\n1995-01,10,7\n1995-02,11,8\n");
        var all = Layout.Table.of(List.of(), "month", "births", "deaths").read(file, Frequency.MONTH);
        assertEquals(
                List.of("births", "deaths"), all.stream().map(each -> each.id()).toList());
        assertArrayEquals(new double[] {7, 8}, all.get(1).values());
    }

    @Test
    void kindergartenPupils_areInThousandsThroughout() throws IOException {
        Files.writeString(folder.resolve("vn_kindergarten_by_province.csv"), """
                area,is_aggregate,year,item,value,preliminary
                Hue,0,2014,Pupil (Thous. Pupil),374.0,0
                Hue,0,2015,Pupil (Thous. Pupil),391048.0,0
                Hue,0,2014,School,20,0
                Hue,0,2015,School,21,0
                """);
        var all = BenchmarkSets.named("vn_kindergarten_by_province").read(folder);
        assertArrayEquals(new double[] {374, 391.048}, all.get(0).values());
        assertArrayEquals(new double[] {20, 21}, all.get(1).values());
    }
}
