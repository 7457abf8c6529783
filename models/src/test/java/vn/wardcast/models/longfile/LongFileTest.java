package vn.wardcast.models.longfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Levels;
import vn.wardcast.models.Series;

class LongFileTest {

    @Test
    void read_keepsSeriesApartAndMarksGaps() throws IOException {
        var series = read("unique_id,ds,y\nA,2024-01-01,1\n\"B, C\",2024-01-01,7\nA,2024-03-01,3\nA,2024-04-01,\n");
        assertEquals(List.of("A", "B, C"), series.stream().map(Series::id).toList());
        assertArrayEquals(
                new double[] {1, Double.NaN, 3, Double.NaN}, series.get(0).values());
    }

    @Test
    void read_takesColumnsInAnyOrderAndMonthEnds() throws IOException {
        var series = read("\uFEFFy,ds,x,unique_id\n1,2024-04-30,0,A\n2,2024-05-31,0,A\n3,2024-02-29,0,A\n");
        assertEquals(LocalDate.of(2024, 2, 29), series.get(0).start());
        assertArrayEquals(new double[] {3, Double.NaN, 1, 2}, series.get(0).values());
    }

    @Test
    void frequency_isWhatMostNeighboursShow() throws IOException {
        String header = "unique_id,ds,y\n";
        assertEquals(
                Frequency.MONTH,
                lines(header + "A,2024-01-31,1\nA,2024-02-29,1\nA,2024-03-31,1\nA,2024-08-31,1\nB,2024-01-31,1\n")
                        .frequency());
        assertEquals(
                Frequency.QUARTER,
                lines(header + "A,2024-01-01,1\nA,2024-04-01,1\n").frequency());
        assertEquals(
                Frequency.YEAR,
                lines(header + "A,2024-09-01,1\nA,2023-09-01,1\n").frequency());
        assertEquals(
                Frequency.WEEK,
                lines(header + "A,2024-01-01,1\nA,2024-01-08,1\n").frequency());
        assertEquals(
                Frequency.DAY,
                lines(header + "A,2024-01-01,1\nA,2024-01-02,1\n").frequency());
    }

    @Test
    void frequency_ofOneDateIsNotGuessed() throws IOException {
        var lonely = lines("unique_id,ds,y\nA,2024-01-01,1\n");
        assertEquals(
                "Cannot tell the frequency of 'test.csv' from its dates: say year, quarter, month, week or day",
                assertThrows(LongFileException.class, lonely::frequency).getMessage());
    }

    @Test
    void errors_speakVietnameseToo() {
        assertEquals(
                "Không đọc được 'test.csv' dòng 2, chuỗi 'A': 'x' không phải là số",
                assertThrows(LongFileException.class, () -> read("unique_id,ds,y\nA,2024-01-01,x\n"))
                        .vietnamese());
    }

    @Test
    void errors_nameSeriesAndLine() {
        assertMessage(
                "unique_id,ds,y\nA,2024-01-01,x\n", "Cannot read 'test.csv' line 2, series 'A': 'x' is not a number");
        assertMessage(
                "unique_id,ds,y\nA,soon,1\n",
                "Cannot read 'test.csv' line 2, series 'A': 'soon' is not a date like 2025-07-01");
        assertMessage(
                "unique_id,ds,y\nA,2024-01-01,1\nA,2024-01-01,2\n",
                "Cannot read 'test.csv' line 3, series 'A': 2024-01-01 is already on line 2");
        assertMessage(
                "unique_id,ds,y\nA,2024-01-01,1\nA,2024-02-15,2\n",
                "Cannot read 'test.csv' line 3, series 'A': 2024-02-15 is not a whole number of months after 2024-01-01");
        assertMessage(
                "unique_id,ds,y\nA,2024-01-01\n", "Cannot read 'test.csv' line 2, series 'A': has only 2 columns");
        assertMessage("unique_id,ds,y\n,2024-01-01,1\n", "Cannot read 'test.csv' line 2, series '': has no unique_id");
        assertMessage("id,ds,y\n", "Cannot read 'test.csv': line 1 has no column 'unique_id' (found [id, ds, y])");
    }

    @Test
    void write_namesTheModelThatAnswered() throws IOException {
        var series = Series.of(new double[] {5}, Frequency.MONTH, LocalDate.of(2024, 12, 1))
                .named("thu, phí");
        var forecast = Forecasters.automatic().fit(series).predict(1);
        var out = new StringWriter();
        LongFile.writeHeader(out, Levels.STANDARD.percents());
        LongFile.write(out, series, forecast);
        String[] lines = out.toString().split("\n");
        assertEquals("unique_id,ds,model,mean,lo-80,hi-80,lo-95,hi-95", lines[0]);
        assertEquals("\"thu, phí\",2025-01-01,naive,5.0", lines[1].substring(0, 31));
    }

    private static List<Series> read(String text) throws IOException {
        return lines(text).series(Frequency.MONTH, 12);
    }

    private static LongLines lines(String text) throws IOException {
        return LongFile.lines(new BufferedReader(new StringReader(text)), "test.csv");
    }

    private static void assertMessage(String text, String message) {
        assertEquals(
                message, assertThrows(LongFileException.class, () -> read(text)).getMessage());
    }
}
